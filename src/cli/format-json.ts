import type { Report } from './report.ts';

/** As ESLint's own `json`, with the flow of each finding beside it. */
export function formatJson(report: Report): string {
  const files = report.files.map(({ path, source, output, messages }) => {
    const count = (severity: string, fixable = false): number => messages.filter(each => each.severity === severity && (!fixable || each.fix !== undefined)).length;
    return {
      filePath: path,
      messages: messages.map(({ ruleId, severity, text, start, end, fix, suggestions, trace }) => ({
        ruleId: ruleId ?? null,
        severity: severity === 'error' ? 2 : 1,
        message: text,
        line: start.line,
        column: start.column,
        endLine: end.line,
        endColumn: end.column,
        ...(ruleId === undefined ? { fatal: true } : {}),
        ...(fix === undefined ? {} : { fix: { range: [fix.from, fix.to], text: fix.text } }),
        ...(suggestions.length === 0 ? {} : { suggestions: suggestions.map(({ text: desc, edit }) => ({ desc, fix: { range: [edit.from, edit.to], text: edit.text } })) }),
        flow: trace,
      })),
      errorCount: count('error'),
      fatalErrorCount: messages.filter(({ ruleId }) => ruleId === undefined).length,
      warningCount: count('warning'),
      fixableErrorCount: count('error', true),
      fixableWarningCount: count('warning', true),
      source,
      ...(output === undefined ? {} : { output }),
    };
  });
  return `${JSON.stringify(files, undefined, 2)}\n`;
}
