import { sails } from '../../../src/models/frameworks/sails.ts';
import { prove } from './prove.ts';

prove('sails', sails, {
  runs: [{ gateway: 'sails', packages: ['sails'] }],
});
