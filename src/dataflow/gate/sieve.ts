/** Is told of a word, with the offsets of its first character and of the one after its last; true ends the search. */
export type Visit = (word: string, start: number, end: number) => boolean | void;

/** How many marks there are: a few hundred words leave most of them unset. */
const MARKS = 1 << 13;

/**
 * Finds the words of a set in texts. The length of a word and three of its characters say whether it may be in the set,
 * so that most words are passed over where they stand.
 */
export class Sieve {
  private readonly marks: Uint8Array = new Uint8Array(MARKS);

  constructor(words: Iterable<string>) {
    mark(words, this.marks);
  }

  /** Calls `visit` with each word that may be in the set, in order, until it returns true. Whether it did. */
  scan(text: string, visit: Visit): boolean {
    return scan(text, this.marks, visit);
  }

  /** The same with some words more. */
  scanFor(more: Iterable<string>, text: string, visit: Visit): boolean {
    // One array for all texts: made anew for each, it was what most collections of garbage came from.
    both.set(this.marks);
    mark(more, both);
    return scan(text, both, visit);
  }
}

const both = new Uint8Array(MARKS);

function mark(words: Iterable<string>, marks: Uint8Array): void {
  for (const word of words) marks[markOf(word, 0, word.length)] = 1;
}

function scan(text: string, marks: Uint8Array, visit: Visit): boolean {
  const { length } = text;
  for (let start = 0; start < length; start += 1) {
    if (kindOf(text.charCodeAt(start)) !== FIRST) continue;
    let end = start + 1;
    while (end < length && kindOf(text.charCodeAt(end)) !== NONE) end += 1;
    if (marks[markOf(text, start, end)] === 1 && visit(text.slice(start, end), start, end) === true) return true;
    start = end;
  }
  return false;
}

const NONE = 0;
/** A letter, `_` or `$`. */
const FIRST = 1;
/** A digit. */
const NEXT = 2;

const kinds = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_$]/.test(character) ? FIRST : /\d/.test(character) ? NEXT : NONE;
});

function kindOf(code: number): number | undefined {
  return code < 128 ? kinds[code] : NONE;
}

function markOf(text: string, start: number, end: number): number {
  return (text.charCodeAt(start) * 7 + text.charCodeAt((start + end) >> 1) * 31 + text.charCodeAt(end - 1) * 131 + (end - start) * 521) & (MARKS - 1);
}
