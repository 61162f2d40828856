import * as parser from '@typescript-eslint/parser';
import { Linter, type Rule } from 'eslint';
import { expect, test } from 'vitest';

import { planEdit } from '../../src/fixes/plan-edit.ts';
import type { Refusal } from '../../src/fixes/refusal.ts';
import { lintOf } from '../../src/rules/lint-of-file.ts';
import { collectInputs, type Input } from './inputs.ts';

/** What is done about a finding: a fix, a suggestion and why no fix, or nothing. */
type Answer = Refusal | 'fix' | 'nothing' | 'nothing, and likely';

const meanings: Readonly<Record<Answer, string>> = {
  fix: 'fixed',
  methods: 'HEAD, OPTIONS or any method may be what is answered',
  status: "the upstream's status may reach the client as more than a plain success",
  conditions: '`range`, `if-*`, `cookie` or `authorization` of the inbound request goes on',
  redirects: 'a redirect may be handed over',
  encoded: 'the bytes are still encoded',
  choice: 'several answers are reasonable',
  filtered: 'the code has chosen among the fields by itself',
  likely: 'the report is not certain',
  elsewhere: 'what sends is in another file',
  open: 'other code may give the function other values',
  bytes: 'the body may be any file',
  cookies: 'cookies are spoken of',
  'upstream method': 'the upstream is not asked with GET',
  shape: 'the copy does something more',
  nothing: 'no edit',
  'nothing, and likely': 'no edit, and the report is not certain',
};

/** What is done about each finding of a file. */
function answersTo({ filename, code }: Pick<Input, 'code' | 'filename'>): Answer[] {
  const answers: Answer[] = [];
  const rule: Rule.RuleModule = {
    create: context => ({
      'Program:exit'() {
        const lint = lintOf(context);
        for (const finding of lint?.findings() ?? []) {
          const edits = planEdit(finding, lint!.code());
          const none = finding.certainty === 'likely' ? 'nothing, and likely' : 'nothing';
          answers.push(edits.some(({ refusal }) => refusal === undefined) ? 'fix' : (edits[0]?.refusal ?? none));
        }
      },
    }),
  };
  const config: Linter.Config[] = [{ files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'], plugins: { reach: { rules: { reach: rule } } }, rules: { 'reach/reach': 'error' }, languageOptions: { parser } }];
  new Linter({ cwd: '/' }).verify(code, config, { filename: `/project/${filename}` });
  return answers;
}

const counts = new Map<Answer, number>();
for (const input of await collectInputs()) for (const answer of answersTo(input)) counts.set(answer, (counts.get(answer) ?? 0) + 1);
const count = (...answers: readonly Answer[]): number => answers.reduce((sum, answer) => sum + (counts.get(answer) ?? 0), 0);
const all = [...counts.values()].reduce((sum, each) => sum + each, 0);

test('nearly all that may be fixed is fixed', () => {
  expect(count('fix') / count('fix', 'shape', 'nothing')).toBeGreaterThanOrEqual(0.95);
});

test('nearly all has an edit', () => {
  expect(1 - count('nothing', 'nothing, and likely') / all).toBeGreaterThanOrEqual(0.95);
});

// So that it can be read in a run what is done about all of them.
console.info([`${String(all)} findings of the invalid cases, of the pages of the rules and of the example:`, ...(Object.keys(meanings) as Answer[]).filter(answer => counts.has(answer)).map(answer => `${String(count(answer)).padStart(5)}  ${meanings[answer]}`)].join('\n'));
