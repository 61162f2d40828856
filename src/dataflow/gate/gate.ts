import type { Host } from '../input/host.ts';
import type { Library } from '../input/library.ts';
import { Asking } from './asking.ts';
import { FileWords } from './file-words.ts';
import type { Finder } from './finder.ts';
import { finderOf, gateWordsOf, type GateWords } from './gate-words.ts';
import { linksReaderOf, type Links } from './links.ts';
import { Reading } from './reading.ts';
import { Sieve } from './sieve.ts';
import { kindsOfSpecifiers, type SpecifierKind } from './specifier-kind.ts';
import { tellingOf, type Telling } from './telling.ts';

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
  const asking = new Asking(library);
  let answering: Answering | undefined;
  let linksOf: Gate['links'] | undefined;
  return {
    admits(text, path, host) {
      // Hardly any file asks by itself, but nearly every one imports a file, where those are followed: what answers is asked for first there.
      const alone = host === undefined ? asking.read(text, false) : undefined;
      if (host === undefined && alone === undefined) return false;
      const { words, telling, finder, kindOf } = (answering ??= answeringOf(library));
      const reading = new Reading({ text, words, telling, kindOf, countsUses: true, countsServing: true });
      finder.scan(text, (word, start, end) => {
        const meaning = words.meanings.get(word);
        return meaning !== undefined && reading.add(meaning, start, end) && alone?.isCertain === true;
      });
      if (!reading.answers && !reading.exports(path)) return false;
      const asked = alone ?? asking.read(text, true);
      if (asked === undefined) return false;
      return asked.isCertain || (asked.byMember && reading.isGivenClients(path)) || asked.others.some(specifier => host?.resolve(specifier, path).kind === 'file');
    },
    read(text) {
      const { words, telling, sieve, kindOf } = (answering ??= answeringOf(library));
      return new FileWords({ text, words, sieve, telling, kindOf, library });
    },
    links: text => (linksOf ??= linksReaderOf(library))(text),
  };
}

/** What it takes to read who answers: made for the first file that may ask. */
interface Answering {
  readonly words: GateWords;
  readonly finder: Finder;
  readonly sieve: Sieve;
  readonly telling: Telling;
  readonly kindOf: (specifier: string) => SpecifierKind;
}

function answeringOf(library: Library): Answering {
  const words = gateWordsOf(library);
  return { words, finder: finderOf(words), sieve: new Sieve(words.meanings.keys()), telling: tellingOf(library), kindOf: kindsOfSpecifiers(library) };
}
