import type { Rule } from 'eslint';
import type { Finding, Kind } from '../findings/finding.ts';
import { describeOrigin, listNames } from '../findings/words.ts';
import { findingsOfFile } from './findings-of-file.ts';

/** Reports the findings of one kind, when the file has been read. */
export function reportFindings(kind: Kind, messageOf: (finding: Finding) => string): Rule.RuleModule['create'] {
  return context => ({
    'Program:exit'() {
      const { likely = false } = (context.options[0] ?? {}) as { likely?: boolean };
      for (const finding of findingsOfFile(context)) {
        if (finding.kind !== kind || (finding.certainty === 'likely' && !likely)) continue;
        const { client, place } = describeOrigin(finding);
        context.report({
          loc: locationOf(context, finding),
          messageId: messageOf(finding),
          data: { client, place, names: listNames(finding.unsafe), sink: finding.sink.name, framework: finding.sink.framework },
        });
      }
    },
  });
}

/** The most lines that a report covers. */
const MOST_LINES = 8;

function locationOf(context: Rule.RuleContext, finding: Finding): { start: { line: number; column: number }; end: { line: number; column: number } } {
  const { node } = finding.sink.site;
  const [from, to] = node.range ?? [0, 0];
  const first = node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? (node.callee.property.range?.[0] ?? from) : from;
  const start = context.sourceCode.getLocFromIndex(first);
  const end = context.sourceCode.getLocFromIndex(to);
  if (end.line - start.line < MOST_LINES) return { start, end };
  const line = context.sourceCode.lines[start.line - 1] ?? '';
  return { start, end: { line: start.line, column: line.length } };
}
