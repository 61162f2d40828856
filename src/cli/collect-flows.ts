import type { Rule } from 'eslint';
import type { Finding } from '../findings/finding.ts';
import { ruleNames } from '../findings/rule-names.ts';
import { traceOf, type TraceStep } from '../findings/trace.ts';
import { lintOf } from '../rules/lint-of-file.ts';
import { locationOf } from '../rules/report-findings.ts';

/** The flow behind a report: ESLint's messages can't carry it. */
export interface CollectedFlow {
  readonly ruleId: string;
  readonly line: number;
  readonly column: number;
  readonly certainty: Finding['certainty'];
  readonly trace: readonly TraceStep[];
}

/** A rule that reports nothing and remembers the flows of the file that was linted last. */
export interface FlowCollector {
  readonly rule: Rule.RuleModule;
  /** The flows collected since the last call. */
  take(): readonly CollectedFlow[];
}

export function createFlowCollector(): FlowCollector {
  let flows: readonly CollectedFlow[] = [];
  return {
    rule: {
      create: context => ({
        'Program:exit'() {
          flows = (lintOf(context)?.findings() ?? []).map(finding => {
            const { start } = locationOf(context, finding.flow);
            return { ruleId: ruleNames[finding.kind], line: start.line, column: start.column + 1, certainty: finding.certainty, trace: traceOf(finding) };
          });
        },
      }),
    },
    take() {
      const taken = flows;
      flows = [];
      return taken;
    },
  };
}
