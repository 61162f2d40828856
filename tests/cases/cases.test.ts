import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../src/index.ts';
import { readMarks } from './marks.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const RULES: Readonly<Record<string, string>> = {
  'upstream/no-response-passthrough': 'response',
  'upstream/no-header-passthrough': 'header',
  'upstream/no-unsafe-header-copy': 'hop',
  'upstream/no-request-header-forwarding': 'request',
};

const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => /\.\w*[jt]sx?$/.test(file))
  .sort();

/** What the rules say of a file: `kind` by line, several reports of a line in one row. */
function reportsOf(file: string, code: string): readonly { readonly kind: string; readonly line: number; readonly endLine: number }[] {
  const linter = new Linter({ configType: 'flat', cwd: '/app' });
  const messages = linter.verify(
    code,
    [{ files: ['**/*.{js,mjs,cjs,jsx,ts,mts,tsx}'], languageOptions: { parser }, plugins: { upstream: plugin as never }, rules: Object.fromEntries(Object.keys(RULES).map(rule => [rule, 'error'])) }],
    { filename: `/app/${file}` },
  );
  return messages.map(({ ruleId, line, endLine = line, message }) => {
    if (ruleId === null) throw new Error(message);
    return { kind: RULES[ruleId] ?? ruleId, line, endLine };
  });
}

describe.each(files)('%s', file => {
  const { code, path, marks } = readMarks(readFileSync(join(FIXTURES, file), 'utf8'));

  test(marks.some(({ kind }) => kind !== '?') ? 'is reported where it is marked' : 'is silent', () => {
    const reports = reportsOf(path ?? file, code);
    const covers = (report: (typeof reports)[number], line: number): boolean => report.line <= line && line <= report.endLine;
    const required = marks.filter(({ kind }) => kind !== '?');
    const missed = required.filter(mark => !reports.some(report => report.kind === mark.kind && covers(report, mark.line)));
    const unasked = reports.filter(report => !marks.some(mark => (mark.kind === '?' || mark.kind === report.kind) && covers(report, mark.line)));
    expect({ missed, unasked }).toEqual({ missed: [], unasked: [] });
  });
});
