import { rangeOf, type FunctionNode, type Node } from '../syntax/node.ts';
import type { Gate } from './gate.ts';
import type { Host } from './host.ts';
import type { Library } from './library.ts';
import type { Module } from './modules.ts';
import { unitsOf, type Unit } from './units.ts';

/**
 * Which parts of a file are worth evaluating, by their text: those that may answer and that may ask an upstream,
 * each by themselves or by what they mention, and what these in turn may read.
 *
 *     const hop = new Set(['connection']);       // read by relay
 *     async function load() { return axios… }    // asks
 *     function relay(res) { … load() … res.set } // answers, and asks through load
 *     function log(text) { … }                   // neither
 *                                                  ^ never evaluated unless relay calls it
 */
export class Relevance {
  private readonly module: Module;
  private readonly gate: Gate;
  private readonly using: ReadonlySet<Unit>;
  private readonly mentioned: ReadonlyMap<Unit, ReadonlySet<Unit>>;
  private readonly frameworkNames: RegExp | undefined;
  private readonly units: readonly Unit[];
  private readonly relevant: ReadonlySet<Unit>;
  /** Relevant units, all they mention, and whatever mentions those in passing. */
  private readonly needed: ReadonlySet<Unit>;

  constructor(module: Module, gate: Gate, library: Library, host: Host | undefined) {
    this.module = module;
    this.gate = gate;
    const isExporting = gate.exports(module.text, module.path);
    this.units = unitsOf(module.program.body as readonly Node[]);
    const texts = new Map(this.units.map(unit => [unit, module.text.slice(unit.start, unit.end)] as const));
    const imports = importsOf(module, library, host);
    const named = new Map<string, Unit[]>();
    for (const unit of this.units) for (const name of unit.names) append(named, name, unit);
    const mentioned = new Map<Unit, Set<Unit>>();
    const mentioning = new Map<Unit, Unit[]>();
    const answering: Unit[] = [];
    const asking: Unit[] = [];
    const using = new Set<Unit>();
    for (const [unit, text] of texts) {
      const words = new Set(text.match(WORD));
      const others = new Set<Unit>();
      let asks = gate.asks(text);
      let answers = isExporting || gate.answers(text, 2);
      for (const word of words) {
        const imported = imports.get(word);
        asks ||= imported?.asks === true;
        answers ||= imported?.of === 'framework';
        for (const other of named.get(word) ?? []) others.add(other);
      }
      if (words.has('this') || words.has('super')) for (const other of unit.self) others.add(other);
      others.delete(unit);
      mentioned.set(unit, others);
      for (const other of others) append(mentioning, other, unit);
      if (asks) asking.push(unit);
      if (answers) answering.push(unit);
      if (gate.answers(text, 1)) using.add(unit);
    }
    // One use here and another in what is called: `response.set(…); finish(response)`.
    for (const unit of using) if ([...(mentioned.get(unit) ?? [])].some(other => using.has(other))) answering.push(unit);
    this.using = using;
    this.mentioned = mentioned;
    const names = [...imports].flatMap(([name, { of }]) => (of === 'framework' ? [name] : []));
    this.frameworkNames = names.length === 0 ? undefined : new RegExp(`(?<![\\w$])(?:${names.map(name => name.replaceAll('$', '\\$')).join('|')})(?![\\w$])`);
    const mayAsk = reach(asking, unit => mentioning.get(unit) ?? []);
    const mayAnswer = reach(answering, unit => mentioning.get(unit) ?? []);
    this.relevant = new Set(this.units.filter(unit => mayAsk.has(unit) && mayAnswer.has(unit)));
    const read = reach([...this.relevant], unit => mentioned.get(unit) ?? []);
    this.needed = new Set(this.units.filter(unit => read.has(unit) || [...(mentioned.get(unit) ?? [])].some(other => read.has(other))));
  }

  /**
   * Whether a function that nobody calls may be a handler, or hold one, that is worth looking at: it names what a framework gives,
   * or uses one of its parameters as only a response is used, or does so once and hands it on.
   */
  isRelevant(node: FunctionNode): boolean {
    const unit = this.find(rangeOf(node)[0]);
    if (unit === undefined) return true;
    if (!this.relevant.has(unit)) return false;
    const text = this.module.text.slice(...rangeOf(node));
    if (this.gate.registers(text) || this.frameworkNames?.test(text) === true) return true;
    const uses = this.gate.usesByName(text);
    return node.params.some(parameter => {
      const name = nameOf(parameter as Node);
      const count = name === undefined ? 0 : (uses.get(name) ?? 0);
      return name !== undefined && (count > 1 || ((count === 1 || this.callsUser(unit)) && isHandedOn(text, name)));
    });
  }

  private callsUser(unit: Unit): boolean {
    return this.using.has(unit) || [...(this.mentioned.get(unit) ?? [])].some(other => this.using.has(other));
  }

  /** Whether a statement at the top says anything about what relevant parts read. */
  isNeeded(statement: Node): boolean {
    const [start, end] = rangeOf(statement);
    for (let index = this.indexAt(start); index < this.units.length; index += 1) {
      const unit = this.units[index];
      if (unit === undefined || unit.start >= end) return false;
      if (this.needed.has(unit)) return true;
    }
    return false;
  }

  private find(offset: number): Unit | undefined {
    const unit = this.units[this.indexAt(offset)];
    return unit !== undefined && unit.start <= offset && offset < unit.end ? unit : undefined;
  }

  /** The last unit that starts at or before `offset`. */
  private indexAt(offset: number): number {
    let low = 0;
    let high = this.units.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.units[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}

function nameOf(parameter: Node): string | undefined {
  if (parameter.type === 'AssignmentPattern') return nameOf(parameter.left as Node);
  return parameter.type === 'Identifier' ? parameter.name : undefined;
}

/** `finish(response)` */
function isHandedOn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (/[(,]\s*$/.test(text.slice(Math.max(0, at - 8), at)) && /^\s*[,)]/.test(text.slice(at + name.length, at + name.length + 8)) && at > 0) return true;
  }
  return false;
}

const WORD = /[A-Za-z_$][\w$]*/g;

/** Everything that leads to one of `starts`. */
function reach(starts: readonly Unit[], next: (unit: Unit) => Iterable<Unit>): ReadonlySet<Unit> {
  const reached = new Set(starts);
  for (const unit of reached) for (const other of next(unit)) reached.add(other);
  return reached;
}

/** What each imported name is of, and whether it may ask an upstream. */
function importsOf(module: Module, library: Library, host: Host | undefined): ReadonlyMap<string, Imported> {
  const imports = new Map<string, Imported>();
  for (const [name, binding] of module.bindings) {
    if (binding.kind !== 'import') continue;
    const { specifier } = binding;
    const asks = library.isAsking(specifier);
    if (library.isKnown(specifier)) imports.set(name, { asks, of: library.clientsOf(specifier).length > 0 ? 'client' : 'framework' });
    else if (asks) imports.set(name, { asks, of: 'client' });
    // What can't be found might ask: evaluated, it is told as a loss.
    else if (host !== undefined && host.resolve(specifier, module.path).kind !== 'package') imports.set(name, { asks: true, of: 'file' });
  }
  return imports;
}

interface Imported {
  readonly asks: boolean;
  readonly of: 'client' | 'file' | 'framework';
}

function append<Key>(lists: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [unit]);
  else list.push(unit);
}
