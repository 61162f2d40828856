import { routingControllers } from '../../../src/models/frameworks/routing-controllers.ts';
import { prove } from './prove.ts';

prove('routing-controllers', routingControllers, { runs: [{ gateway: 'routing-controllers', packages: ['routing-controllers', 'express'] }] });
