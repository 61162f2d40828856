import type { InvalidTestCase, RuleTesterConfig, ValidTestCase } from '@typescript-eslint/rule-tester';
import type { Rule } from 'eslint';

import { RuleTester } from '../../rule-tester.ts';

type Options = readonly unknown[];

/** What one file of cases holds: an invalid case beside a valid one that shows where reporting stops. */
export interface Cases {
  readonly valid: readonly ValidTestCase<Options>[];
  readonly invalid: readonly InvalidTestCase<string, Options>[];
}

/** Runs the cases of a rule. */
export function runCases(name: string, rule: Rule.RuleModule, cases: readonly Cases[], config?: RuleTesterConfig): void {
  new RuleTester(config).run(name, rule as never, {
    valid: cases.flatMap(({ valid }) => valid),
    invalid: cases.flatMap(({ invalid }) => invalid),
  });
}
