import { connect } from '../../../src/models/frameworks/connect.ts';
import { prove } from './prove.ts';

prove('connect', connect, {
  runs: [{ gateway: 'polka', packages: ['connect'] }],
  types: ['@types/connect'],
});
