import { lambda } from '../../../src/models/frameworks/lambda.ts';
import { prove } from './prove.ts';

prove('lambda', lambda, {
  runs: [{ gateway: 'lambda', packages: ['@middy/core'], except: /handler: export|export handler \w+ an object|is told by/u }],
  types: ['@types/aws-lambda'],
  source: [[/handler: export/u, 'aws-lambda-ric', 'index.mjs', /const handlerString = process\.env\._HANDLER;[\s\S]*UserFunctionLoader\.load\(taskRoot, handlerString\)/u], [/is told by/u, '@types/aws-lambda', 'trigger/api-gateway-proxy.d.ts', /multiValueHeaders[\s\S]*isBase64Encoded[\s\S]*pathParameters[\s\S]*queryStringParameters[\s\S]*multiValueQueryStringParameters[\s\S]*stageVariables[\s\S]*requestContext[\s\S]*rawPath[\s\S]*rawQueryString/u]],
  documented: [[/export handler \w+ an object/u, 'What is no envelope would be JSON there too; but the name `handler` alone, which command line tools export as well, does not show that it answers requests.']],
});
