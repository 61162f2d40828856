import type { FrameworkModel, Handler } from '../models/framework.ts';
import type { Host } from './host.ts';
import type { Library } from './library.ts';
import { spell, usesCounter, usesTest } from './telling.ts';

/** What the text of a file alone says about it. */
export interface Gate {
  /**
   * Whether there may be anything to find: a place where we answer, and an upstream, here or in a file that is imported.
   * Asked before anything is parsed or walked. A file that is turned away in error is a finding lost, so words decide, not grammar.
   */
  readonly admits: (text: string, path: string, host: Pick<Host, 'resolve'> | undefined) => boolean;
  /** Whether a file is one whose exports are handlers. */
  readonly exports: (text: string, path: string) => boolean;
  /** Whether a part of a file may answer: by what it names, or by so many uses that tell one object. */
  readonly answers: (part: string, leastUses: number) => boolean;
  /** Whether a part of a file names what a framework gives, or registers a handler. */
  readonly registers: (part: string) => boolean;
  /** How many different uses that tell one object each name has: `response` in `response.set(…)`, `body.pipe(response)`. */
  readonly usesByName: (part: string) => ReadonlyMap<string, number>;
  /** Whether a part of a file may ask an upstream: a client's name, or a file that it requires. */
  readonly asks: (part: string) => boolean;
}

const gates = new WeakMap<Library, Gate>();

/** The gate that the words of these models make; compiled once. */
export function gateOf(library: Library): Gate {
  const known = gates.get(library);
  if (known !== undefined) return known;
  const gate = createGate(library);
  gates.set(library, gate);
  return gate;
}

function createGate(library: Library): Gate {
  const client = clientsOf(library);
  const names = namesTest(library);
  const uses = usesTest(library);
  const handlers = library.frameworks.flatMap(framework => framework.handlers);
  const literals = handlers.flatMap(literalTest);
  const exported = handlers.flatMap(exportTest);
  const exports: Gate['exports'] = (text, path) => exported.some(test => test(text, path));
  const says = (text: string, leastUses: number): boolean => names(text) || uses(text, leastUses) || literals.some(test => test(text));
  return {
    admits: (text, path, host) => (says(text, 2) || exports(text, path)) && (client.test(text) || importsFile(text, path, library, host)),
    exports,
    answers: says,
    registers: part => names(part) || literals.some(test => test(part)),
    usesByName: usesCounter(library),
    asks: part => client.test(part) || REQUIRES.test(part),
  };
}

type Test = (text: string) => boolean;

/** Whether code names a framework or what one gives, or registers a handler. */
function namesTest(library: Library): Test {
  const { frameworks } = library;
  const handlers = frameworks.flatMap(framework => framework.handlers);
  // Who imports `http` mostly asks: there, and for what needs no import, the names of functions and types count instead.
  const asking = new Set(library.clients.flatMap(({ packages }) => packages));
  const isNamed = (framework: FrameworkModel): boolean => framework.globals === true || framework.packages.some(name => asking.has(name));
  const named = frameworks.filter(isNamed);
  const specifiers = [
    spell(frameworks.filter(registersHandlers).flatMap(({ packages }) => packages.filter(name => !asking.has(name)))),
    ...frameworks.flatMap(({ modules }) => (modules === undefined ? [] : [anywhere(modules)])),
  ];
  const imported = new RegExp(`['"](?:${specifiers.join('|')})['"]`);
  const constructed = frameworks.flatMap(({ responses = [] }) => responses.flatMap(({ calls }) => calls.filter(isConstruction)));
  const spoken = new RegExp(`\\b(?:${spell(['IncomingHttpHeaders', ...named.flatMap(typesOf), ...constructed.map(nameOf)])})\\b`);
  // A global is no member: `send(event)`, not `queue.send(event)`.
  const called = new RegExp(`\\b(?:${spell(named.flatMap(registeringOf))}|(?<![.$])(?:${spell(named.flatMap(functionsOf))}))\\s*(?:[(<]|as\\b)`);
  const decorators = spell(handlers.flatMap(handler => (handler.kind === 'decorated' ? handler.by : [])));
  const decorated = new RegExp(`@(?:${decorators})\\b`);
  const renamed = new RegExp(`\\b(?:${decorators})\\s+as\\b`);
  const tests: readonly Test[] = [
    text => imported.test(text),
    text => spoken.test(text),
    text => called.test(text),
    text => text.includes('@') && (decorated.test(text) || (text.includes(' as ') && renamed.test(text))),
    registers(handlers),
  ];
  return text => tests.some(test => test(text));
}

function nameOf(call: string): string {
  return call.replace(/^new /, '').replace(/\(\)$/, '');
}

/** A framework that knows its handlers by decorators alone is imported by files of every kind. */
function registersHandlers({ handlers }: FrameworkModel): boolean {
  return handlers.some(({ kind }) => kind !== 'decorated');
}

