import type { Answer, FrameworkModel, HandlerShape } from '../framework.ts';

const answer: Answer = {
  webResponse: 'empty',
  object: 'json',
  stream: 'none',
  envelope: { headers: ['headers', 'multiValueHeaders'], body: ['body'], status: ['statusCode'] },
};
const shape: HandlerShape = { parameters: ['lambda.event', 'other', 'other'], returns: answer, callback: 2 };
/** The name `handler` alone shows no more than that an envelope may be meant: command line tools export handlers too. */
const named: HandlerShape = { ...shape, returns: { ...answer, object: 'ignored' } };

/** Members of an event that nothing else has. */
const only: readonly string[] = ['isBase64Encoded', 'multiValueHeaders', 'multiValueQueryStringParameters', 'pathParameters', 'queryStringParameters', 'rawPath', 'rawQueryString', 'requestContext', 'stageVariables'];

export const lambda: FrameworkModel = {
  name: 'AWS Lambda',
  docs: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html#apigateway-types-transforms',
  packages: ['aws-lambda', '@types/aws-lambda', '@middy/core'],
  apps: ['default()'],
  objects: {
    'lambda.event': {
      is: 'request',
      members: {
        headers: { kind: 'inbound', container: 'object' },
        multiValueHeaders: { kind: 'inbound', container: 'object' },
      },
      telling: only,
      alone: only,
      types: ['ALBEvent', 'APIGatewayEvent', 'APIGatewayProxyEvent', 'APIGatewayProxyEventV2', 'LambdaFunctionURLEvent'],
    },
  },
  handlers: [
    { kind: 'exported', names: ['handler'], path: /\.[cm]?[jt]s$/, isCommon: true, shape: named },
    { kind: 'registered', on: 'package', by: ['default()'], shape },
    { kind: 'registered', on: 'app', by: ['handler()'], shape },
    {
      kind: 'typed',
      types: ['ALBHandler', 'APIGatewayProxyHandler', 'APIGatewayProxyHandlerV2', 'Handler', 'LambdaFunctionURLHandler'],
      parameterTypes: ['ALBEvent', 'APIGatewayEvent', 'APIGatewayProxyEvent', 'APIGatewayProxyEventV2', 'LambdaFunctionURLEvent'],
      resultTypes: ['ALBResult', 'APIGatewayProxyResult', 'APIGatewayProxyResultV2', 'APIGatewayProxyStructuredResultV2', 'LambdaFunctionURLResult'],
      shape,
    },
  ],
};
