import type { Library } from '../input/library.ts';
import type { Meaning } from './gate-words.ts';
import { isAsking, isEmptyCall, isExtendedAt, isMadeAt, isMemberAt, isOpenedAt, receiverAt, specifierAt, useAt } from './places.ts';
import { Reading, type Given as ReadingGiven } from './reading.ts';
import type { Sieve } from './sieve.ts';
import { countsName } from './specifier-kind.ts';

interface Hit {
  readonly meaning: Meaning;
  readonly start: number;
  readonly end: number;
}

interface Given extends Omit<ReadingGiven, 'countsServing' | 'countsUses'> {
  readonly library: Library;
  readonly sieve: Sieve;
}

/** What each word of a file is to the models, and where the file's own names stand: all read in one go. */
export class FileWords {
  private readonly given: Given;
  private readonly hits: Hit[] = [];
  /** What all of them say, once that was asked for. */
  private all: Reading | undefined;

  constructor(given: Given) {
    this.given = given;
  }

  /** Reads the text; `visit` is told where the file's own names stand, and the words of the models. */
  read(names: Iterable<string>, visit: (word: string, start: number, isKnown: boolean) => void): void {
    const { hits, given: { text, words: { meanings }, sieve } } = this;
    sieve.scanFor(names, text, (word, start, end) => {
      const meaning = meanings.get(word);
      if (meaning !== undefined) hits.push({ meaning, start, end });
      visit(word, start, meaning !== undefined);
    });
  }

  /** Whether the file is one whose exports are handlers. */
  exports(path: string): boolean {
    return this.whole().exports(path);
  }

  /** Whether parts of it, from and to these offsets, export some. */
  exportsWithin(path: string, parts: readonly (readonly [number, number])[]): boolean {
    const reading = this.reading(false, false);
    for (const [from, to] of parts) for (const { meaning, start, end } of this.within(from, to)) reading.add(meaning, start, end);
    return reading.exports(path, this.whole());
  }

  /** Whether a framework whose objects have clients is there. */
  isGivenClients(path: string): boolean {
    return this.whole().isGivenClients(path);
  }

  /** Whether a part of the file names what a framework gives, or registers a handler. */
  registers(from: number, to: number): boolean {
    const reading = this.reading(false, !this.whole().hasFramework);
    return this.within(from, to).some(({ meaning, start, end }) => reading.add(meaning, start, end));
  }

  /** Whether a part of the file uses something as an object of a framework is used. */
  uses(from: number, to: number): boolean {
    const { text, telling } = this.given;
    return this.within(from, to).some(({ meaning, start, end }) => {
      if (!meaning.tells) return false;
      const word = text.slice(start, end);
      if (!isMemberAt(text, start)) return telling.isOwn(word);
      const receiver = receiverAt(text, start);
      const use = useAt(text, word, end);
      if (telling.reads(use) && isEmptyCall(text, end)) return false;
      return telling.isOwn(receiver === undefined ? use : `${receiver}.${use}`);
    });
  }

  /** Whether a word asks an upstream where it stands: `fetch`, not `to fetch a user`; `require('axios')`, or of a file where those are followed. */
  asks(word: string, start: number, isFollowing: boolean): boolean {
    const { text, words, library } = this.given;
    const meaning = words.meanings.get(word);
    const end = start + word.length;
    if (meaning?.asksAsMember === true && isMemberAt(text, start)) return true;
    if (meaning?.asks === true) return isAsking(text, start, end);
    const specifier = meaning?.keyword === 'import' ? specifierAt(text, end) : undefined;
    if (specifier === undefined) return false;
    return library.isAsking(specifier) || (isFollowing && !library.isKnown(specifier));
  }

  /** Whether a name that is imported from a framework counts. */
  countsName(specifier: string, name: string): boolean {
    return countsName(this.given.kindOf(specifier), name);
  }

  /** Whether a class extends what is named where a word stands. */
  isExtended(start: number): boolean {
    return isExtendedAt(this.given.text, start);
  }

  /** Whether any member may be meant of the object that is named where a word stands. */
  isOpened(start: number, end: number): boolean {
    return isOpenedAt(this.given.text, start, end);
  }

  /** Whether an instance is made of the class that is named where a word stands. */
  isMade(start: number): boolean {
    return isMadeAt(this.given.text, start);
  }

  private whole(): Reading {
    if (this.all === undefined) {
      this.all = this.reading(true, true);
      for (const { meaning, start, end } of this.hits) this.all.add(meaning, start, end);
    }
    return this.all;
  }

  private reading(countsUses: boolean, countsServing: boolean): Reading {
    return new Reading({ ...this.given, countsUses, countsServing });
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
