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
