import { lambda } from '../../../src/models/frameworks/lambda.ts';
import { prove } from './prove.ts';

prove('lambda', lambda, {
  runs: [{ gateway: 'lambda', packages: ['@middy/core'], except: /handler: export|export handler \w+ an object|a stream: none/u }],
  types: ['@types/aws-lambda'],
  documented: /handler: export|export handler \w+ an object|a stream: none/u,
});
