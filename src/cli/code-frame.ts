import type { Paint } from './paint.ts';
import type { Place } from './report.ts';

/** The most lines a frame shows. */
const MOST_LINES = 6;

/**
 * The lines of a place, with carets under it:
 *
 *     12 |   res.set(order.headers);
 *        |       ^^^^^^^^^^^^^^^^^^
 */
export function codeFrame(source: string, start: Place, end: Place, paint: Paint, colour: 'cyan' | 'red' = 'red'): string {
  const lines = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const last = Math.min(end.line, start.line + MOST_LINES - 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let line = start.line; line <= last; line += 1) {
    const text = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - 1 : text.length - text.trimStart().length;
    const to = line === end.line ? end.column - 1 : text.length;
    const gap = text.slice(0, from).replaceAll(/[^\t]/g, ' ');
    frame.push(`${paint('dim', `${String(line).padStart(width)} |`)} ${text}`);
    frame.push(`${paint('dim', `${' '.repeat(width)} |`)} ${gap}${paint(colour, '^'.repeat(Math.max(1, to - from)))}`);
  }
  if (last < end.line) frame.push(paint('dim', `${' '.repeat(width)} | …`));
  return frame.join('\n');
}
