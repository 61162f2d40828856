import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../src/index.ts';
import type { Input } from './inputs.ts';

const rules = Object.fromEntries(Object.keys(plugin.rules).map(name => [`upstream/${name}`, ['error', { likely: true }]])) as Linter.RulesRecord;
const config: Linter.Config[] = [
  { files: ['**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}'], plugins: { upstream: plugin }, rules, languageOptions: { parser }, linterOptions: { reportUnusedDisableDirectives: 'off' } },
];

export type Message = Linter.LintMessage;

export function lint({ filename, code, parser: other }: Pick<Input, 'code' | 'filename'> & { readonly parser?: Linter.Parser }): Message[] {
  return new Linter({ cwd: '/' }).verify(code, other === undefined ? config : [...config, { languageOptions: { parser: other } }], { filename: `/project/${filename}` });
}

/** All fixes, over as many passes as they need. */
export function fixAll({ filename, code }: Pick<Input, 'code' | 'filename'>): string {
  return new Linter({ cwd: '/' }).verifyAndFix(code, config, { filename: `/project/${filename}` }).output;
}

/** One rewrite that is offered for a report: its fix, or one of its suggestions. */
export interface Offer {
  readonly name: string;
  readonly message: Message;
  readonly isFix: boolean;
  readonly range: readonly [number, number];
  readonly output: string;
}

export function offersOf({ code }: Pick<Input, 'code'>, messages: readonly Message[]): Offer[] {
  return messages.flatMap(message => {
    const made = (name: string, { range, text }: { range: readonly [number, number]; text: string }): Offer => ({
      name: `${String(message.line)}: ${name}`,
      message,
      isFix: name === 'fix',
      range,
      output: code.slice(0, range[0]) + text + code.slice(range[1]),
    });
    return [...(message.fix === undefined ? [] : [made('fix', message.fix)]), ...(message.suggestions ?? []).map(({ desc, fix }) => made(desc, fix))];
  });
}

/** The comments of a file, in order. */
export function commentsOf(code: string): string[] {
  return parser.parse(code, { comment: true, range: true }).comments?.map(({ value }) => value) ?? [];
}
