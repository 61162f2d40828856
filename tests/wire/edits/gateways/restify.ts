import { ask, forOf, plain, report, type EditGateway } from '../gateway.ts';

const asked = 'req.params.name';

export const restify: EditGateway = {
  framework: 'restify',
  imports: ["import restify from 'restify';"],
  start: 'const app = restify.createServer();',
  route: (path, statements) => [`app.get('${path}/:name', async (req, res) => {`, ...statements, '});'],
  listen: `const server = app.listen(0, '127.0.0.1', () => ${report.replace('server.address()', 'app.address()')});`,
  shapes: {
    'res.set(bag)': client => plain(client, [ask(client, asked), 'res.set(up.headers);', `res.sendRaw(${client.body});`]),
    'res.writeHead(status, bag)': client => plain(client, [ask(client, asked), 'res.writeHead(200, up.headers);', `res.end(${client.body});`]),
    'res.header in for of': client => [ask(client, asked), forOf(client, (name, value) => `res.header(${name}, ${value})`), `res.sendRaw(${client.body});`],
    'res.sendRaw(status, body, bag)': client => plain(client, [ask(client, asked), `res.sendRaw(200, ${client.body}, up.headers);`]),
  },
};
