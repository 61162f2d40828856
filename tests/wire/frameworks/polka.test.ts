import { polka } from '../../../src/models/frameworks/polka.ts';
import { prove } from './prove.ts';

prove('polka', polka, {
  runs: [{ gateway: 'polka', packages: ['polka'] }],
  types: ['@types/polka'],
});
