import type { Report } from './report.ts';

/** Workflow commands, which GitHub shows as annotations of the changed lines. */
export function formatGithub(report: Report): string {
  const lines = report.files.flatMap(({ name, messages }) =>
    messages.map(({ severity, text, ruleId = 'not parsed', start, end }) => {
      const place = { file: name, line: start.line, endLine: end.line, col: start.column, endColumn: end.column, title: ruleId };
      const properties = Object.entries(place).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
      return `::${severity} ${properties.join(',')}::${escapeData(text)}\n`;
    }),
  );
  return lines.join('');
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
