import { tsoa } from '../../../src/models/frameworks/tsoa.ts';
import { prove } from './prove.ts';

prove('tsoa', tsoa, { runs: [{ gateway: 'tsoa', packages: ['@tsoa/runtime', 'express'] }] });
