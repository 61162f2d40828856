import type { FrameworkModel } from '../framework.ts';

export const sails: FrameworkModel = {
  name: 'Sails',
  docs: 'https://sailsjs.com/documentation/reference/response-res',
  packages: ['sails'],
  objects: {
    'sails.action': {
      is: 'context',
      members: { req: { kind: 'object', object: 'express.request' }, res: { kind: 'object', object: 'express.response' } },
    },
  },
  handlers: [
    {
      kind: 'exported-member',
      members: ['*'],
      path: /(?:^|\/)api\/controllers\/.+Controller\.[cm]?[jt]s$/,
      shape: { parameters: ['express.request', 'express.response', 'other'] },
    },
    {
      kind: 'exported',
      names: ['default'],
      path: /(?:^|\/)api\/(?:controllers|policies)\/.+\.[cm]?[jt]s$/,
      shape: { parameters: ['express.request', 'express.response', 'other'] },
    },
    {
      kind: 'exported-member',
      members: ['fn'],
      path: /(?:^|\/)api\/controllers\/.+\.[cm]?[jt]s$/,
      // A stream goes through another one first, so that only its bytes come out.
      shape: { parameters: ['other', 'other'], self: 'sails.action', returns: { webResponse: 'empty', object: 'json', stream: 'none' } },
    },
  ],
  errorHeaders: 'ignored',
};
