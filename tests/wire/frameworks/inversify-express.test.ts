import { inversifyExpress } from '../../../src/models/frameworks/inversify-express.ts';
import { prove } from './prove.ts';

prove('inversify-express', inversifyExpress, {
  runs: [{ gateway: 'inversify-express', packages: ['inversify-express-utils', 'inversify', 'express4'] }],
  types: ['inversify-express-utils'],
});
