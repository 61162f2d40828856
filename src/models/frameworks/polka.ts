import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = { parameters: ['node.request', 'node.response', 'other'] };

export const polka: FrameworkModel = {
  name: 'Polka',
  docs: 'https://github.com/lukeed/polka#handlers',
  packages: ['polka'],
  apps: ['default()'],
  serves: ['listen()'],
  appTypes: ['Polka'],
  types: { Request: 'node.request' },
  handlers: [
    {
      kind: 'registered',
      on: 'app',
      by: ['add()', 'all()', 'delete()', 'get()', 'head()', 'options()', 'patch()', 'post()', 'put()', 'trace()', 'use()'],
      shape,
    },
    { kind: 'typed', types: ['Middleware'], shape },
  ],
  errorHeaders: 'ignored',
};
