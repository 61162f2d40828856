import { lambda } from '../../../src/models/frameworks/lambda.ts';
import { prove } from './prove.ts';

prove('lambda', lambda, {
  runs: [{ gateway: 'lambda', packages: ['@middy/core'], except: /handler: export|export handler \w+ an object/u }],
  types: ['@types/aws-lambda'],
  source: [[/handler: export/u, 'aws-lambda-ric', 'index.mjs', /const handlerString = process\.env\._HANDLER;[\s\S]*UserFunctionLoader\.load\(taskRoot, handlerString\)/u]],
  documented: [[/export handler \w+ an object/u, 'What is no envelope would be JSON there too; but the name `handler` alone, which command line tools export as well, does not show that it answers requests.']],
});
