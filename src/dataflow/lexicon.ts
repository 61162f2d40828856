/** Is told of each known word, with the offsets of its first character and of the one after its last; true ends the search. */
export type Visit<Entry> = (entry: Entry, start: number, end: number) => boolean | void;

/** Words that are looked for in texts, all in one pass. */
export class Lexicon<Entry> {
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly pattern: RegExp;

  constructor(entries: ReadonlyMap<string, Entry>) {
    this.entries = entries;
    // `$` is no word character to `\b`, and asking for it at each place would take half as long again.
    this.pattern = new RegExp(String.raw`\b${patternOf([...entries.keys()].map(word => word.replace(/^\$/, '')))}\b`, 'g');
  }

  /** Calls `visit` with each known word between two offsets, in order, until it returns true. Whether it did. */
  scan(text: string, from: number, to: number, visit: Visit<Entry>): boolean {
    const { entries, pattern } = this;
    pattern.lastIndex = from;
    for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
      const { lastIndex } = pattern;
      if (text.charCodeAt(lastIndex) === DOLLAR) continue;
      const isLonger = text.charCodeAt(match.index - 1) === DOLLAR;
      const entry = entries.get(isLonger ? `$${match[0]}` : match[0]);
      if (entry !== undefined && visit(entry, isLonger ? match.index - 1 : match.index, lastIndex) === true) return true;
      // The visit may have looked for something in the same way.
      pattern.lastIndex = lastIndex;
    }
    return false;
  }
}

const DOLLAR = 36;

interface Branches {
  readonly next: Map<string, Branches>;
  isWord: boolean;
}

/** A pattern for any of the words that reads each character once: `s(?:et(?:Header)?|tatus)`. */
function patternOf(words: readonly string[]): string {
  const root: Branches = { next: new Map(), isWord: false };
  for (const word of words) {
    let branches = root;
    for (const character of word) {
      const next = branches.next.get(character) ?? { next: new Map<string, Branches>(), isWord: false };
      branches.next.set(character, next);
      branches = next;
    }
    branches.isWord = true;
  }
  return spell(root);
}

function spell({ next, isWord }: Branches): string {
  if (next.size === 0) return '';
  const ways = [...next].map(([character, rest]) => character.replace(/[\\^$.*+?()[\]{}|/-]/, String.raw`\$&`) + spell(rest));
  return `(?:${ways.join('|')})${isWord ? '?' : ''}`;
}

/** The first character at or after `at` that is no white space, as an offset. */
export function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && isSpaceCode(text.charCodeAt(index))) index += 1;
  return index;
}

/** The last character before `at` that is no white space, as an offset; -1 where there is none. */
export function lastBefore(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && isSpaceCode(text.charCodeAt(index))) index -= 1;
  return index;
}

function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
