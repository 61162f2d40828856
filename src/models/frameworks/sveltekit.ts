import type { Answer, FrameworkModel } from '../framework.ts';

const returned: Answer = { webResponse: 'copied', object: 'ignored', stream: 'none' };

export const sveltekit: FrameworkModel = {
  name: 'SvelteKit',
  docs: 'https://svelte.dev/docs/kit/routing#server',
  packages: ['@sveltejs/kit', '@sveltejs/kit/hooks', './$types'],
  modules: /^\.{1,2}\/(?:.*\/)?\$types(?:\.js)?$/,
  extended: { 'App.Locals': { object: 'sveltekit.event', member: 'locals' } },
  objects: {
    'sveltekit.event': {
      is: 'context',
      calls: { setHeaders: [{ kind: 'headers', argument: 0, instance: 'throws' }] },
      members: {
        fetch: { kind: 'client', client: 'fetch' },
        locals: { kind: 'state' },
        request: { kind: 'object', object: 'web.request' },
      },
      types: ['RequestEvent', 'ServerLoadEvent', 'PageServerLoadEvent', 'LayoutServerLoadEvent', 'LoadEvent', 'PageLoadEvent', 'LayoutLoadEvent'],
    },
    'sveltekit.handled': {
      is: 'context',
      members: { event: { kind: 'object', object: 'sveltekit.event' } },
    },
  },
  handlers: [
    {
      kind: 'exported',
      names: ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT', 'fallback'],
      path: /(?:^|\/)\+server\.[cm]?[jt]s$/,
      shape: { parameters: ['sveltekit.event'], returns: returned },
    },
    { kind: 'typed', types: ['RequestHandler'], shape: { parameters: ['sveltekit.event'], returns: returned } },
    // What a handler hands its event to may ask an upstream for it, and gives that answer back.
    { kind: 'typed', types: [], parameterTypes: ['RequestEvent'], shape: { parameters: ['sveltekit.event'], returns: { ...returned, webResponse: 'made' } } },
    {
      kind: 'exported',
      names: ['handle'],
      path: /(?:^|\/)hooks\.server(?:\/index)?\.[cm]?[jt]s$/,
      shape: { parameters: ['sveltekit.handled'], returns: returned },
    },
    { kind: 'typed', types: ['Handle'], shape: { parameters: ['sveltekit.handled'], returns: returned } },
    { kind: 'registered', on: 'package', by: ['sequence()'], shape: { parameters: ['sveltekit.handled'], returns: returned } },
    {
      kind: 'exported',
      names: ['load'],
      path: /(?:^|\/)\+(?:page|layout)(?:\.server)?\.[cm]?[jt]s$/,
      shape: { parameters: ['sveltekit.event'] },
    },
    {
      kind: 'typed',
      types: ['LayoutLoad', 'LayoutServerLoad', 'Load', 'PageLoad', 'PageServerLoad', 'ServerLoad', 'Action'],
      shape: { parameters: ['sveltekit.event'] },
    },
  ],
  responses: [
    {
      calls: ['json()'],
      effects: [
        { kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        { kind: 'init', argument: 1 },
      ],
    },
    { calls: ['text()'], effects: [{ kind: 'init', argument: 1 }] },
  ],
};
