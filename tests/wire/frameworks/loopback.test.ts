import { loopback } from '../../../src/models/frameworks/loopback.ts';
import { prove } from './prove.ts';

prove('loopback', loopback, {
  runs: [{ gateway: 'loopback', packages: ['@loopback/rest'] }],
  types: ['@loopback/rest', '@loopback/express'],
});
