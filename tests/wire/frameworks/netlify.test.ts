import { netlify } from '../../../src/models/frameworks/netlify.ts';
import { prove } from './prove.ts';

prove('netlify', netlify, {
  runs: [
    { gateway: 'netlify', packages: ['@netlify/serverless-functions-api'], only: /export default/u },
    { gateway: 'netlify', packages: ['netlify-functions2'], only: /builder\(\)/u },
  ],
  types: ['@netlify/functions'],
});
