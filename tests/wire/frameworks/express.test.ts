import { express } from '../../../src/models/frameworks/express.ts';
import { prove } from './prove.ts';

prove('express', express, {
  runs: [
    { gateway: 'express', packages: ['express'] },
    { gateway: 'express', packages: ['express4'] },
  ],
  source: [[/^app\.locals is/u, 'express', 'lib/application.js', /this\.locals = Object\.create\(null\)/u]],
  types: ['@types/express', '@types/express-serve-static-core'],
});
