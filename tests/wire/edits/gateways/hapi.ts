import { ask, forOf, only, type EditGateway } from '../gateway.ts';

const asked = 'request.params.name';
const start = "const app = createServer({ port: 0, host: '127.0.0.1', debug: false });";
const imports = ["import { server as createServer } from '@hapi/hapi';"];
const listen = 'await app.start();\nprocess.send({ port: app.info.port });';

export const hapi21: EditGateway = {
  framework: 'hapi 21',
  imports,
  start,
  route: (path, statements) => ['app.route({', "  method: 'GET',", `  path: '${path}/{name}',`, '  handler: async (request, h) => {', ...statements, '  },', '});'],
  listen,
  shapes: {
    'response.header in for of': client => [ask(client, asked), `const response = h.response(${client.body});`, forOf(client, (name, value) => `response.header(${name}, ${value})`), 'return response;'],
    'return the response': { keeps: "the upstream's", write: client => only('got', client, [ask(client, asked), 'return up;']) },
    'h.response(response)': { keeps: "the upstream's", write: client => only('got', client, [ask(client, asked), 'return h.response(up);']) },
    'return the stream': client => only('axios', client, [`const up = await axios.get(upstream + ${asked}, { responseType: 'stream' });`, 'return up.data;']),
  },
};

/** A handler that does not take the toolkit. */
export const hapi21Bare: EditGateway = {
  framework: 'hapi 21',
  imports,
  start,
  route: (path, statements) => ['app.route({', "  method: 'GET',", `  path: '${path}/{name}',`, '  handler: async (request) => {', ...statements, '  },', '});'],
  listen,
  clients: ['got', 'axios'],
  shapes: {
    'return the response, without a toolkit': { keeps: "the upstream's", write: client => only('got', client, [ask(client, asked), 'return up;']) },
    'return the stream, without a toolkit': client => only('axios', client, [`return (await axios.get(upstream + ${asked}, { responseType: 'stream' })).data;`]),
  },
};
