import type { Limits } from '../domain/activation.ts';

/** The bounds that hold unless settings say otherwise; docs/decisions.md says why these. */
export const defaultLimits: Limits = { steps: 100_000, stepsPerEntry: 25_000, stepsElsewhere: 5_000, depth: 16, modules: 16, imports: 4 };
