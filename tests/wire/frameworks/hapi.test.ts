import { hapi } from '../../../src/models/frameworks/hapi.ts';
import { prove } from './prove.ts';

prove('hapi', hapi, {
  runs: [
    { gateway: 'hapi', packages: ['@hapi/hapi'] },
    { gateway: 'hapi', packages: ['hapi20'] },
  ],
  types: ['@hapi/hapi'],
});
