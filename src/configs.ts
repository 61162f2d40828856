import type { ESLint, Linter } from 'eslint';
import { rules } from './rules/index.ts';

/** The rule whose findings are no error today. */
const WARNING = 'no-unlisted-header-passthrough';

function config(name: string, plugin: ESLint.Plugin, entries: Linter.RulesRecord): Linter.Config {
  return { name: `upstream/${name}`, plugins: { upstream: plugin }, rules: entries };
}

/** What breaks a message, as errors: every report is certain. */
export function recommended(plugin: ESLint.Plugin): Linter.Config {
  const entries = Object.entries(rules).filter(([, { meta }]) => meta?.docs?.recommended === true);
  return config('recommended', plugin, Object.fromEntries(entries.map(([name]) => [`upstream/${name}`, 'error'])));
}

/** All rules, with likely findings too. */
export function strict(plugin: ESLint.Plugin): Linter.Config {
  const entries = Object.keys(rules).map((name): [string, Linter.RuleEntry] => [`upstream/${name}`, [name === WARNING ? 'warn' : 'error', { likely: true }]]);
  return config('strict', plugin, Object.fromEntries(entries));
}
