import { bun } from '../../../src/models/frameworks/bun.ts';
import { prove } from './prove.ts';

prove('bun', bun, {
  runs: [{ gateway: 'bun', packages: [], runtime: 'bun' }],
});
