import type { EditClient } from '../clients.ts';
import { ask, only, plain, report, web, type EditGateway } from '../gateway.ts';

const asked = 'name';

/** What a function gives is framed as API Gateway does it: the object as JSON, its headers, its body. */
const frame = `
const server = createServer(async (request, response) => {
  const [, client, index, name] = request.url.split('/');
  const give = routes[\`/\${client}/\${index}\`];
  try {
    const { statusCode = 200, headers = {}, body = '' } = JSON.parse(JSON.stringify(await give({ rawPath: request.url, pathParameters: { name }, headers: request.headers }, {})));
    response.writeHead(statusCode, headers);
    response.end(body);
  } catch {
    response.writeHead(500).end('{"message":"Internal Server Error"}');
  }
}).listen(0, '127.0.0.1', () => ${report});`;

/** Bytes that no client decoded would have to be Base64: another bug, which hides this one. */
function text(client: EditClient, lines: readonly string[]): readonly string[] | undefined {
  return client.name === 'undici' ? undefined : plain(client, lines);
}

export const lambda: EditGateway = {
  framework: 'AWS Lambda',
  imports: ["import { createServer } from 'node:http';", "import middy from '@middy/core';"],
  start: 'const routes = {};',
  route: (path, statements) => [`routes['${path}'] = middy(async (event) => {`, '    const { name } = event.pathParameters;', ...statements, '});'],
  listen: frame.trim(),
  shapes: {
    '{ headers: bag }': client => text(client, [ask(client, asked), `return { statusCode: 200, headers: up.headers, body: String(${client.body}) };`]),
    '{ headers: { ...bag, own } }': client => text(client, [ask(client, asked), `return { statusCode: 200, headers: { ...up.headers, 'x-own': '1' }, body: String(${client.body}) };`]),
    '{ headers: Object.fromEntries(bag) }': client => web(client, [ask(client, asked), `return { statusCode: up.status, headers: Object.fromEntries(up.headers), body: ${client.body} };`]),
    'headers, shorthand': client => only('axios', client, [`const { data, headers, status } = await axios.get(upstream + ${asked}, { responseType: 'text' });`, 'return { statusCode: status, headers, body: data };']),
  },
};
