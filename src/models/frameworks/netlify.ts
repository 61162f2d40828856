import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const envelope: Answer = {
  webResponse: 'none',
  object: 'ignored',
  stream: 'none',
  envelope: { headers: ['headers', 'multiValueHeaders'], body: ['body'], status: ['statusCode'] },
};
const shape: HandlerShape = { parameters: ['lambda.event', 'other', 'other'], returns: envelope, callback: 2 };

export const netlify: FrameworkModel = {
  name: 'Netlify Functions',
  docs: 'https://docs.netlify.com/build/functions/api/',
  packages: ['@netlify/functions'],
  types: { HandlerEvent: 'lambda.event' },
  handlers: [
    {
      kind: 'exported',
      names: ['default'],
      path: /(?:^|\/)netlify\/functions\/.+\.[cm]?[jt]s$/,
      shape: { parameters: ['web.request', 'other'], returns: { webResponse: 'copied', object: 'ignored', stream: 'none' } },
    },
    { kind: 'typed', types: ['BackgroundHandler', 'Handler'], parameterTypes: ['HandlerEvent'], resultTypes: ['HandlerResponse'], shape },
    { kind: 'registered', on: 'package', by: ['builder()'], shape },
  ],
};
