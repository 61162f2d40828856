import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from '../../src/index.ts';

/** A report, without its words. */
export interface Told {
  readonly ruleId: string | null;
  readonly messageId: string | undefined;
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
}

/** A gateway, and what is said of it. */
export type Gateway = readonly [name: string, filename: string, code: string, told: readonly Told[]];

/** What the rules of the recommended configuration say of a file. */
export function toldOf(filename: string, code: string): Told[] {
  const messages = new Linter().verify(code, [plugin.configs.recommended, { files: ['**/*.{js,ts}'], languageOptions: { parser } }], filename);
  return messages.map(({ ruleId, messageId, line, column, endLine, endColumn }) => ({ ruleId, messageId, line, column, endLine, endColumn }));
}
