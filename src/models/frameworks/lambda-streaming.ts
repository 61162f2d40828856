import type { FrameworkModel } from '../framework.ts';

/** Functions that write their answer as a stream, with the envelope before it. Lambda's runtime declares `awslambda`. */
export const lambdaStreaming: FrameworkModel = {
  name: 'AWS Lambda response streaming',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/config-rs-write-functions.html',
  packages: [],
  globals: true,
  objects: {
    'lambda-streaming.response': {
      is: 'response',
      calls: {
        end: [],
        setContentType: [{ kind: 'field', field: 'content-type', value: 0 }],
        write: [],
      },
    },
  },
  handlers: [
    {
      kind: 'registered',
      on: 'package',
      by: ['awslambda.streamifyResponse()'],
      shape: { parameters: ['lambda.event', 'lambda-streaming.response', 'other'] },
    },
  ],
  functions: [
    {
      calls: ['awslambda.HttpResponseStream.from()'],
      effects: [
        {
          kind: 'answer',
          argument: 1,
          answer: { webResponse: 'none', object: 'ignored', stream: 'none', envelope: { headers: ['headers'], body: [], status: ['statusCode'] } },
        },
      ],
      gives: { kind: 'object', object: 'lambda-streaming.response' },
    },
  ],
};
