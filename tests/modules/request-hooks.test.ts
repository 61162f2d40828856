import { describe } from 'vitest';
import { follow } from './follow.ts';

describe('hooks of h3 and of ofetch, as options', () => {
  follow('headers that a hook of the request sets are sent', {
    'server/api/a.ts': `export default defineEventHandler(event => $fetch('http://users', {
  onRequest({ options }) {
    options.headers = getRequestHeaders(event); //~ request
  },
}));
`,
    'server/api/b.ts': `export default defineEventHandler(event => $fetch('http://users', { //~ request
  onRequest: [({ options }) => {
    for (const [name, value] of Object.entries(getRequestHeaders(event))) options.headers.set(name, value);
  }],
}));
`,
    'server/api/c.ts': `export default defineEventHandler(event => $fetch('http://users', {
  onRequest({ options }) {
    options.headers.set('authorization', getRequestHeaders(event).authorization);
  },
}));
`,
  });
  follow('hooks of an app and of a handler are handlers', {
    'src/app.ts': `import { createApp, defineEventHandler, setResponseHeaders } from 'h3';
import axios from 'axios';
export const app = createApp({
  onRequest: async event => { event.context.upstream = await axios.get('http://users'); },
  onBeforeResponse: event => setResponseHeaders(event, event.context.upstream.headers), //~ header
});
export const handler = defineEventHandler({
  onRequest: async event => { event.context.own = await axios.get('http://users'); },
  handler: event => {
    setResponseHeaders(event, event.context.own.headers); //~ header
    return event.context.own.data;
  },
});
export const text = defineEventHandler({ handler: event => event.context.upstream.data });
`,
    'src/h3.ts': `import { H3 } from 'h3';
export const app = new H3({
  onResponse: async (response, event) => {
    const up = await fetch('http://users');
    for (const [name, value] of up.headers) event.res.headers.set(name, value); //~ header
  },
});
`,
  });
});

describe('paths of Eden', () => {
  follow('go on where a call is a part of them', {
    'src/app.ts': `import { Elysia } from 'elysia';
import { treaty } from '@elysiajs/eden';
const users = treaty('http://users');
new Elysia()
  .get('/a/:id', async ({ params, set }) => {
    const { data, headers } = await users.users({ id: params.id }).get();
    set.headers = Object.fromEntries(new Headers(headers)); //~ header
    return data;
  })
  .get('/b/:id', async ({ params }) => {
    const { response } = await users.users({ id: params.id }).posts.get();
    return response; //~ response
  })
  .get('/c/:id', async ({ params }) => (await users.users({ id: params.id }).get()).data)
  .get('/d/:id', ({ params }) => users.users({ id: params.id }));
`,
  });
});
