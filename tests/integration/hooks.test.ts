import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { documented } from '../documented.ts';
import { bad, createProject, run, TOP, versionOf, write, type Ended } from './scratch.ts';

const good = "import express from 'express';\n\nexpress().get('/', (req, res) => res.json({}));\n";
/** A finding whose cause is in another file: no fix mends it. */
const unfixable = bad.replace("import axios", "import { copy } from './copy.js';\nimport axios").replace('res.status(order.status).set(order.headers).send(order.data)', 'copy(res, order.headers)');
const copy = 'export function copy(to, headers) {\n  for (const name in headers) to.setHeader(name, headers[name]);\n}\n';
const stagedFiles = documented('hooks.md', 'eslint --fix"');

interface Hook {
  readonly name: string;
  readonly version: () => string;
  readonly files: Readonly<Record<string, string>>;
  readonly tools: Readonly<Record<string, string>>;
  /** What a user runs once. */
  readonly install: readonly string[];
  /** Whether it stages what `--fix` changed. */
  readonly fixes: boolean;
}

const hooks: readonly Hook[] = [
  {
    name: 'husky and lint-staged',
    version: () => `${versionOf('husky')} ${versionOf('lint-staged')}`,
    files: { '.husky/pre-commit': 'npx lint-staged\n', '.lintstagedrc.json': stagedFiles },
    tools: { eslint: 'eslint', husky: 'husky', 'lint-staged': 'lint-staged' },
    install: ['husky'],
    fixes: true,
  },
  {
    name: 'simple-git-hooks and lint-staged',
    version: () => versionOf('simple-git-hooks'),
    files: { '.simple-git-hooks.json': documented('hooks.md', '"pre-commit"'), '.lintstagedrc.json': stagedFiles },
    tools: { eslint: 'eslint', 'simple-git-hooks': 'simple-git-hooks', 'lint-staged': 'lint-staged' },
    install: ['simple-git-hooks'],
    fixes: true,
  },
  {
    name: 'lefthook',
    version: () => versionOf('lefthook'),
    files: { 'lefthook.yml': documented('hooks.md', 'lefthook.yml') },
    tools: { eslint: 'eslint' },
    install: ['lefthook', 'install'],
    fixes: true,
  },
  {
    name: 'pre-commit',
    version: () => run('/', 'pre-commit', '--version').output,
    files: {
      '.pre-commit-config.yaml': `repos:\n  - repo: local\n    hooks:\n      - id: eslint-plugin-upstream\n        name: eslint-plugin-upstream\n        entry: node ${join(TOP, 'dist/cli/main.js')}\n        language: system\n        types_or: [javascript, jsx, ts, tsx]\n`,
    },
    tools: { eslint: 'eslint' },
    install: ['pre-commit', 'install'],
    fixes: false,
  },
];

/** A repository with one commit and the hook installed. */
function repository(hook: Hook): string {
  const root = createProject({ 'app.js': good, 'copy.js': copy, ...hook.files }, hook.tools);
  const git = (...words: string[]): Ended => run(root, 'git', ...words);
  git('init', '-q', '-b', 'main');
  git('config', 'user.email', 'a@example.com');
  git('config', 'user.name', 'a');
  git('add', '-A');
  git('commit', '-qm', 'first');
  const [command = '', ...words] = hook.install;
  expect(run(root, command, ...words)).toMatchObject({ status: 0 });
  return root;
}

describe.each(hooks)('$name', hook => {
  test('runs, in some version', () => {
    expect(hook.version()).toMatch(/\d+\.\d+\.\d+/);
  });

  test('blocks a commit with a finding that no fix mends', () => {
    const root = repository(hook);
    write(root, { 'app.js': unfixable });
    run(root, 'git', 'add', 'app.js');
    const { status, output } = run(root, 'git', 'commit', '-m', 'bad');
    expect(output).toContain('upstream/no-header-passthrough');
    expect(status).not.toBe(0);
    expect(run(root, 'git', 'log', '--oneline').output.trim().split('\n')).toHaveLength(1);
  });

  test('lets a commit without findings pass', () => {
    const root = repository(hook);
    write(root, { 'app.js': `${good}// more\n` });
    run(root, 'git', 'add', 'app.js');
    expect(run(root, 'git', 'commit', '-m', 'good')).toMatchObject({ status: 0 });
  });

  test(hook.fixes ? 'stages a fix' : 'blocks what a fix would mend', () => {
    const root = repository(hook);
    write(root, { 'app.js': bad });
    run(root, 'git', 'add', 'app.js');
    const { status } = run(root, 'git', 'commit', '-m', 'mended');
    if (!hook.fixes) {
      expect(status).not.toBe(0);
      return;
    }
    expect(status).toBe(0);
    const committed = run(root, 'git', 'show', 'HEAD:app.js').output;
    expect(committed).not.toContain('set(order.headers)');
    expect(readFileSync(join(root, 'app.js'), 'utf8')).toBe(committed);
  });

  test('looks at what is staged, and leaves what is not as it is', () => {
    const root = repository(hook);
    const lines = (first: string, last: string): string => `${first}\n${good}\n\n\n\n${last}\n`;
    write(root, { 'other.js': good, 'app.js': lines('// first', '// last') });
    run(root, 'git', 'add', '-A');
    run(root, 'git', 'commit', '-qm', 'other');
    write(root, { 'app.js': lines('// staged', '// last') });
    run(root, 'git', 'add', 'app.js');
    // Broken: a hook that saw it would complain.
    const unstaged = { 'app.js': lines('// staged', 'const = ;'), 'other.js': unfixable };
    write(root, unstaged);
    expect(run(root, 'git', 'commit', '-m', 'only what is staged')).toMatchObject({ status: 0 });
    expect(run(root, 'git', 'show', 'HEAD:app.js').output).toBe(lines('// staged', '// last'));
    for (const [name, text] of Object.entries(unstaged)) expect(readFileSync(join(root, name), 'utf8')).toBe(text);
    expect(run(root, 'git', 'show', '--stat', 'HEAD').output).not.toContain('other.js');
  });
});

test('the manifest for pre-commit is one, and names a command that the package has', () => {
  expect(run(TOP, 'pre-commit', 'validate-manifest', '.pre-commit-hooks.yaml')).toEqual({ status: 0, output: '' });
  const { bin } = JSON.parse(readFileSync(join(TOP, 'package.json'), 'utf8')) as { bin: Record<string, string> };
  const entry = /entry: (\S+)/.exec(readFileSync(join(TOP, '.pre-commit-hooks.yaml'), 'utf8'))?.[1] ?? '';
  expect(Object.keys(bin)).toContain(entry);
});
