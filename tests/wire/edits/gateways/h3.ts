import { ask, forOf, only, plain, report, web, webShapes, type EditGateway } from '../gateway.ts';

export const h3v1: EditGateway = {
  framework: 'h3 1',
  imports: ["import { createServer } from 'node:http';", "import { appendResponseHeader, createApp, createRouter, defineEventHandler, getRouterParam, sendWebResponse, setResponseHeader, setResponseHeaders, toNodeListener } from 'h3';"],
  installed: [["'h3'", "'h3v1'"]],
  start: 'const app = createApp({ debug: false });\nconst router = createRouter();\napp.use(router);',
  route: (path, statements) => [`router.get('${path}/:name', defineEventHandler(async (event) => {`, "    const name = getRouterParam(event, 'name');", ...statements, '}));'],
  listen: `const server = createServer(toNodeListener(app)).listen(0, '127.0.0.1', () => ${report});`,
  shapes: {
    'setResponseHeaders(event, bag)': client => plain(client, [ask(client, 'name'), 'setResponseHeaders(event, up.headers);', `return ${client.body};`]),
    'setResponseHeader in for of': client => [ask(client, 'name'), forOf(client, (name, value) => `setResponseHeader(event, ${name}, ${value})`), `return ${client.body};`],
    'event.node.res.setHeader in for of': client => [ask(client, 'name'), forOf(client, (name, value) => `event.node.res.setHeader(${name}, ${value})`), `return ${client.body};`],
    'sendWebResponse(event, response)': client => only('fetch', client, [ask(client, 'name'), 'return sendWebResponse(event, up);']),
    ...webShapes('name'),
  },
};

export const h3v2: EditGateway = {
  framework: 'h3 2',
  imports: ["import { H3, serve } from 'h3';"],
  start: 'const app = new H3({ silent: true });',
  route: (path, statements) => [`app.get('${path}/:name', async (event) => {`, '    const { name } = event.context.params;', ...statements, '});'],
  listen: "const running = serve(app, { port: 0, hostname: '127.0.0.1', silent: true });\nawait running.ready();\nprocess.send({ port: Number(new URL(running.url).port) });",
  shapes: {
    'event.res.headers.set in for of': client => [ask(client, 'name'), forOf(client, (name, value) => `event.res.headers.set(${name}, ${value})`), `return ${client.body};`],
    ...webShapes('name'),
    'return the response': client => (client.name === 'node-fetch' ? undefined : web(client, [ask(client, 'name'), 'return up;'])),
    'return the response, of its own class': { keeps: "the upstream's", write: client => only('node-fetch', client, [ask(client, 'name'), 'return up;']) },
  },
};
