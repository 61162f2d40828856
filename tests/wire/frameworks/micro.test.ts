import { micro } from '../../../src/models/frameworks/micro.ts';
import { prove } from './prove.ts';

prove('micro', micro, {
  runs: [{ gateway: 'micro', packages: ['micro'], except: /package default/u }],
  documented: /package default/u,
  types: ['micro'],
});
