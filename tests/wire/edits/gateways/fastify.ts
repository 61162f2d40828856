import { ask, forOf, only, plain, webShapes, type EditGateway } from '../gateway.ts';

const asked = 'request.params.name';

export const fastify5: EditGateway = {
  framework: 'Fastify 5',
  imports: ["import fastify from 'fastify';"],
  start: 'const app = fastify({ forceCloseConnections: true });',
  route: (path, statements) => [`app.get('${path}/:name', async (request, reply) => {`, ...statements, '});'],
  listen: "await app.listen({ port: 0, host: '127.0.0.1' });\nprocess.send({ port: app.server.address().port });",
  shapes: {
    'reply.headers(bag)': client => plain(client, [ask(client, asked), `return reply.code(200).headers(up.headers).send(${client.body});`]),
    'reply.header in for of': client => [ask(client, asked), forOf(client, (name, value) => `reply.header(${name}, ${value})`), `return reply.send(${client.body});`],
    'reply.raw.writeHead(status, bag)': client => only('axios', client, [ask(client, asked), 'reply.hijack();', 'reply.raw.writeHead(200, up.headers);', `reply.raw.end(${client.body});`]),
    'reply.send(stream)': { keeps: 'body', write: client => only('got', client, [`return reply.send(got.stream(upstream + ${asked}, { retry: { limit: 0 } }));`]) },
    'return the response of axios': { keeps: 'body', write: client => only('axios', client, [`return axios.get(upstream + ${asked});`]) },
    ...webShapes(asked),
  },
};
