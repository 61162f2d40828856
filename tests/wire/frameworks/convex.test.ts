import { convex } from '../../../src/models/frameworks/convex.ts';
import { prove } from './prove.ts';

prove('convex', convex, { runs: [{ gateway: 'convex', packages: ['convex'] }] });
