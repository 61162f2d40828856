import { ESLint, type Rule } from 'eslint';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { lint } from '../../src/cli/lint.ts';
import { writeTree } from '../host/write-tree.ts';
import { gateway } from './console.ts';

test('goes on to the other files where a rule or a parser breaks on one', async () => {
  const root = writeTree({ ...gateway, 'src/breaks.js': 'breaks();\n' });
  const inspect: Rule.RuleModule = {
    create: ({ filename }) => ({
      Program() {
        if (filename.endsWith('breaks.js')) throw new Error('broken');
      },
    }),
  };
  const files = ['src/breaks.js', 'src/app.js'].map(file => join(root, file));
  const report = await lint(ESLint, { root, files, fix: 'none', strict: false, inspect });
  expect(report.files.map(({ name, messages }) => [name, messages[0]?.ruleId ?? messages[0]?.text])).toEqual([
    ['src/breaks.js', 'broken'],
    ['src/app.js', 'upstream/no-header-passthrough'],
  ]);
});

test('lints files outside of the root, too', async () => {
  const root = writeTree({});
  const other = writeTree(gateway);
  const report = await lint(ESLint, { root, files: [join(other, 'src/app.js')], fix: 'none', strict: false });
  expect(report.files[0]?.messages).toHaveLength(1);
  expect(report.files[0]?.name).toBe(join(other, 'src/app.js').replaceAll('\\', '/'));
});

test('says which file could not be written, leaves its findings in the report, and goes on', async () => {
  const root = writeTree({ ...gateway, 'src/locked.js': gateway['src/app.js'] ?? '' });
  const files = ['src/locked.js', 'src/app.js'].map(file => join(root, file));
  const write = (path: string): Promise<void> => (path.endsWith('locked.js') ? Promise.reject(Object.assign(new Error('denied'), { code: 'EACCES' })) : Promise.resolve());
  const report = await lint(ESLint, { root, files, fix: 'write', strict: false, write });
  expect(report.unfixed).toEqual(['src/locked.js could not be written, and so is not fixed: EACCES.']);
  expect(report.files.map(({ name, messages, mended }) => [name, messages.length, messages[0]?.trace.length, mended])).toEqual([
    ['src/locked.js', 1, 3, 0],
    ['src/app.js', 0, undefined, 1],
  ]);
});
