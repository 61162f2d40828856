import { createContext, Script } from 'node:vm';
import { titleCase } from './draft.ts';
import type { FilterProgram } from './write-program.ts';

/** The value of an upstream's header: told apart from what the program puts in of its own. */
const MARK = 'upstream ';

type Bag = Record<string, unknown>;

class FakeResponse {
  readonly fields: Map<string, unknown> = new Map();

  set(name: Bag | string, value?: unknown): void {
    if (typeof name === 'string') this.fields.set(name.toLowerCase(), value);
    else for (const [each, own] of Object.entries(name)) this.fields.set(each.toLowerCase(), own);
  }

  setHeader(name: string, value: unknown): void {
    this.set(name, value);
  }

  append(name: string, value: unknown): void {
    this.set(name, value);
  }

  writeHead(_status: number, bag: Bag): void {
    this.set(bag);
  }

  setHeaders(bag: Iterable<[string, unknown]>): void {
    for (const [name, value] of bag) this.set(name, value);
  }
}

function isNamed(names: readonly (readonly string[] | string)[], name: string): boolean {
  return names.flat().includes(name);
}

const toolbox = {
  omit: (bag: Bag, ...names: (readonly string[] | string)[]): Bag => Object.fromEntries(Object.entries(bag).filter(([name]) => !isNamed(names, name))),
  pick: (bag: Bag, ...names: (readonly string[] | string)[]): Bag => Object.fromEntries(Object.entries(bag).filter(([name]) => isNamed(names, name))),
  omitBy: (bag: Bag, test: (value: unknown, name: string) => unknown): Bag => Object.fromEntries(Object.entries(bag).filter(([name, value]) => !test(value, name))),
  pickBy: (bag: Bag, test: (value: unknown, name: string) => unknown): Bag => Object.fromEntries(Object.entries(bag).filter(([name, value]) => test(value, name))),
};

/** The names that get through when the program is run on a bag with all of `names`: for any values of what it can't know. */
export function runProgram(program: FilterProgram, names: readonly string[]): Set<string> {
  const script = new Script(`(given, res, flags) => {\n${program.declarations}\n${program.body}\n}`);
  const context = createContext({ ...toolbox, Headers, structuredClone });
  const passed = new Set<string>();
  for (let flags = 0; flags < 1 << program.flags; flags += 1) {
    for (const given of givenFor(program, names)) {
      const response = new FakeResponse();
      // One context for each run: the constants of the program are not changed by the run before.
      const run = script.runInContext(context) as (given: unknown, res: FakeResponse, flags: Record<string, boolean>) => void;
      run(given, response, { a: (flags & 1) > 0, b: (flags & 2) > 0, c: (flags & 4) > 0 });
      for (const [name, value] of response.fields) if (String(value).startsWith(MARK)) passed.add(name);
    }
  }
  return passed;
}

/** The headers in the form in which the client hands them over; raw ones in each case that servers use. */
function givenFor(program: FilterProgram, names: readonly string[]): readonly unknown[] {
  const pairs = names.map((name): [string, string] => [name, MARK + name]);
  switch (program.source) {
    case 'object':
      return [Object.fromEntries(pairs)];
    case 'headers':
      return [new Headers(pairs)];
    case 'raw':
      return [(name: string): string => name, titleCase, (name: string): string => name.toUpperCase()].map(write => pairs.flatMap(([name, value]) => [write(name), value]));
  }
}
