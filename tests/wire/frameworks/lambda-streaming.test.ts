import { lambdaStreaming } from '../../../src/models/frameworks/lambda-streaming.ts';
import { prove } from './prove.ts';

prove('lambda-streaming', lambdaStreaming, { runs: [{ gateway: 'lambda-streaming', packages: ['aws-lambda-ric'] }] });