/** A pattern for whole specifiers, as a part of a larger one. */
function anywhere({ source }: RegExp): string {
  return source.startsWith('^') ? `(?:${source.slice(1).replace(/\$$/, '')})` : `[^'"]*(?:${source})`;
}

function isConstruction(call: string): boolean {
  return call.startsWith('new ');
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

/** `createServer`, `Bun.serve` */
function registeringOf({ handlers }: FrameworkModel): readonly string[] {
  return handlers.flatMap(handler => (handler.kind === 'registered' && handler.on === 'package' ? handler.by.map(nameOf) : [])).filter(isName);
}

/** `setResponseHeaders`, `Response.json`, `createApp` */
function functionsOf({ functions = [], responses = [], apps = [] }: FrameworkModel): readonly string[] {
  return [...[...functions, ...responses].flatMap(({ calls }) => calls.filter(call => !isConstruction(call))), ...apps].map(nameOf).filter(isName);
}

function isName(name: string): boolean {
  return name !== '' && name !== 'default';
}

/** `router.get('/users', …)`, `app.use(auth, async ctx => …)`: the router may come from another file. */
function registers(handlers: readonly Handler[]): Test {
  const names = spell(handlers.flatMap(handler => (handler.kind === 'registered' && handler.on === 'app' ? handler.by.map(nameOf) : [])).filter(isName));
  // A client is asked for a path as well, but isn't given a function.
  const path = String.raw`\[?\s*['"\x60][/*](?:[^'"\x60\n]*['"\x60]\s*,\s*[\w$.]+\s*[,)]|[^]{0,2000}?(?:=>|\bfunction\b))`;
  const handler = String.raw`(?:[\w.$]+\s*,\s*){0,3}(?:async\b|function\b|\([^()]*\)\s*(?::[^=()]*)?=>|[\w$]+\s*=>)`;
  const pattern = new RegExp(String.raw`\.(?:${names})\s*(?:<[^()]*>\s*)?\(\s*(?:${path}|${handler})`);
  return text => pattern.test(text);
}

/** Whether a handler is exported as the model says. */
function exportTest(handler: Handler): readonly ((text: string, path: string) => boolean)[] {
  switch (handler.kind) {
    case 'exported': {
      const names = new RegExp(`\\b(?:${spell(handler.names)})\\b`);
      // `module.exports = handler`; an object is none.
      const whole = handler.names.includes('default') ? /\bmodule\s*\.\s*exports\s*=(?!\s*\{)/ : names;
      return [(text, path) => handler.path.test(path) && /\bexports?\b/.test(text) && (names.test(text) || whole.test(text))];
    }
    case 'exported-member': {
      const names = handler.members.includes('*') ? /(?:)/ : new RegExp(`\\b(?:${spell(handler.members)})['"]?\\s*[:(,}=]`);
      return [(text, path) => handler.path?.test(path) !== false && /\bdefault\b|\bmodule\s*\.\s*exports\b|\bexport\s*=/.test(text) && names.test(text)];
    }
    case 'decorated':
    case 'literal':
    case 'registered':
    case 'typed':
      return [];
  }
}

/** Whether the members of a route are there: `{ method, path, handler }`. */
function literalTest(handler: Handler): readonly Test[] {
  if (handler.kind !== 'literal') return [];
  const members = handler.members.map(name => new RegExp(`\\b${spell([name])}['"]?\\s*[:(,}]`));
  return [text => members.every(member => member.test(text))];
}

/** The packages and globals of all clients, and of the proxy helpers that frameworks come with. */
function clientsOf({ clients, frameworks }: Library): RegExp {
  const proxies = frameworks.flatMap(framework => framework.proxies ?? []);
  const packages = [...clients.flatMap(client => client.packages), ...proxies.filter(name => !name.endsWith('()'))];
  const globals = [...clients.flatMap(client => client.globals ?? []), ...proxies.filter(name => name.endsWith('()')).map(nameOf)];
  return new RegExp(`['"](?:${spell(packages)})['"]|(?<![\\w$])(?:${spell(globals)})(?![\\w$])`);
}

/** `from './users'`, `import './users'`, `require('./users')`, `import('./users')` */
const REQUIRES = /\b(?:require|import)\s*\(/;
const SPECIFIER = /\b(?:from|import|require)\b\s*\(?\s*(['"])([^'"\n]+)\1/gu;

/** Whether a file of the same repository is imported: by its shape, or else by what the host says of the specifier. */
function importsFile(text: string, path: string, library: Library, host: Pick<Host, 'resolve'> | undefined): boolean {
  if (host === undefined) return false;
  const others: string[] = [];
  for (const [, , specifier = ''] of text.matchAll(SPECIFIER)) {
    if (/^[./#~]|^@\//u.test(specifier)) return true;
    if (!library.isKnown(specifier)) others.push(specifier);
  }
  return others.some(specifier => host.resolve(specifier, path).kind === 'file');
}
