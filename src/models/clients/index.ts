import type { ClientModel } from '../client.ts';
import { axios } from './axios.ts';

/** Every client model, by file name. */
export const clients: readonly ClientModel[] = [axios];
