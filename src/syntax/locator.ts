/** A place in a text: the line from 1, the column in UTF-16 units from 0, as in ESTree. */
export interface Location {
  readonly line: number;
  readonly column: number;
}

export type Locate = (offset: number) => Location;

/** What ends a line of JavaScript. */
export const LINE_END: RegExp = /\r\n|[\n\r\u2028\u2029]/;

/** Where the offsets of a text are. The text is read once, however many are asked for. */
export function locatorOf(text: string): Locate {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(new RegExp(LINE_END, 'g'))) starts.push(index + end.length);
  return offset => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) };
  };
}
