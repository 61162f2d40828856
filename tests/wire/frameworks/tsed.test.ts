import { tsed } from '../../../src/models/frameworks/tsed.ts';
import { prove } from './prove.ts';

prove('tsed', tsed, {
  runs: [{ gateway: 'tsed', packages: ['@tsed/platform-http', '@tsed/platform-express'] }],
  types: ['@tsed/platform-http', '@tsed/platform-params', '@tsed/schema'],
});
