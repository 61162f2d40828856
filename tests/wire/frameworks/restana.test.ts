import { restana } from '../../../src/models/frameworks/restana.ts';
import { prove } from './prove.ts';

prove('restana', restana, {
  runs: [{ gateway: 'restana', packages: ['restana'] }],
  types: ['restana'],
});
