import { findMyWay } from '../../../src/models/frameworks/find-my-way.ts';
import { prove } from './prove.ts';

prove('find-my-way', findMyWay, {
  runs: [{ gateway: 'find-my-way', packages: ['find-my-way'] }],
  types: ['find-my-way'],
});
