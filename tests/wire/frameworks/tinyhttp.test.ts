import { tinyhttp } from '../../../src/models/frameworks/tinyhttp.ts';
import { prove } from './prove.ts';

prove('tinyhttp', tinyhttp, {
  runs: [{ gateway: 'polka', packages: ['@tinyhttp/app'] }],
  types: ['@tinyhttp/app'],
});
