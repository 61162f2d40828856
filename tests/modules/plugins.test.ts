import { describe } from 'vitest';
import { follow } from './follow.ts';

const users = `import { request } from 'undici';
export class Users {
  private readonly origin: string;
  constructor(origin: string) { this.origin = origin; }
  page(query: string) { return request(this.origin + query); }
}
`;
const plugin = (head: string, type: string, mark: string): string => `import type { FastifyPluginAsync } from 'fastify';
import type { Users } from './users';
${head}
export const routes: ${type} = async (app, { users }) => {
  app.get('/users', async (request, reply) => {
    const page = await users.page('?a');
    reply.code(page.statusCode).headers(page.headers);${mark}
    return page.body;
  });
  app.get('/users/count', async (request, reply) => {
    const page = await users.page('?a');
    return reply.header('x-count', page.headers['x-total-count']).send({});
  });
};
`;
const main = (mark: string): string => `import Fastify from 'fastify';
import { routes } from './routes';
import { Users } from './users';
const app = Fastify();
app.register(routes, { users: new Users('http://users'), prefix: '/v1' });${mark}
app.listen({ port: 3000 });
`;

describe('what a plugin is given', () => {
  follow('is said by its type, and told in its own file alone', {
    'routes.ts': plugin('', 'FastifyPluginAsync<{ users: Users }>', ' //~ header'),
    'main.ts': main(''),
    'users.ts': users,
  });
  follow('is said by an interface that extends what plugins are given', {
    'routes.ts': plugin("import type { FastifyPluginOptions } from 'fastify';\ninterface Options extends FastifyPluginOptions { users: Users }", 'FastifyPluginAsync<Options>', ' //~ header'),
    'users.ts': users,
  });
  follow('is what it is registered with, where its type does not say that it asks', {
    'routes.ts': plugin('interface Port { page(query: string): Promise<any> }', 'FastifyPluginAsync<{ users: Port }>', ''),
    'main.ts': main(' //~ header'),
    'users.ts': users,
  });
  follow('is nothing that asks', {
    'routes.ts': plugin('interface Port { page(query: string): Promise<any> }', 'FastifyPluginAsync<{ users: Port }>', ''),
    'main.ts': main('').replace("new Users('http://users')", "{ page: async () => ({ statusCode: 200, headers: { etag: '1' }, body: '' }) }"),
    'users.ts': users,
  });
});
