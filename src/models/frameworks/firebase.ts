import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = { parameters: ['express.request', 'express.response'] };

export const firebase: FrameworkModel = {
  name: 'Firebase Functions',
  docs: 'https://firebase.google.com/docs/functions/http-events',
  packages: [
    'firebase-functions', 'firebase-functions/https', 'firebase-functions/v1', 'firebase-functions/v1/https',
    'firebase-functions/v2', 'firebase-functions/v2/https',
  ],
  apps: ['region()', 'runWith()'],
  types: { Request: 'express.request', Response: 'express.response' },
  handlers: [
    { kind: 'registered', on: 'package', by: ['https.onRequest()', 'onRequest()'], shape },
    { kind: 'registered', on: 'app', by: ['https.onRequest()'], shape },
  ],
  errorHeaders: 'ignored',
};
