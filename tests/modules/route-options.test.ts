import { describe } from 'vitest';
import { follow } from './follow.ts';

const hapi = `import Hapi from '@hapi/hapi';
import { clean, users } from './users.js';
const server = Hapi.server({ port: 80 });
`;

describe('a handler that answers by what it returns, among options of another file', () => {
  const file = `import Wreck from '@hapi/wreck';
export const users = {
  auth: false,
  handler: async (request, h) => {
    const { res, payload } = await Wreck.get('http://users');
    const response = h.response(payload);
    for (const [name, value] of Object.entries(res.headers)) response.header(name, value);
    return response;
  },
};
export const clean = { handler: async () => (await Wreck.get('http://users')).payload };
`;
  follow('is told where it is registered, if only there it is one', {
    'routes.js': `${hapi}server.route({ method: 'GET', path: '/users', options: users }); //~ header
server.route({ method: 'GET', path: '/names', options: clean });
`,
    'users.js': file,
  });
  follow('also in a list, and by itself', {
    'routes.js': `${hapi}server.route([{ method: 'GET', path: '/users', config: users }]); //~ header
server.route({ method: 'GET', path: '/all', handler: users.handler }); //~ header
server.route({ method: 'GET', path: '/names', handler: clean.handler });
`,
    'users.js': file,
  });
  follow('is told in its own file, where that shows what it is', {
    'routes.ts': `${hapi.replace('./users.js', './users')}server.route({ method: 'GET', path: '/users', options: users });\nserver.route({ method: 'GET', path: '/names', options: clean });\n`,
    'users.ts': `import type { Request, ResponseToolkit } from '@hapi/hapi';
import Wreck from '@hapi/wreck';
export const users = {
  async handler(request: Request, h: ResponseToolkit) {
    const { res, payload } = await Wreck.get('http://users');
    const response = h.response(payload);
    for (const [name, value] of Object.entries(res.headers)) response.header(name, value); //~ header
    return response;
  },
};
export const clean = {};
`,
  });
});
