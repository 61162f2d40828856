import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const answer: Answer = {
  webResponse: 'none',
  object: 'ignored',
  stream: 'none',
  envelope: { headers: ['headers'], body: ['body', 'jsonBody'], status: ['status'], instance: 'copied' },
};
const shape: HandlerShape = { parameters: ['azure.request', 'other'], returns: answer };

export const azureFunctions: FrameworkModel = {
  name: 'Azure Functions 4',
  docs: 'https://learn.microsoft.com/en-us/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v4#http-response',
  packages: ['@azure/functions'],
  objects: {
    'azure.request': {
      is: 'request',
      members: { headers: { kind: 'inbound', container: 'Headers' } },
      types: ['HttpRequest'],
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['app.deleteRequest()', 'app.get()', 'app.http()', 'app.patch()', 'app.post()', 'app.put()'],
      option: ['handler'],
      shape,
    },
    { kind: 'registered', on: 'package', by: ['app.deleteRequest()', 'app.get()', 'app.patch()', 'app.post()', 'app.put()'], shape },
    { kind: 'typed', types: ['HttpHandler'], resultTypes: ['HttpResponseInit', 'HttpResponse'], shape },
  ],
  responses: [{ calls: ['new HttpResponse()'], effects: [{ kind: 'init', argument: 0 }] }],
};
