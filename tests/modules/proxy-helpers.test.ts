import { describe } from 'vitest';
import { follow } from './follow.ts';

describe('a function of another file that a proxy helper calls with what it received', () => {
  follow('is told where the helper is given it', {
    'routes.js': `import Fastify from 'fastify';
import replyFrom from '@fastify/reply-from';
import { clean, copy } from './copy.js';
const app = Fastify();
app.register(replyFrom, { base: 'http://users' });
app.get('/users', (request, reply) => reply.from('/users', { onResponse: copy })); //~ header
app.get('/teams', (request, reply) => reply.from('/teams', { onResponse: clean }));
app.get('/plain', (request, reply) => reply.from('/plain'));
`,
    'copy.js': `export function copy(request, reply, res) {
  reply.headers(res.headers);
  reply.send(res.stream);
}
export function clean(request, reply, res) {
  reply.type(res.headers['content-type']);
  reply.send(res.stream);
}
`,
  });
});
