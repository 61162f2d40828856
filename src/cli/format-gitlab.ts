import { fingerprintsOf } from './fingerprint.ts';
import type { Report } from './report.ts';

/** GitLab's code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function formatGitlab(report: Report): string {
  const issues = report.files.flatMap(file => {
    const fingerprints = fingerprintsOf(file);
    return file.messages.map(({ text, ruleId, severity, start, end }, index) => ({
      description: text,
      check_name: ruleId ?? 'parse-error',
      fingerprint: fingerprints[index],
      severity: severity === 'error' ? 'major' : 'minor',
      location: { path: file.name, lines: { begin: start.line, end: end.line } },
    }));
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
