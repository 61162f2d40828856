import type { Rule } from 'eslint';
import type { Flow } from '../dataflow/domain/flow.ts';
import type { Finding, Kind } from '../findings/finding.ts';
import { describe } from '../findings/words.ts';
import type { Edit } from '../fixes/edit.ts';
import { planEdit } from '../fixes/plan-edit.ts';
import { isFunction, type Node } from '../syntax/node.ts';
import { lintOf, type Lint } from './lint-of-file.ts';

/** Reports the findings of one kind when the file has been read. */
export function reportFindings<MessageId extends string>(kind: Kind, messageOf: (finding: Finding) => MessageId): Rule.RuleModule['create'] {
  return context => {
    const lint = lintOf(context);
    if (lint === undefined) return {};
    return {
      'Program:exit'() {
        for (const problem of lint.takeProblems()) {
          context.report({ loc: { line: 1, column: 0 }, messageId: 'invalidSettings', data: { ...problem } });
        }
        const { likely = false } = (context.options[0] ?? {}) as { likely?: boolean };
        for (const finding of lint.findings()) {
          if (finding.kind !== kind || (finding.certainty === 'likely' && !likely)) continue;
          context.report({ loc: locationOf(context, finding.flow), messageId: messageOf(finding), data: describe(finding), ...editsOf(finding, lint) });
        }
      },
    };
  };
}

/** The fix, if there is one for certain, and what else may be chosen. */
function editsOf(finding: Finding, lint: Lint): Pick<Rule.ReportDescriptorOptions, 'fix' | 'suggest'> {
  const edits = plansFor(finding, lint);
  const fix = edits.find(({ refusal }) => refusal === undefined);
  const suggest = edits.filter(edit => edit !== fix).map(edit => ({ messageId: edit.id, data: { ...edit.data }, fix: applied(edit) }));
  return fix === undefined ? { suggest } : { fix: applied(fix), suggest };
}

/** A plan that breaks costs the edits, not the report. */
function plansFor(finding: Finding, lint: Lint): readonly Edit[] {
  try {
    return planEdit(finding, lint.code());
  } catch {
    return [];
  }
}

function applied({ changes }: Edit): (fixer: Rule.RuleFixer) => Rule.Fix[] {
  return fixer => changes.map(({ range, text }) => fixer.replaceTextRange([...range], text));
}

/** The most lines that a report covers. */
const MOST_LINES = 8;

/** What a flow's report covers. */
export function locationOf({ sourceCode }: Rule.RuleContext, { kind, sink }: Flow): { start: Position; end: Position } {
  const { node } = sink.site;
  const [from, to] = node.range ?? [0, 0];
  // `client.get(…).then(…)` begins far above `.then`: the call is told by its own name on.
  const first = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? (node.callee.property.range?.[0] ?? from) : from;
  const start = sourceCode.getLocFromIndex(first);
  const end = sourceCode.getLocFromIndex(to);
  // What is sent to an upstream has nothing to do with the callback that gets its answer.
  const isLong = end.line - start.line >= MOST_LINES || ((kind === 'request' || kind === 'request-pipe') && 'arguments' in node && node.arguments.some(each => isFunction(each as Node)));
  if (!isLong || end.line === start.line) return { start, end };
  return { start, end: { line: start.line, column: sourceCode.lines[start.line - 1]?.length ?? start.column } };
}

interface Position {
  readonly line: number;
  readonly column: number;
}
