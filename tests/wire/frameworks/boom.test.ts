import { boom } from '../../../src/models/frameworks/boom.ts';
import { prove } from './prove.ts';

prove('boom', boom, {
  runs: [{ gateway: 'boom', packages: ['@hapi/boom', '@hapi/hapi'] }],
  types: ['@hapi/boom'],
});
