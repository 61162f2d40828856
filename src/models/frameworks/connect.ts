import type { FrameworkModel } from '../framework.ts';

export const connect: FrameworkModel = {
  name: 'Connect',
  docs: 'https://github.com/senchalabs/connect#mount-middleware',
  packages: ['connect'],
  apps: ['default()'],
  serves: ['listen()'],
  appTypes: ['Server'],
  handlers: [
    { kind: 'registered', on: 'app', by: ['use()'], shape: { parameters: ['node.request', 'node.response', 'other'] } },
    { kind: 'registered', on: 'app', by: ['use()'], length: 4, shape: { parameters: ['error', 'node.request', 'node.response', 'other'] } },
    { kind: 'typed', types: ['NextHandleFunction', 'SimpleHandleFunction'], shape: { parameters: ['node.request', 'node.response', 'other'] } },
  ],
  errorHeaders: 'copied',
};
