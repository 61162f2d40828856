import type { CallPath } from '../../models/client.ts';
import type { FrameworkModel, Handler } from '../../models/framework.ts';
import type { Library } from '../input/library.ts';
import { askingWordsOf, BEFORE_SPECIFIER, importing } from './asking.ts';
import { Finder } from './finder.ts';
import { tellingOf } from './telling.ts';

/** What a word of a text may show, by what stands around it. */
export interface Meaning {
  /** A function that asks an upstream, without an import or of a framework: `fetch`, `sendProxy`. */
  asks: boolean;
  /** A client that objects of a framework have as a member, and by whose call they are told: `ctx.curl(url)`. */
  asksAsMember: boolean;
  /** `import`, `from` or `require`: a specifier may follow. `export`, `exports` and `default`: what is exported may be a handler. */
  keyword: 'default' | 'export' | 'exports' | 'import' | undefined;
  /** Types by which a framework is known, by what follows the word: `.ServeHandler` after `Deno`. */
  readonly types: string[];
  /** A class whose instances answer: `new Response(body)`. */
  isConstructed: boolean;
  /** Functions of frameworks, called. Those that register handlers may be members of something. */
  readonly functions: { readonly rest: string; readonly mayBeMember: boolean }[];
  decorates: boolean;
  /** A method by which handlers are registered on an app. */
  registers: boolean;
  /** A method by which an app begins to serve. */
  serves: boolean;
  /** A member whose use tells an object. */
  tells: boolean;
  /** One that does so alone, also where it is taken out: `({ queryStringParameters }) => …`. */
  tellsAlone: boolean;
  /** Object literals that are routes, by number, and the bit that this member has in each. */
  readonly literals: { readonly route: number; readonly bit: number }[];
  /** Exports that are handlers, by number; of `default: { fetch }` the members. */
  readonly exports: number[];
  readonly members: number[];
  /** It names a framework whose objects hand over clients: SvelteKit's `event.fetch`. */
  handsClients: boolean;
  /** Whether it may answer, by anything of the above that isn't about exports. */
  mayAnswer: boolean;
}

/** A handler that is known by the name under which it is exported, and the files in which that means something. */
export interface ExportedHandler {
  readonly path: RegExp | undefined;
  /** Whether its members count, not itself: `export default { fetch }`. */
  readonly byMember: boolean;
  readonly anyMember: boolean;
  /** Whether `module.exports` is one. */
  readonly isDefault: boolean;
  readonly handsClients: boolean;
}

export interface GateWords {
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** All bits of each route's members. */
  readonly routes: readonly number[];
  readonly exported: readonly ExportedHandler[];
}

/** The words of these models. */
export function gateWordsOf(library: Library): GateWords {
  const meanings = new Map<string, Meaning>();
  const of = (word: string): Meaning => {
    const known = meanings.get(word) ?? nothing();
    meanings.set(word, known);
    return known;
  };
  const { functions, members } = askingWordsOf(library);
  for (const name of functions) of(name).asks = true;
  for (const name of members) of(name).asksAsMember = true;
  for (const word of importing) of(word).keyword = 'import';
  for (const word of ['default', 'export', 'exports'] as const) of(word).keyword = word;
  of('IncomingHttpHeaders').types.push('');
  for (const word of [...tellingOf(library).words, 'pipe', 'pipeline']) of(word).tells = true;
  for (const { object } of library.allObjects) for (const word of object.alone ?? []) of(word).tellsAlone = true;
  for (const word of library.serving) of(word).serves = true;
  const routes: number[] = [];
  const exported: ExportedHandler[] = [];
  // Who imports `http` mostly asks: there, and for what needs no import, the names of functions and types count instead.
  const asking = new Set(library.clients.flatMap(({ packages }) => packages));
  for (const framework of library.frameworks) {
    const isOfClient = framework.packages.some(name => asking.has(name));
    const given = handsClients(framework);
    // An app is given by an import, also where functions need none.
    if (isOfClient || framework.globals === true) addNames(isOfClient ? framework : { ...framework, appTypes: [] }, of, given);
    for (const call of constructionsOf(framework)) {
      const meaning = of(nameOf(call));
      meaning.isConstructed = true;
      meaning.handsClients ||= given;
    }
    for (const handler of framework.handlers) addHandler(handler, of, routes, exported, given);
  }
  for (const meaning of meanings.values()) meaning.mayAnswer = mayAnswer(meaning);
  return { meanings, routes, exported };
}

function mayAnswer({ types, functions, literals, isConstructed, decorates, registers, serves, tells, tellsAlone }: Meaning): boolean {
  return types.length + functions.length + literals.length > 0 || isConstructed || decorates || registers || serves || tells || tellsAlone;
}

/** Finds the words that may answer, where they stand so that they may: no word is left out from which `Reading` would take anything. */
export function finderOf({ meanings }: GateWords): Finder {
  const those = (fits: (meaning: Meaning) => boolean): readonly string[] => [...meanings].flatMap(([word, meaning]) => (fits(meaning) ? [word] : []));
  const decorating = those(({ decorates }) => decorates);
  return new Finder([
    { before: '\\.\\s*', words: those(({ registers, serves, tells }) => registers || serves || tells) },
    { before: '@', words: decorating },
    { words: decorating, after: '(?=\\s+as\\s)' },
    { words: those(({ literals, members }) => literals.length > 0 || members.length > 0), after: `(?=['"]?\\s*[:(,}=])` },
    { words: importing, after: BEFORE_SPECIFIER },
    { words: ['default', 'export', 'exports', 'pipeline', ...those(({ types, functions, isConstructed, tellsAlone, exports }) => types.length + functions.length + exports.length > 0 || isConstructed || tellsAlone)] },
  ]);
}

