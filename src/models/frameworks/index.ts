import type { FrameworkModel } from '../framework.ts';
import { express } from './express.ts';

/** Every framework model, by file name. */
export const frameworks: readonly FrameworkModel[] = [express];
