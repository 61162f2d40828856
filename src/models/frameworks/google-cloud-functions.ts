import type { FrameworkModel, HandlerShape } from '../framework.ts';

const shape: HandlerShape = { parameters: ['express.request', 'express.response'] };

export const googleCloudFunctions: FrameworkModel = {
  name: 'Google Cloud Functions',
  docs: 'https://cloud.google.com/functions/docs/writing/write-http-functions',
  packages: ['@google-cloud/functions-framework'],
  types: { Request: 'express.request', Response: 'express.response' },
  handlers: [
    { kind: 'registered', on: 'package', by: ['http()'], shape },
    { kind: 'typed', types: ['HttpFunction'], shape },
  ],
  errorHeaders: 'ignored',
};
