import type { GateWords } from './gate-words.ts';
import type { Library } from './library.ts';
import { isAsking, isGlobalMember, isMemberAt, specifierAt } from './places.ts';
import type { Sieve } from './sieve.ts';

/** What the text of a file says of upstreams: whether it asks one, and which other files may. */
export interface Links {
  readonly asks: boolean;
  /** The same, where objects have clients as members: `event.fetch()`. */
  readonly asksByMember: boolean;
  readonly imports: readonly Link[];
}

export interface Link {
  readonly specifier: string;
  /** Whether the names are handed on, as an index does. */
  readonly handsOn: boolean;
}

const HANDED_ON = /(?:\.\.\.|:|\bexports(?:\.[\w$]+)?\s*=)\s*$/;

/** `module.exports = { users: require('./users'), ...require('./orders') }`, `exports.users = require('./users')` */
function isHandedOn(text: string, start: number): boolean {
  return HANDED_ON.test(text.slice(Math.max(0, start - 60), start));
}

/** Reads the links of a text; what is imported from packages of clients and frameworks is none. */
export function linksOf(text: string, { meanings }: GateWords, sieve: Sieve, library: Library): Links {
  let asks = false;
  let asksByMember = false;
  let isExport = false;
  const imports = new Map<string, boolean>();
  sieve.scan(text, (word, start, end) => {
    const meaning = meanings.get(word);
    if (meaning === undefined) return;
    if (meaning.asksAsMember && isMemberAt(text, start)) asks = true;
    if (meaning.asks && isAsking(text, start, end)) {
      if (isMemberAt(text, start) && !isGlobalMember(text, start)) asksByMember = true;
      else asks = true;
    }
    if (word === 'export' || word === 'import') isExport = word === 'export';
    const specifier = meaning.keyword === 'import' ? specifierAt(text, end) : undefined;
    if (specifier === undefined) return;
    if (library.isAsking(specifier)) asks = true;
    else if (!library.isKnown(specifier)) imports.set(specifier, imports.get(specifier) === true || (word === 'from' ? isExport : word === 'require' && isHandedOn(text, start)));
  });
  return { asks, asksByMember, imports: [...imports].map(([specifier, handsOn]) => ({ specifier, handsOn })) };
}
