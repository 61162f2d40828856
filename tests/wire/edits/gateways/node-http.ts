import { ask, forOf, only, plain, report, web, type EditGateway } from '../gateway.ts';

const asked = 'name';
const send = (body: string): string => `res.end(${body});`;

export const nodeHttp: EditGateway = {
  framework: 'node:http',
  imports: ["import { createServer, get } from 'node:http';"],
  start: "const server = createServer(async (req, res) => {\n  const name = req.url.replace(/.*\\//, '');",
  route: (path, statements) => [`  if (req.url.startsWith('${path}/')) {`, ...statements, '    return;', '  }'],
  listen: `});\nserver.listen(0, '127.0.0.1', () => ${report});`,
  shapes: {
    'res.writeHead(status, bag)': client => plain(client, [ask(client, asked), 'res.writeHead(200, up.headers);', send(client.body)]),
    'res.writeHead(status, { ...bag, own })': client => plain(client, [ask(client, asked), "res.writeHead(200, { ...up.headers, 'x-own': '1' });", send(client.body)]),
    'res.setHeaders(bag)': client => web(client, [ask(client, asked), 'res.setHeaders(up.headers);', send(client.body)]),
    'res.setHeader in for of': client => [ask(client, asked), forOf(client, (name, value) => `res.setHeader(${name}, ${value})`), send(client.body)],
    'get, writeHead and pipe': client => only('undici', client, [`get(upstream + ${asked}, (up) => {`, '  res.writeHead(up.statusCode, up.headers);', '  up.pipe(res);', '});']),
    'get, rawHeaders and pipe': client => only('undici', client, [`get(upstream + ${asked}, (up) => {`, '  res.writeHead(up.statusCode, up.rawHeaders);', '  up.pipe(res);', '});']),
  },
};
