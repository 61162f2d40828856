import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';

import plugin from '../src/index.ts';

const PAGES = join(import.meta.dirname, '../docs/rules');

const linter = new Linter();

/** The code of a page under a heading, with its language. */
function blocksUnder(page: string, heading: string): { language: string; code: string }[] {
  const section = page.split(/^###? /m).find(text => text.startsWith(heading)) ?? '';
  return [...section.matchAll(/^```(js|ts)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({ language, code }));
}

/** The rules that report a piece of code, each with `strict`'s setting. */
function reportersOf(language: string, code: string): (string | null)[] {
  const config: Linter.Config[] = [plugin.configs.strict, { files: ['**/*.ts'], languageOptions: { parser } }];
  return [...new Set(linter.verify(code, config, `page.${language}`).map(({ ruleId, message }) => ruleId ?? message))];
}

describe.each(readdirSync(PAGES))('docs/rules/%s', file => {
  const page = readFileSync(join(PAGES, file), 'utf8');
  const rule = `upstream/${file.replace(/\.md$/, '')}`;
  const incorrect = blocksUnder(page, '❌');
  const correct = blocksUnder(page, '✅');

  test('names its rule and shows both sides', () => {
    expect(page.split('\n')[0]).toContain(`(\`${rule}\`)`);
    expect(incorrect).not.toEqual([]);
    expect(correct).not.toEqual([]);
  });

  test.each(incorrect)('reports what it calls incorrect: $code', ({ language, code }) => {
    expect(reportersOf(language, code)).toEqual([rule]);
  });

  test.each(correct)('says nothing of what it calls correct: $code', ({ language, code }) => {
    expect(reportersOf(language, code)).toEqual([]);
  });
});