function nothing(): Meaning {
  return { asks: false, asksAsMember: false, keyword: undefined, types: [], isConstructed: false, functions: [], decorates: false, registers: false, serves: false, tells: false, tellsAlone: false, literals: [], exports: [], members: [], handsClients: false, mayAnswer: false };
}

/** Whether an object of the framework has a client as a member. */
export function handsClients({ objects = {} }: FrameworkModel): boolean {
  return Object.values(objects).some(({ members = {} }) => Object.values(members).some(({ kind }) => kind === 'client'));
}

/** What the packages of a framework export that the models know. */
export function namesOf(framework: FrameworkModel): readonly string[] {
  const { functions = [], responses = [], apps = [], bases = {}, extended = {}, handlers, interceptors } = framework;
  const decorators = handlers.flatMap(handler => (handler.kind === 'decorated' ? [...handler.by, ...Object.keys(handler.parameters), ...(handler.exclusive ?? [])] : []));
  const intercepting = interceptors === undefined ? [] : [interceptors.by, interceptors.type];
  const called = [...[...functions, ...responses].flatMap(({ calls }) => calls), ...apps].map(call => splitName(nameOf(call))[0]);
  return [...typesOf(framework), ...called, ...decorators, ...intercepting, ...Object.keys(bases), ...Object.keys(extended)];
}

function addNames(framework: FrameworkModel, of: (word: string) => Meaning, given: boolean): void {
  const { handlers, functions = [], responses = [], apps = [] } = framework;
  for (const name of typesOf(framework)) addType(of, name, given);
  const registering = handlers.flatMap(handler => (handler.kind === 'registered' && handler.on === 'package' ? handler.by : []));
  const called = [...[...functions, ...responses].flatMap(({ calls }) => calls.filter(call => !isConstruction(call))), ...apps];
  for (const [calls, mayBeMember] of [[registering, true], [called, false]] as const) {
    for (const name of calls.map(nameOf).filter(isName)) {
      const [word, rest] = splitName(name);
      const meaning = of(word);
      meaning.functions.push({ rest, mayBeMember });
      meaning.handsClients ||= given;
    }
  }
}

function addType(of: (word: string) => Meaning, name: string, given: boolean): void {
  const [word, rest] = splitName(name);
  const meaning = of(word);
  meaning.types.push(rest);
  meaning.handsClients ||= given;
}

function addHandler(handler: Handler, of: (word: string) => Meaning, routes: number[], exported: ExportedHandler[], given: boolean): void {
  switch (handler.kind) {
    case 'decorated':
      for (const word of handler.by) of(word).decorates = true;
      return;
    case 'registered':
      // A name in a row, `https.onRequest`, is known by its last.
      if (handler.on === 'app') for (const name of handler.by.map(nameOf).filter(isName)) of(name.slice(name.lastIndexOf('.') + 1)).registers = true;
      return;
    case 'literal':
      // `options: { handler }` holds one.
      const words = [...new Set([...handler.members, ...handler.option.flatMap(path => (path.includes('.') ? path.split('.') : []))])];
      routes.push((1 << words.length) - 1);
      for (const [bit, word] of words.entries()) of(word).literals.push({ route: routes.length - 1, bit: 1 << bit });
      return;
    case 'exported':
      exported.push({ path: handler.path, byMember: false, anyMember: false, isDefault: handler.names.includes('default') && handler.isModule !== true, handsClients: given });
      for (const word of handler.names) of(word).exports.push(exported.length - 1);
      return;
    case 'exported-member':
      exported.push({ path: handler.path, byMember: true, anyMember: handler.members.includes('*'), isDefault: false, handsClients: given });
      for (const word of handler.members) if (word !== '*') of(word).members.push(exported.length - 1);
      return;
    case 'typed':
  }
}

/** The types by which a framework is known. */
function typesOf({ handlers, objects = {}, types = {}, appTypes = [] }: FrameworkModel): readonly string[] {
  return [
    ...handlers.flatMap(handler => (handler.kind === 'typed' ? [...handler.types, ...(handler.parameterTypes ?? []), ...(handler.resultTypes ?? [])] : [])),
    ...Object.values(objects).flatMap(object => [...(object.types ?? []), ...(object.sharedTypes ?? [])]),
    ...Object.keys(types),
    ...appTypes,
  ];
}

function constructionsOf({ responses = [] }: FrameworkModel): readonly CallPath[] {
  return responses.flatMap(({ calls }) => calls.filter(isConstruction));
}

/** `Deno.serve` is known by its first word, and by what follows it. */
function splitName(name: string): readonly [string, string] {
  const dot = name.indexOf('.');
  return dot < 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
}

function nameOf(call: string): string {
  return call.replace(/^new /, '').replace(/\(\)$/, '');
}

function isConstruction(call: CallPath): boolean {
  return call.startsWith('new ');
}

function isName(name: string): boolean {
  return name !== '' && name !== 'default';
}
