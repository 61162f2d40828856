import { FileWords } from './file-words.ts';
import { gateWordsOf } from './gate-words.ts';
import type { Host } from './host.ts';
import type { Library } from './library.ts';
import { linksOf, type Links } from './links.ts';
import { Reading } from './reading.ts';
import { Sieve } from './sieve.ts';
import { kindOfSpecifier, type SpecifierKind } from './specifier-kind.ts';
import { tellingOf } from './telling.ts';

/** What the text of a file alone says about it. */
export interface Gate {
  /**
   * Whether there may be anything to find: a place where we answer, and an upstream, here or in a file that is imported.
   * Asked before anything is parsed or walked. A file that is turned away in error is a finding lost, so words decide, not grammar.
   */
  readonly admits: (text: string, path: string, host: Pick<Host, 'resolve'> | undefined) => boolean;
  /** What the words of a file are, all of them. */
  readonly read: (text: string) => FileWords;
  /** Which upstreams and files the text of a file leads to. */
  readonly links: (text: string) => Links;
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
  const sieve = new Sieve(words.meanings.keys());
  const telling = tellingOf(library);
  const specifiers = new Map<string, SpecifierKind>();
  const kindOf = (specifier: string): SpecifierKind => {
    const known = specifiers.get(specifier) ?? kindOfSpecifier(library, specifier);
    specifiers.set(specifier, known);
    return known;
  };
  return {
    admits(text, path, host) {
      const reading = new Reading({ text, words, telling, kindOf, countsUses: true });
      sieve.scan(text, (word, start, end) => {
        const meaning = words.meanings.get(word);
        return meaning !== undefined && reading.add(meaning, start, end);
      });
      if (!reading.answers && !reading.exports(path)) return false;
      if (reading.asks || (reading.asksByMember && reading.isGivenClients(path))) return true;
      return host !== undefined && (reading.importsFile || reading.others.some(specifier => host.resolve(specifier, path).kind === 'file'));
    },
    read: text => new FileWords({ text, words, sieve, telling, kindOf }),
    links: text => linksOf(text, words, sieve, kindOf),
  };
}
