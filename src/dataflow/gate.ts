import { gateWordsOf } from './gate-words.ts';
import type { Host } from './host.ts';
import { Lexicon } from './lexicon.ts';
import type { Library } from './library.ts';
import { isAsking, specifierAt } from './places.ts';
import { Reading } from './reading.ts';
import { kindOfSpecifier, type SpecifierKind } from './specifier-kind.ts';
import { tellingOf } from './telling.ts';

/** What the text of a file alone says about it. */
export interface Gate {
  /**
   * Whether there may be anything to find: a place where we answer, and an upstream, here or in a file that is imported.
   * Asked before anything is parsed or walked. A file that is turned away in error is a finding lost, so words decide, not grammar.
   */
  readonly admits: (text: string, path: string, host: Pick<Host, 'resolve'> | undefined) => boolean;
  /** Whether a file is one whose exports are handlers. */
  readonly exports: (text: string, path: string) => boolean;
  /** Whether a part of a file names what a framework gives, or registers a handler. */
  readonly registers: (text: string, from: number, to: number) => boolean;
  /** Whether a word asks an upstream where it stands: `fetch`, not `to fetch a user`; `require('axios')`, or of a file where those are followed. */
  readonly asks: (word: string, text: string, start: number, isFollowing: boolean) => boolean;
}

const gates = new WeakMap<Library, Gate>();

/** The gate that the words of these models make; made once. */
export function gateOf(library: Library): Gate {
  const known = gates.get(library);
  if (known !== undefined) return known;
  const gate = createGate(library);
  gates.set(library, gate);
  return gate;
}

function createGate(library: Library): Gate {
  const words = gateWordsOf(library);
  const lexicon = new Lexicon(words.meanings);
  const telling = tellingOf(library);
  const specifiers = new Map<string, SpecifierKind>();
  const kindOf = (specifier: string): SpecifierKind => {
    const known = specifiers.get(specifier) ?? kindOfSpecifier(library, specifier);
    specifiers.set(specifier, known);
    return known;
  };
  const readingOf = (text: string, countsUses: boolean): Reading => new Reading({ text, words, telling, kindOf, countsUses });
  return {
    admits(text, path, host) {
      const reading = readingOf(text, true);
      lexicon.scan(text, 0, text.length, (meaning, start, end) => reading.add(meaning, start, end));
      if (!reading.answers && !reading.exports(path)) return false;
      if (reading.asks || (reading.asksByMember && reading.isGivenClients(path))) return true;
      return host !== undefined && (reading.importsFile || reading.others.some(specifier => host.resolve(specifier, path).kind === 'file'));
    },
    exports(text, path) {
      const reading = readingOf(text, true);
      lexicon.scan(text, 0, text.length, (meaning, start, end) => { reading.add(meaning, start, end); });
      return reading.exports(path);
    },
    registers(text, from, to) {
      const reading = readingOf(text, false);
      return lexicon.scan(text, from, to, (meaning, start, end) => reading.add(meaning, start, end) || reading.answers);
    },
    asks(word, text, start, isFollowing) {
      const meaning = words.meanings.get(word);
      const end = start + word.length;
      if (meaning?.asks === true) return isAsking(text, start, end);
      const specifier = meaning?.keyword === 'import' ? specifierAt(text, end) : undefined;
      if (specifier === undefined) return false;
      const kind = kindOf(specifier);
      return kind.asks || (isFollowing && !kind.known);
    },
  };
}
