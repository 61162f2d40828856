import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const sent: Answer = { webResponse: 'empty', object: 'json', stream: 'piped' };
const shape: HandlerShape = { parameters: ['node.request', 'node.response'], returns: sent };

export const micro: FrameworkModel = {
  name: 'micro',
  docs: 'https://github.com/vercel/micro#sending-responses',
  packages: ['micro'],
  handlers: [
    { kind: 'registered', on: 'package', by: ['default()', 'serve()', 'run()'], shape },
    { kind: 'typed', types: ['RequestHandler'], shape },
  ],
  functions: [{ calls: ['send()'], effects: [{ kind: 'status', argument: 1 }, { kind: 'answer', argument: 2, answer: sent }, { kind: 'flush' }] }],
  errorHeaders: 'ignored',
};
