import { ask, forOf, only, plain, report, web, type EditGateway } from '../gateway.ts';

const asked = 'ctx.params.name';

export const koa3: EditGateway = {
  framework: 'Koa 3',
  imports: ["import Koa from 'koa';", "import Router from '@koa/router';"],
  start: 'const app = new Koa();\nconst router = new Router();\napp.use(router.routes());\napp.silent = true;',
  route: (path, statements) => [`router.get('${path}/:name', async (ctx) => {`, ...statements, '});'],
  listen: `const server = app.listen(0, '127.0.0.1', () => ${report});`,
  shapes: {
    'ctx.set(bag)': client => plain(client, [ask(client, asked), 'ctx.set(up.headers);', `ctx.body = ${client.body};`]),
    'ctx.set({ ...bag, own })': client => plain(client, [ask(client, asked), "ctx.set({ ...up.headers, 'x-own': '1' });", `ctx.body = ${client.body};`]),
    'ctx.set in for of': client => [ask(client, asked), forOf(client, (name, value) => `ctx.set(${name}, ${value})`), `ctx.body = ${client.body};`],
    'ctx.body = response': client => (client.name === 'node-fetch' ? undefined : web(client, [ask(client, asked), 'ctx.body = up;'])),
    'ctx.body = response, of its own class': { keeps: "the upstream's", write: client => only('node-fetch', client, [ask(client, asked), 'ctx.body = up;']) },
    'ctx.body = stream': { keeps: 'body', write: client => only('got', client, [`ctx.body = got.stream(upstream + ${asked}, { retry: { limit: 0 } });`]) },
  },
};
