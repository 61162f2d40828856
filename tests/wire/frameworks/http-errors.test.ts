import { httpErrors } from '../../../src/models/frameworks/http-errors.ts';
import { prove } from './prove.ts';

prove('http-errors', httpErrors, {
  runs: [{ gateway: 'http-errors', packages: ['http-errors', 'express'] }],
});
