export type { ClientModel } from './models/client.ts';
export type { FrameworkModel } from './models/framework.ts';
