import { codeFrame } from './code-frame.ts';
import { unifiedDiff } from './unified-diff.ts';
import type { Paint } from './paint.ts';
import { counted, countOf, pathFrom, type FileReport, type Message, type Report } from './report.ts';

/** For people: each finding with its code, and the way of the headers to it. */
export function formatStylish(report: Report, paint: Paint, mode: 'dry-run' | 'none' | 'write'): string {
  const parts = report.files.flatMap(file => file.messages.map(message => formatMessage(report.root, file, message, paint)));
  if (mode === 'dry-run') parts.push(...report.files.flatMap(file => (file.output === undefined ? [] : [paintDiff(unifiedDiff(file.name, file.source, file.output), paint)])));
  return `${[...parts, summary(report, paint, mode)].join('\n\n')}\n`;
}

export function formatMessage(root: string, file: FileReport, message: Message, paint: Paint): string {
  const { line, column } = message.start;
  const mark = message.severity === 'error' ? paint('red', 'error') : paint('yellow', 'warning');
  const head = `${paint('underline', `${file.name}:${String(line)}:${String(column)}`)}  ${mark}  ${paint('dim', message.ruleId ?? 'not parsed')}`;
  return [head, indent(message.text), '', indent(codeFrame(file.lines, message.start, message.end, paint)), ...flowOf(root, message, paint)].join('\n');
}

/** The way of the headers, a place a line; of a single place there is nothing to tell. */
export function flowOf(root: string, { trace }: Pick<Message, 'trace'>, paint: Paint): readonly string[] {
  if (trace.length < 2) return [];
  const places = trace.map(({ path, start }) => `${pathFrom(root, path)}:${String(start.line)}:${String(start.column)}`);
  const width = Math.max(...places.map(place => place.length));
  const arrows = trace.map((_step, index) => (index === 0 ? '●' : index === trace.length - 1 ? '✖' : '│'));
  return ['', ...trace.map(({ words }, index) => `  ${paint('cyan', arrows[index] ?? '')} ${paint('dim', (places[index] ?? '').padEnd(width))}  ${words}`)];
}

function indent(text: string): string {
  return text.split('\n').map(line => `  ${line}`).join('\n');
}

export function paintDiff(diff: string, paint: Paint): string {
  const style = (line: string): string => {
    if (/^(?:---|\+\+\+)/.test(line)) return paint('bold', line);
    if (line.startsWith('@')) return paint('cyan', line);
    return line.startsWith('+') ? paint('green', line) : line.startsWith('-') ? paint('red', line) : line;
  };
  return diff.trimEnd().split('\n').map(style).join('\n');
}

function summary(report: Report, paint: Paint, mode: 'dry-run' | 'none' | 'write'): string {
  const errors = countOf(report, 'error');
  const warnings = countOf(report, 'warning');
  const files = `${counted(report.linted, 'file')} linted${report.minified > 0 ? `, ${counted(report.minified, 'minified file')} left out` : ''}`;
  const messages = report.files.flatMap(file => file.messages);
  const mended = report.files.reduce((sum, file) => sum + file.mended, 0);
  const fixable = messages.filter(({ fix }) => fix !== undefined).length;
  const offered = messages.filter(({ fix, suggestions }) => fix === undefined && suggestions.length > 0).length;
  const left = mode !== 'none' && mended > 0 ? ' left' : '';
  const found = errors + warnings === 0 ? paint('green', `nothing${left || ' found'}`) : paint('red', `${counted(errors, 'error')}${warnings > 0 ? `, ${counted(warnings, 'warning')}` : ''}${left}`);
  const lines = [`${found} in ${files}.`];
  if (mended > 0) lines.unshift(mode === 'write' ? `${counted(mended, 'finding')} fixed.` : `${counted(mended, 'finding')} would be fixed with --fix, as shown.`);
  else if (mode !== 'none' && messages.length > 0 && fixable === 0) lines.push('None of it is fixed without a decision of yours.');
  if (fixable > 0) lines.push(`${counted(fixable, 'finding')} can be fixed with --fix; --fix-dry-run shows how.`);
  if (offered > 0) lines.push(`${counted(offered, 'finding')} ${offered === 1 ? 'has' : 'have'} a suggestion to choose: editors offer it, and \`explain FILE:LINE\` shows it.`);
  return lines.join('\n');
}
