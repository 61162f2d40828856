import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { FINDING, FIXED, INCIDENT } from './incident.ts';
import { install, run, TOP, type Installed } from './install.ts';

/** What ESLint prints of a file with `--format json`. */
interface FileResult {
  readonly messages: readonly Record<string, unknown>[];
  readonly output?: string;
}

const ARRAY = `import upstream from 'eslint-plugin-upstream';

export default [upstream.configs.recommended];
`;

const EXTENDS = `import { defineConfig } from 'eslint/config';
import upstream from 'eslint-plugin-upstream';

export default defineConfig({ plugins: { upstream }, extends: ['upstream/recommended'] });
`;

const CONSUMER = `import type { ESLint, Linter, Rule } from 'eslint';
import upstream, { type ClientModel, type FrameworkModel } from 'eslint-plugin-upstream';

export const config: Linter.Config[] = [
  upstream.configs.recommended,
  upstream.configs.strict,
  { ...upstream.configs.recommended, files: ['src/**'] },
  { plugins: { upstream }, rules: { 'upstream/no-header-passthrough': 'warn' } },
];
export const plugin: ESLint.Plugin = upstream;
export const rules: Record<string, Rule.RuleModule> = upstream.rules;
export const settings: { clients: readonly ClientModel[]; frameworks: readonly FrameworkModel[] } = { clients: [], frameworks: [] };
`;

const TSCONFIG = JSON.stringify({
  compilerOptions: { module: 'nodenext', target: 'es2022', strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [] },
  include: ['consumer.ts'],
});

/** Node's own binaries, from its packages on npm. */
const NODES = ['22.23.3', '24.21.0'];

function lint(folder: string, node: string, ...words: readonly string[]): FileResult | undefined {
  const { stdout, stderr } = run(folder, node, 'node_modules/eslint/bin/eslint.js', 'incident.js', '--format=json', ...words);
  if (stdout === '') throw new Error(stderr);
  return (JSON.parse(stdout) as FileResult[])[0];
}

describe.each([
  { eslint: '9.15.0', extendable: false },
  { eslint: '9.39.5', extendable: true },
  { eslint: '10.15.0', extendable: true },
])('beside eslint $eslint alone', ({ eslint, extendable }) => {
  let installed: Installed;

  beforeAll(() => {
    installed = install([`eslint@${eslint}`], inject('tarball'));
    const files = { 'eslint.config.js': ARRAY, 'incident.js': INCIDENT, 'consumer.ts': CONSUMER, 'tsconfig.json': TSCONFIG };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(installed.folder, name), text);
  });

  test('brings no TypeScript with it', () => {
    expect(installed.packages).toContain('eslint-plugin-upstream');
    expect(installed.packages.filter(name => name === 'typescript' || name.startsWith('@typescript-eslint/'))).toEqual([]);
  });

  test('is the same plugin by `import` and by `require`', () => {
    const code = `
      import { createRequire } from 'node:module';
      import upstream from 'eslint-plugin-upstream';
      const required = createRequire(import.meta.url)('eslint-plugin-upstream');
      console.log(required === upstream, upstream.meta.name, Object.keys(upstream.rules).length > 0);`;
    expect(run(installed.folder, process.execPath, '--input-type=module', '--eval', code).stdout.trim()).toBe('true eslint-plugin-upstream true');
  });

  test('type-checks in a project that has no typescript-eslint', () => {
    expect(run(installed.folder, process.execPath, join(TOP, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json').stdout).toBe('');
  });

  test('reports the incident and mends it', () => {
    expect(lint(installed.folder, process.execPath)?.messages).toEqual([expect.objectContaining(FINDING)]);
    expect(lint(installed.folder, process.execPath, '--fix-dry-run')).toMatchObject({ messages: [], output: FIXED });
  });

  if (extendable) {
    test("is extended by name, `extends: ['upstream/recommended']`", () => {
      writeFileSync(join(installed.folder, 'extends.config.js'), EXTENDS);
      expect(lint(installed.folder, process.execPath, '--config=extends.config.js')?.messages).toEqual([expect.objectContaining(FINDING)]);
    });
  }

  test.each(NODES)('does so under Node %s', version => {
    const name = `node-${process.platform}-${process.arch}` as const;
    const node = join(install([`${name}@${version}`]).folder, 'node_modules', name, 'bin/node');
    expect(run(installed.folder, node, '--version').stdout.trim()).toBe(`v${version}`);
    expect(lint(installed.folder, node, '--fix-dry-run')).toMatchObject({ messages: [], output: FIXED });
  });
});
