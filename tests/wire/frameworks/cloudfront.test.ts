import { cloudfront } from '../../../src/models/frameworks/cloudfront.ts';
import { prove } from './prove.ts';

prove('cloudfront', cloudfront, {
  runs: [],
  types: ['@types/aws-lambda'],
});
