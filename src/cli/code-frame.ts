import type { Paint } from './paint.ts';
import type { Place } from './report.ts';

/** The most lines a frame shows, and the most characters of each: code that was minified stands on one line. */
const MOST_LINES = 6;
const MOST_CHARACTERS = 160;

/**
 * The lines of a place, with carets under it:
 *
 *     12 |   res.set(order.headers);
 *        |       ^^^^^^^^^^^^^^^^^^
 */
export function codeFrame(lines: readonly string[], start: Place, end: Place, paint: Paint, colour: 'cyan' | 'red' = 'red'): string {
  const last = Math.min(end.line, start.line + MOST_LINES - 1);
  const width = String(last).length;
  const frame: string[] = [];
  for (let line = start.line; line <= last; line += 1) {
    const text = lines[line - 1] ?? '';
    const from = line === start.line ? start.column - 1 : text.length - text.trimStart().length;
    const to = line === end.line ? end.column - 1 : text.length;
    const { shown, cut } = clip(text, from);
    const gap = shown.slice(0, from - cut).replaceAll(/[^\t]/g, ' ');
    frame.push(`${paint('dim', `${String(line).padStart(width)} |`)} ${shown}`);
    frame.push(`${paint('dim', `${' '.repeat(width)} |`)} ${gap}${paint(colour, '^'.repeat(Math.max(1, Math.min(to, cut + shown.length) - from)))}`);
  }
  if (last < end.line) frame.push(paint('dim', `${' '.repeat(width)} | …`));
  return frame.join('\n');
}

/** What is shown of a line around a column, and how much of its start that is without. */
function clip(text: string, column: number): { readonly shown: string; readonly cut: number } {
  if (text.length <= MOST_CHARACTERS) return { shown: text, cut: 0 };
  const start = Math.max(0, Math.min(column - MOST_CHARACTERS / 4, text.length - MOST_CHARACTERS));
  const shown = text.slice(start, start + MOST_CHARACTERS);
  return { shown: `${start > 0 ? '…' : ''}${shown}${start + MOST_CHARACTERS < text.length ? '…' : ''}`, cut: start > 0 ? start - 1 : 0 };
}
