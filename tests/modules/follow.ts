import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import tsParser from '@typescript-eslint/parser';
import { ESLint, type Linter } from 'eslint';
import { afterAll, expect, it } from 'vitest';
import plugin from '../../src/index.ts';

const CODE = /\.[cm]?[jt]sx?$/;

/** The word of a mark for each rule. */
const words: Readonly<Record<string, string>> = {
  'upstream/no-header-passthrough': 'header',
  'upstream/no-response-passthrough': 'response',
  'upstream/no-unsafe-header-copy': 'hop',
  'upstream/no-request-header-forwarding': 'request',
};

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a folder of its own, which is removed after the tests. */
export function write(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-modules-')));
  folders.push(folder);
  for (const [name, text] of Object.entries({ 'package.json': '{ "name": "case", "private": true }', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), withoutMarks(text));
  }
  return folder;
}

/** The text as the linter sees it: marks are cut out. */
export function withoutMarks(text: string): string {
  return text.replace(/ *\/\/~ .*$/gm, '');
}

export interface FollowOptions {
  readonly parser?: 'espree';
  readonly settings?: Record<string, unknown>;
}

/** ESLint with the rules whose reports have marks; `likely` as the rules' option. */
export function eslintOf(cwd: string, likely: boolean, { parser, settings = {} }: FollowOptions = {}, more: Linter.LanguageOptions = {}): ESLint {
  const rules = Object.fromEntries(Object.keys(words).map((rule): [string, Linter.RuleEntry] => [rule, ['error', { likely }]]));
  const languageOptions: Linter.LanguageOptions = parser === 'espree' ? {} : { parser: tsParser, ...more };
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [{ files: ['**/*.{js,cjs,mjs,ts,cts,mts,tsx}'], languageOptions, plugins: { upstream: plugin }, settings: { upstream: settings }, rules }],
  });
}

/** `src/routes.ts:7 header` for each report of code files in a folder; a report of several lines is told by its last. */
export async function reportsIn(cwd: string, files: readonly string[], options: FollowOptions = {}): Promise<string[]> {
  const lint = async (likely: boolean): Promise<string[]> => {
    const results = await eslintOf(cwd, likely, options).lintFiles(files.map(file => join(cwd, file)));
    return results.flatMap(result => result.messages.map(message => `${relative(cwd, result.filePath)}:${String(message.line)} ${words[message.ruleId ?? ''] ?? message.message}`));
  };
  const certain = await lint(false);
  const left = [...certain];
  const likely = (await lint(true)).filter(report => {
    const index = left.indexOf(report);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
  return [...certain, ...likely.map(report => report.replace(' ', ' likely '))].sort();
}

/** Lints each file of a case, and compares the reports with the marks `//~ header`, `//~ likely header` at the ends of lines. */
export function follow(name: string, files: Readonly<Record<string, string>>, options: FollowOptions = {}): void {
  it(name, async () => {
    const linted = Object.keys(files).filter(file => CODE.test(file) && !/\.d\.ts$|node_modules/.test(file) && !files[file]?.startsWith('//# not linted'));
    const marks = linted.flatMap(file =>
      (files[file] ?? '').split('\n').flatMap((line, index) => (/\/\/~ (.+)$/.exec(line)?.[1] ?? '').split(', ').filter(Boolean).map(kind => `${file}:${String(index + 1)} ${kind}`)),
    );
    expect(await reportsIn(write(files), linted, options)).toEqual(marks.sort());
  });
}

/** An Express file: imports, then handlers, each the body of its own route. */
export function routes(imports: string, ...handlers: readonly string[]): string {
  return `import express from 'express';\n${imports}\nconst app = express();\n${handlers.map((body, index) => `app.get('/${String(index)}', async (req, res) => {\n${body}\n});`).join('\n')}\n`;
}

/** The same in CommonJS. */
export function commonRoutes(imports: string, ...handlers: readonly string[]): string {
  return routes(imports, ...handlers).replace("import express from 'express'", "const express = require('express')");
}
