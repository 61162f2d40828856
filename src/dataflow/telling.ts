import type { Library } from './library.ts';

/** A use that tells an object, as models write it: `status()`, `body=`, `locals`, `pipe-target`. */
type Use = string;

interface Telling {
  readonly words: string;
  /** The objects that each use tells, by number. */
  readonly uses: ReadonlyMap<Use, readonly number[]>;
}

function tellingOf(library: Library): Telling {
  const objects = [...library.allObjects].map(({ object }) => new Set(object.telling ?? []));
  const uses = new Map<Use, readonly number[]>();
  for (const use of new Set(objects.flatMap(object => [...object]))) {
    uses.set(use, objects.flatMap((object, index) => (object.has(use) ? [index] : [])));
  }
  return { words: spell([...uses.keys()].filter(use => use !== PIPED).map(use => use.replace(/(?:\(\)|=)$/, ''))), uses };
}

/** Streams are piped into it. */
const PIPED = 'pipe-target';

function useOf(name: string, after: string | undefined): Use {
  return after === undefined ? name : after === '=' ? `${name}=` : `${name}()`;
}

/** Counts the different uses of each object, and gives the highest count. */
class Tally {
  private readonly seen: Set<Use> = new Set();
  private readonly counts: Map<number, number> = new Map();
  highest = 0;

  add(use: Use, { uses }: Telling): void {
    if (this.seen.has(use)) return;
    this.seen.add(use);
    for (const object of uses.get(use) ?? []) {
      const count = (this.counts.get(object) ?? 0) + 1;
      this.counts.set(object, count);
      this.highest = Math.max(this.highest, count);
    }
  }
}

/** Whether so many different things are done that show one kind of object: `.set(…)` beside `.end(…)`. */
export function usesTest(library: Library): (text: string, least: number) => boolean {
  const telling = tellingOf(library);
  const pattern = new RegExp(`\\.\\s*(?:pipe\\b|(${telling.words})\\b\\s*(\\(|<|=(?!=))?)|\\bpipeline\\b`, 'g');
  return (text, least) => {
    const tally = new Tally();
    for (const [, name, after] of text.matchAll(pattern)) {
      tally.add(name === undefined ? PIPED : useOf(name, after), telling);
      if (tally.highest >= least) return true;
    }
    return false;
  };
}

/** Counts for each name of a text how many different uses of it tell one object, also in a row: `response.status(…).set(…)`. */
export function usesCounter(library: Library): (text: string) => ReadonlyMap<string, number> {
  const telling = tellingOf(library);
  const members = [...library.allObjects].flatMap(({ object }) => Object.entries(object.members ?? {}).flatMap(([name, { kind }]) => (kind === 'object' ? [name] : [])));
  const pattern = new RegExp(`([\\w$]+)\\s*[?!]?\\.\\s*(?:(?:${spell(members)})\\s*[?!]?\\.\\s*)?(${telling.words})\\b\\s*(\\(|<|=(?!=))?|\\bpipe(?:line)?\\s*\\(([^()]*)`, 'g');
  const chained = new RegExp(`\\s*[?!]?\\.\\s*(${telling.words})\\b\\s*(\\(|<|=(?!=))?`, 'y');
  return text => {
    const tallies = new Map<string, Tally>();
    const add = (receiver: string, use: Use): void => {
      const tally = tallies.get(receiver) ?? new Tally();
      tallies.set(receiver, tally);
      tally.add(use, telling);
    };
    for (const match of text.matchAll(pattern)) {
      const [whole, receiver, name, after, piped] = match;
      if (receiver !== undefined && name !== undefined) {
        add(receiver, useOf(name, after));
        let open = after === '(' ? match.index + whole.length - 1 : undefined;
        while (open !== undefined) {
          chained.lastIndex = afterParentheses(text, open);
          const next = chained.exec(text);
          if (next?.[1] !== undefined) add(receiver, useOf(next[1], next[2]));
          open = next?.[2] === '(' ? chained.lastIndex - 1 : undefined;
        }
      }
      for (const [word] of (piped ?? '').matchAll(/[\w$]+/g)) add(word, PIPED);
    }
    return new Map([...tallies].map(([receiver, { highest }]) => [receiver, highest]));
  };
}

/** The most characters of arguments between two calls in a row. */
const MOST_ARGUMENTS = 2000;

/** Where the parentheses that open here are closed; the end of what is looked at where they aren't. Parentheses in strings are rare enough. */
function afterParentheses(text: string, open: number): number {
  const last = Math.min(text.length, open + MOST_ARGUMENTS);
  let depth = 0;
  for (let at = open; at < last; at += 1) {
    const each = text.charCodeAt(at);
    if (each === 40) depth += 1;
    else if (each === 41 && (depth -= 1) === 0) return at + 1;
  }
  return last;
}

/** Words as alternatives of a regular expression, longest first. */
export function spell(words: readonly string[]): string {
  const all = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return all.length === 0 ? '(?!)' : all.map(word => word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|');
}
