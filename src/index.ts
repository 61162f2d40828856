import type { ESLint } from 'eslint';
import { rules } from './rules/index.ts';

export type { ClientModel } from './models/client.ts';
export type { FrameworkModel } from './models/framework.ts';

const plugin: ESLint.Plugin = {
  meta: { name: 'eslint-plugin-upstream', version: '0.1.0' },
  rules,
};

export { plugin as default, plugin as 'module.exports' };
