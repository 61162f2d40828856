import { optionsFor } from '../configurations.mjs';

export default [await optionsFor('noop')];
