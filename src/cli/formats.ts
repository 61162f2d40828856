import type { LintCommand } from './command.ts';
import { formatGithub } from './format-github.ts';
import { formatGitlab } from './format-gitlab.ts';
import { formatHtml } from './format-html.ts';
import { formatJson } from './format-json.ts';
import { formatSarif } from './format-sarif.ts';
import { formatStylish } from './format-stylish.ts';
import type { Paint } from './paint.ts';
import type { Report } from './report.ts';

/** The report in the format that was asked for. */
export function formatReport(report: Report, { format, fix }: LintCommand, paint: Paint): string {
  switch (format) {
    case 'stylish':
      return formatStylish(report, paint, fix);
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'gitlab':
      return formatGitlab(report);
    case 'github':
      return formatGithub(report);
    case 'html':
      return formatHtml(report);
  }
}
