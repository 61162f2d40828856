import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { documented } from '../documented.ts';
import { createProject, run, TOP, versionOf, write } from './scratch.ts';

const TOOLS = join(import.meta.dirname, 'node_modules');
const LINT = `node ${join(TOOLS, 'eslint/bin/eslint.js')} .`;

const harmless = "export const load = async path => ({ headers: { 'x-path': path }, data: path });\n";
const copying = "import axios from 'axios';\nexport const load = path => axios.get(path);\n";
const app = `import express from 'express';
import { load } from '@acme/client';
express().get('/', async (req, res) => {
  const up = await load('/a');
  res.set(up.headers);
  res.send(up.data);
});
`;

const manifest = (name: string, more: object): string => JSON.stringify({ name, version: '1.0.0', private: true, type: 'module', scripts: { lint: LINT }, ...more });
const lockfile = {
  name: 'workspace',
  lockfileVersion: 3,
  packages: {
    '': { name: 'workspace', workspaces: ['packages/*'] },
    'node_modules/@acme/app': { resolved: 'packages/app', link: true },
    'node_modules/@acme/client': { resolved: 'packages/client', link: true },
    'packages/app': { name: '@acme/app', version: '1.0.0', dependencies: { '@acme/client': '1.0.0' } },
    'packages/client': { name: '@acme/client', version: '1.0.0' },
  },
};

/** A workspace of two packages, of which one imports the other, as `npm install` leaves it. */
function workspace(tool: string, files: Readonly<Record<string, string>>): string {
  const root = createProject(
    {
      'package.json': JSON.stringify({ name: 'workspace', private: true, type: 'module', packageManager: 'npm@10.8.2', workspaces: ['packages/*'] }),
      'package-lock.json': JSON.stringify(lockfile),
      'packages/client/package.json': manifest('@acme/client', { main: 'src/index.js' }),
      'packages/client/src/index.js': harmless,
      'packages/app/package.json': manifest('@acme/app', { dependencies: { '@acme/client': '1.0.0' } }),
      'packages/app/src/app.js': app,
      '.gitignore': 'node_modules\n.turbo\n.nx\n',
      ...files,
    },
    { [tool]: tool },
  );
  for (const name of ['app', 'client']) {
    const link = join(root, 'node_modules/@acme', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'packages', name), link);
  }
  run(root, 'git', 'init', '-q');
  run(root, 'git', 'add', '-A');
  return root;
}

interface Engine {
  readonly name: string;
  /** Lints all packages through the engine's cache. */
  readonly lint: (root: string) => { status: number | null; output: string };
  /** What docs/caching.md has, and as it would be without a second thought. */
  readonly right: Readonly<Record<string, string>>;
  readonly wrong: Readonly<Record<string, string>>;
}

const nx = (targetDefaults: object): string => JSON.stringify({ analytics: false, targetDefaults });

const engines: readonly Engine[] = [
  {
    name: 'turbo',
    lint: root => run(root, 'turbo', 'run', 'lint', '--output-logs=full'),
    right: { 'turbo.json': documented('caching.md', '"^lint"') },
    wrong: { 'turbo.json': JSON.stringify({ tasks: { lint: { outputs: [] } } }) },
  },
  {
    name: 'turbo',
    lint: root => run(root, 'turbo', 'run', 'lint', '--output-logs=full'),
    right: { 'turbo.json': documented('caching.md', '"^transit"') },
    wrong: { 'turbo.json': JSON.stringify({ tasks: { lint: { dependsOn: [], outputs: [] } } }) },
  },
  {
    name: 'nx',
    lint: root => run(root, 'nx', 'run-many', '-t', 'lint', '--output-style=static'),
    right: { 'nx.json': nx((JSON.parse(documented('caching.md', 'targetDefaults')) as { targetDefaults: object }).targetDefaults) },
    wrong: { 'nx.json': nx({ lint: { cache: true, inputs: ['default', '{workspaceRoot}/eslint.config.js'] } }) },
  },
];

describe.each(engines)('$name, with $right', ({ name, lint, right, wrong }) => {
  test('runs, in some version', () => {
    expect(versionOf(name)).toMatch(/^\d+\./);
    expect(existsSync(join(TOP, 'dist/index.js'))).toBe(true);
  });

  test('lints the importer again when the package that it imports changes', () => {
    const root = workspace(name, right);
    expect(lint(root)).toMatchObject({ status: 0 });
    expect(lint(root).output).toMatch(/FULL TURBO|2\/2 hit|2 out of 2/);
    write(root, { 'packages/client/src/index.js': copying });
    const { status, output } = lint(root);
    expect(output).toContain('upstream/no-header-passthrough');
    expect(status).not.toBe(0);
  });

  test('replays the old verdict where the inputs end at the package, as docs/caching.md says', () => {
    const root = workspace(name, wrong);
    expect(lint(root)).toMatchObject({ status: 0 });
    write(root, { 'packages/client/src/index.js': copying });
    const { status, output } = lint(root);
    expect(output).not.toContain('upstream/no-header-passthrough');
    expect(status).toBe(0);
  });
});
