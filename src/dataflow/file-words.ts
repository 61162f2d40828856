import type { GateWords, Meaning } from './gate-words.ts';
import { isAsking, isMemberAt, receiverAt, specifierAt, useAt } from './places.ts';
import { Reading } from './reading.ts';
import type { SpecifierKind } from './specifier-kind.ts';
import type { Telling } from './telling.ts';

interface Hit {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

/** What each word of a file is to the models, and where the file's own names stand: all read in one go. */
export class FileWords {
  private readonly text: string;
  private readonly words: GateWords;
  private readonly telling: Telling;
  private readonly kindOf: (specifier: string) => SpecifierKind;
  private readonly hits: Hit[] = [];

  constructor(text: string, words: GateWords, telling: Telling, kindOf: (specifier: string) => SpecifierKind) {
    this.text = text;
    this.words = words;
    this.telling = telling;
    this.kindOf = kindOf;
  }

  /** Reads the text; `visit` is told of every word, with the offset of its first character. */
  read(visit: (word: string, start: number, isKnown: boolean) => void): void {
    const { text, hits, words: { meanings } } = this;
    for (let start = 0; start < text.length; start += 1) {
      if (!isFirst(text.charCodeAt(start))) continue;
      let end = start + 1;
      while (end < text.length && isNext(text.charCodeAt(end))) end += 1;
      const word = text.slice(start, end);
      const meaning = meanings.get(word);
      if (meaning !== undefined) hits.push({ meaning, start, end });
      visit(word, start, meaning !== undefined);
      start = end;
    }
  }

  /** Whether the file is one whose exports are handlers. */
  exports(path: string): boolean {
    const reading = this.reading(true);
    for (const { meaning, start, end } of this.hits) reading.add(meaning, start, end);
    return reading.exports(path);
  }

  /** Whether a part of the file names what a framework gives, or registers a handler. */
  registers(from: number, to: number): boolean {
    const reading = this.reading(false);
    return this.within(from, to).some(({ meaning, start, end }) => reading.add(meaning, start, end) || reading.answers);
  }

  /** Whether a part of the file uses something as an object of a framework is used. */
  uses(from: number, to: number): boolean {
    const { text, telling } = this;
    return this.within(from, to).some(({ meaning, start, end }) => {
      if (!meaning.tells) return false;
      const word = text.slice(start, end);
      if (!isMemberAt(text, start)) return telling.isOwn(word);
      const receiver = receiverAt(text, start);
      const use = useAt(text, word, end);
      return telling.isOwn(receiver === undefined ? use : `${receiver}.${use}`);
    });
  }

  /** Whether a word asks an upstream where it stands: `fetch`, not `to fetch a user`; `require('axios')`, or of a file where those are followed. */
  asks(word: string, start: number, isFollowing: boolean): boolean {
    const meaning = this.words.meanings.get(word);
    const end = start + word.length;
    if (meaning?.asksAsMember === true && isMemberAt(this.text, start)) return true;
    if (meaning?.asks === true) return isAsking(this.text, start, end);
    const specifier = meaning?.keyword === 'import' ? specifierAt(this.text, end) : undefined;
    if (specifier === undefined) return false;
    const kind = this.kindOf(specifier);
    return kind.asks || (isFollowing && !kind.known);
  }

  private reading(countsUses: boolean): Reading {
    const { text, words, telling, kindOf } = this;
    return new Reading({ text, words, telling, kindOf, countsUses });
  }

  private within(from: number, to: number): readonly Hit[] {
    return this.hits.slice(this.indexAt(from), this.indexAt(to));
  }

  /** How many words start before an offset. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.hits[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** A letter, `_` or `$`. */
function isFirst(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code === 36;
}

function isNext(code: number): boolean {
  return isFirst(code) || (code >= 48 && code <= 57);
}
