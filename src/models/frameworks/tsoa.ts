import type { FrameworkModel } from '../framework.ts';

/** What its generated routes make of a result, under Express; a web `Response` becomes `{}`. */
export const tsoa: FrameworkModel = {
  name: 'tsoa',
  docs: 'https://tsoa-community.github.io/docs/getting-started.html#defining-a-simple-controller',
  packages: ['tsoa', '@tsoa/runtime'],
  bases: { Controller: 'tsoa.controller' },
  objects: {
    'tsoa.controller': {
      is: 'response',
      calls: {
        setHeader: [{ kind: 'header', name: 0, value: 1 }],
        setStatus: [{ kind: 'status', argument: 0 }],
      },
    },
  },
  handlers: [
    {
      kind: 'decorated',
      by: ['Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put'],
      parameters: { Request: 'express.request' },
      returns: { webResponse: 'empty', object: 'json', stream: 'piped' },
    },
  ],
  errorHeaders: 'copied',
};
