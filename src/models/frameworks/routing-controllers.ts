import type { FrameworkModel } from '../framework.ts';

/** On Express; a web `Response` becomes `{}`. */
export const routingControllers: FrameworkModel = {
  name: 'routing-controllers',
  docs: 'https://github.com/typestack/routing-controllers#using-request-and-response-objects',
  packages: ['routing-controllers'],
  handlers: [
    {
      kind: 'decorated',
      by: ['All', 'Delete', 'Get', 'Head', 'Patch', 'Post', 'Put'],
      parameters: { HeaderParams: 'inbound-headers', Req: 'express.request', Res: 'express.response' },
      returns: { webResponse: 'empty', object: 'json', stream: 'piped' },
    },
  ],
  errorHeaders: 'ignored',
};
