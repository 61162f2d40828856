import type { Code } from './code.ts';

/** How a file breaks its lines. */
export interface Style {
  readonly width: number;
  readonly step: string;
  /** What follows the last argument of a call that is broken: a comma, or nothing. */
  readonly comma: string;
  readonly semicolon: string;
}

/** The columns of a line. */
export function widthOf(line: string): number {
  return line.replaceAll('\t', '  ').length;
}

/** The most columns of a line that is written. */
export const WIDEST = 120;

/** The width that most lines of a file keep to, 80 at least. */
export function styleOf({ text, step, semicolon }: Code): Style {
  const [, , longest = 0] = text.split('\n').map(line => widthOf(line.trimEnd())).sort((a, b) => b - a);
  const comma = /^(?!.*\/\/).*[^\s,([{;}]\r?\n\s*\)/m.test(text) && !/,\r?\n\s*\)/.test(text) ? '' : ',';
  return { width: Math.min(Math.max(longest, 80), WIDEST), step, comma, semicolon };
}
