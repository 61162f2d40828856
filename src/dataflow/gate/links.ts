import type { Library } from '../input/library.ts';
import { askedAt, askingWordsOf, importing } from './asking.ts';
import { Finder } from './finder.ts';
import { specifierAt } from './places.ts';

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

/** Reads the links of texts; what is imported from packages of clients and frameworks is none. */
export function linksReaderOf(library: Library): (text: string) => Links {
  const words = askingWordsOf(library);
  const finder = new Finder([{ words: [...importing, 'export', ...words.functions, ...words.members] }]);
  return text => {
    let asks = false;
    let asksByMember = false;
    let isExport = false;
    const imports = new Map<string, boolean>();
    finder.scan(text, (word, start, end) => {
      const asked = askedAt(text, start, end, word, words);
      asks ||= asked === 'surely';
      asksByMember ||= asked === 'by member';
      if (word === 'export' || word === 'import') isExport = word === 'export';
      const specifier = importing.includes(word) ? specifierAt(text, end) : undefined;
      if (specifier === undefined) return;
      if (library.isAsking(specifier)) asks = true;
      else if (!library.isKnown(specifier)) imports.set(specifier, imports.get(specifier) === true || (word === 'from' ? isExport : word === 'require' && isHandedOn(text, start)));
    });
    return { asks, asksByMember, imports: [...imports].map(([specifier, handsOn]) => ({ specifier, handsOn })) };
  };
}
