import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const answer: Answer = {
  webResponse: 'empty',
  object: 'ignored',
  stream: 'none',
  envelope: { headers: ['headers'], body: ['body'], status: ['status', 'statusCode'] },
};
const shape: HandlerShape = { parameters: ['azure.context', 'azure.request-v3'], returns: answer };

export const azureFunctionsV3: FrameworkModel = {
  name: 'Azure Functions 3',
  docs: 'https://learn.microsoft.com/en-us/azure/azure-functions/functions-reference-node?pivots=nodejs-model-v3#response-object',
  packages: ['@azure/functions'],
  objects: {
    'azure.context': {
      is: 'context',
      members: {
        req: { kind: 'object', object: 'azure.request-v3' },
        res: { kind: 'object', object: 'azure.response' },
      },
      writes: { res: { kind: 'answer', answer } },
      types: ['Context'],
      telling: ['bindings', 'done()', 'executionContext', 'invocationId', 'log()', 'res='],
    },
    'azure.response': {
      is: 'response',
      calls: {
        header: [{ kind: 'header', name: 0, value: 1 }],
        json: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }],
        send: [{ kind: 'answer', argument: 0, answer: { webResponse: 'empty', object: 'json', stream: 'none' } }],
        set: [{ kind: 'header', name: 0, value: 1 }],
        setHeader: [{ kind: 'header', name: 0, value: 1 }],
        status: [{ kind: 'status', argument: 0 }],
        type: [{ kind: 'field', field: 'content-type', value: 0 }],
      },
      members: { headers: { kind: 'outbound', container: 'object' } },
      writes: {
        body: { kind: 'answer', answer: { webResponse: 'empty', object: 'json', stream: 'none' } },
        headers: { kind: 'headers' },
        status: { kind: 'status' },
      },
    },
    'azure.request-v3': {
      is: 'request',
      members: { headers: { kind: 'inbound', container: 'object' } },
    },
  },
  handlers: [{ kind: 'typed', types: ['AzureFunction'], shape }],
};
