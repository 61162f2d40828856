import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import plugin from '../src/index.ts';

const TOP = join(import.meta.dirname, '..');

/** Files of the rules' folder that aren't a rule. */
const NOT_RULES = ['create-rule', 'index', 'lint-of-file', 'report-findings', 'type-checker'];

const names = Object.keys(plugin.rules);

function namesIn(folder: string, extension: string): string[] {
  return readdirSync(join(TOP, folder))
    .filter(file => file.endsWith(extension))
    .map(file => file.slice(0, -extension.length))
    .sort();
}

test('every rule has its file, its page and its tests, and there are no others', () => {
  expect(names).toEqual([...names].sort());
  expect(namesIn('src/rules', '.ts').filter(name => !NOT_RULES.includes(name))).toEqual(names);
  expect(namesIn('docs/rules', '.md')).toEqual(names);
  expect(namesIn('tests/rules', '.test.ts')).toEqual(names);
});

describe.each(names)('%s', name => {
  const meta = plugin.rules[name]?.meta;

  test('links its page', () => {
    expect(meta?.docs?.url).toMatch(new RegExp(`/docs/rules/${name}\\.md$`));
  });

  test('speaks in sentences', () => {
    const messages = Object.values(meta?.messages ?? {});
    expect(messages).not.toEqual([]);
    expect(messages.filter(message => !/^(?:[A-Z`]|\{\{).*\.$/s.test(message))).toEqual([]);
    expect(meta?.docs?.description).toMatch(/^Disallow .*[^.]$/);
  });
});

describe.each(['recommended', 'strict'] as const)('configs.%s', name => {
  const config = plugin.configs[name];

  test('brings the plugin and names rules that exist', () => {
    expect(config.name).toBe(`upstream/${name}`);
    expect(config.plugins?.['upstream']).toBe(plugin);
    expect(Object.keys(config.rules ?? {}).filter(rule => !names.includes(rule.replace(/^upstream\//, '')))).toEqual([]);
  });
});

test('recommended holds what is certain, and strict everything', () => {
  expect(Object.entries(plugin.configs.recommended.rules ?? {})).toEqual([
    ['upstream/no-header-passthrough', 'error'],
    ['upstream/no-response-passthrough', 'error'],
    ['upstream/no-unsafe-header-copy', 'error'],
  ]);
  expect(Object.keys(plugin.configs.strict.rules ?? {}).sort()).toEqual(names.map(name => `upstream/${name}`));
});

test('is loaded by `require`, too', () => {
  const required = createRequire(import.meta.url)(join(TOP, 'dist/index.js')) as typeof plugin;
  expect([required.meta, Object.keys(required.rules)]).toEqual([plugin.meta, names]);
});
