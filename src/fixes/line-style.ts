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

/** A line of so many columns is written in any file. */
export const NARROWEST = 80;
/** The most columns of a line that is written. */
export const WIDEST = 120;

const styles = new WeakMap<Code, Style>();

/** How the file breaks its lines, found out once for all edits. */
export function styleOf(code: Code): Style {
  const style = styles.get(code) ?? { width: widthIn(code.text), step: code.step, comma: commaIn(code.text), semicolon: code.semicolon };
  styles.set(code, style);
  return style;
}

/** The width that most lines keep to: two may be longer. */
function widthIn(text: string): number {
  const long = text.split('\n').filter(line => line.length > NARROWEST / 2);
  const [, , longest = 0] = long.map(line => widthOf(line.trimEnd())).sort((a, b) => b - a);
  return Math.min(Math.max(longest, NARROWEST), WIDEST);
}

/** None where a last argument stands without, and none stands with one. */
function commaIn(text: string): string {
  if (/,\r?\n\s*\)/.test(text)) return ',';
  const isWithout = Array.from(text.matchAll(/[^\s,([{;}]\r?\n\s*\)/g)).some(({ index }) => !text.slice(text.lastIndexOf('\n', index) + 1, index + 1).includes('//'));
  return isWithout ? '' : ',';
}
