import { ittyRouter } from '../../../src/models/frameworks/itty-router.ts';
import { prove } from './prove.ts';

prove('itty-router', ittyRouter, { runs: [{ gateway: 'itty-router', packages: ['itty-router'] }], types: ['itty-router'] });
