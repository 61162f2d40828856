import { createRequire } from 'node:module';
import type { ESLint, Linter, Rule } from 'eslint';
import { cacheKeys } from './cache-keys.ts';
import { recommended, strict } from './configs.ts';
import { explain } from './explain.ts';
import { rules } from './rules/index.ts';

export type { CacheKeysOptions } from './cache-keys.ts';
export type { ExplainedFile, ExplainedFinding, ExplainOptions, Explanation } from './explain.ts';
export type { ClientModel } from './models/client.ts';
export type { FrameworkModel } from './models/framework.ts';
export type { UpstreamSettings } from './settings/read-settings.ts';

const { version } = createRequire(import.meta.url)('../package.json') as { version: string };

interface UpstreamPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly cacheKeys: typeof cacheKeys;
  readonly explain: typeof explain;
  readonly configs: { readonly recommended: Linter.Config; readonly strict: Linter.Config };
}

const plugin: UpstreamPlugin = {
  meta: { name: 'eslint-plugin-upstream', version },
  rules,
  cacheKeys,
  explain,
  configs: {
    get recommended() {
      return (recommendedConfig ??= recommended(plugin));
    },
    get strict() {
      return (strictConfig ??= strict(plugin));
    },
  },
};

let recommendedConfig: Linter.Config | undefined;
let strictConfig: Linter.Config | undefined;

export { plugin as default, plugin as 'module.exports' };
