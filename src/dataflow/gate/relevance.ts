import type { FrameworkModel } from '../../models/framework.ts';
import { rangeOf, type FunctionNode, type Node } from '../../syntax/node.ts';
import type { Module } from '../domain/modules.ts';
import type { Host } from '../input/host.ts';
import type { KnownObject, Library } from '../input/library.ts';
import type { FileWords } from './file-words.ts';
import type { Gate } from './gate.ts';
import { Mentions, type Imported } from './mentions.ts';
import { ParameterUses } from './parameter-uses.ts';
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
  /** Whether the file is one whose exports are handlers. */
  readonly exportsHandlers: boolean;
  private readonly path: string;
  private readonly words: FileWords;
  private readonly units: readonly Unit[];
  private readonly unitsByName: Map<string, Unit[]> = new Map();
  private readonly mentions: Mentions;
  private readonly uses: ParameterUses;
  private readonly told: Map<Unit, readonly FunctionNode[]> = new Map();
  /** Units that may tell what their parameters are, by their text or by that of what they name. */
  private readonly telling: ReadonlySet<Unit>;
  private readonly relevant: ReadonlySet<Unit>;
  /** Relevant units, all they mention, and whatever mentions those in passing. */
  private readonly needed: ReadonlySet<Unit>;

  constructor(module: Module, gate: Gate, library: Library, host: Host | undefined) {
    this.path = module.path;
    this.words = gate.read(module.text);
    this.units = unitsOf(module.program.body as readonly Node[]);
    for (const unit of this.units) for (const name of unit.names) append(this.unitsByName, name, unit);
    const { words, units, unitsByName: named } = this;
    this.mentions = new Mentions({ words, units, named, imports: importsOf(module, words, library, host), bases: library.baseNames, isFollowing: host !== undefined });
    this.uses = new ParameterUses(library, name => (this.unitsByName.get(name) ?? []).flatMap(({ node }) => node ?? []));
    const { mentioning, mentioned, naming } = this.mentions;
    // What a file that is imported for its types says of objects, any part may use.
    const mayAsk = host !== undefined && module.effects.some(specifier => !library.isKnown(specifier) && host.resolve(specifier, module.path).kind === 'file') ? new Set(this.units) : reach(this.mentions.asking, mentioning);
    this.exportsHandlers = this.words.exports(module.path);
    const candidates = [...reach(mayAsk, mentioned)];
    this.telling = reach(candidates.filter(({ start, end }) => this.words.uses(start, end)), naming);
    const mayAnswer = reach(candidates.filter(unit => this.answers(unit)), naming);
    this.relevant = new Set(this.units.filter(unit => mayAsk.has(unit) && mayAnswer.has(unit)));
    const read = reach(this.relevant, mentioned);
    // What is done to a client itself, `axios.interceptors.response.use(…)`, is said of no name of the file.
    const isDone = (unit: Unit): boolean => unit.node?.type === 'ExpressionStatement' && read.size > 0 && this.mentions.asking.has(unit);
    this.needed = new Set(this.units.filter(unit => read.has(unit) || isDone(unit) || meets(read, mentioned(unit))));
  }

  /** Whether objects of the file's framework have clients as members. */
  isGivenClients(path: string): boolean {
    return this.words.isGivenClients(path);
  }

  private answers(unit: Unit): boolean {
    if (this.exportsHandlers && this.exports(unit)) return true;
    if (this.mentions.namesFramework(unit.start, unit.end) || this.words.registers(unit.start, unit.end)) return true;
    if (this.mentions.extendsBase(unit)) return true;
    return this.telling.has(unit) && this.toldIn(unit).length > 0;
  }

  /** Whether a handler is exported by the unit, or by what it is a member of. */
  private exports({ start, end, self: [head] }: Unit): boolean {
    return this.words.exportsWithin(this.path, [...(head === undefined ? [] : [[head.start, head.end] as const]), [start, end]]);
  }

  /** Functions of a unit with a parameter that is used as only a response is used, or holds one, or is used so once and handed on. */
  private toldIn(unit: Unit): readonly FunctionNode[] {
    const known = this.told.get(unit);
    if (known !== undefined) return known;
    // What these register by name may be a function of this part.
    for (const { node, start, end } of this.mentions.naming(unit)) if (node !== undefined && this.words.registers(start, end)) this.uses.functionsIn(node);
    const functions = unit.node === undefined ? [] : this.uses.functionsIn(unit.node);
    const told = functions.filter(node => this.uses.objectsOf(node).some(object => object !== undefined) || this.uses.isHandedOn(node) || this.uses.isTaken(node) || this.uses.isRouted(node));
    this.told.set(unit, told);
    return told;
  }

  /** Whether a function that nobody calls may be a handler, or hold one, that is worth looking at. */
  isRelevant(node: FunctionNode): boolean {
    const [start, end] = rangeOf(node);
    const unit = this.find(start);
    if (unit === undefined) return true;
    if (!this.relevant.has(unit)) return false;
    if (this.mentions.namesFramework(start, end) || this.words.registers(start, end) || this.mentions.extendsBase(unit) || this.isTyped(unit)) return true;
    return this.toldIn(unit).some(told => start <= rangeOf(told)[0] && rangeOf(told)[1] <= end);
  }

  /** Whether another part of the file names the one that a function is in. */
  isNamed(node: FunctionNode): boolean {
    const unit = this.find(rangeOf(node)[0]);
    return unit !== undefined && this.mentions.naming(unit).size > 0;
  }

  /** Whether a type of the file that a unit mentions, itself or by another, names what a framework exports: `interface Context { res: Response }`. */
  private isTyped(unit: Unit): boolean {
    const typesOf = (each: Unit): readonly Unit[] => [...this.mentions.mentioned(each)].filter(({ node }) => node !== undefined && isTypeDeclaration(node));
    return [...reach(typesOf(unit), typesOf)].some(({ start, end }) => this.mentions.namesFramework(start, end) || this.words.registers(start, end));
  }

  /** Whether anything within the node is. */
  touches(node: Node): boolean {
    const [start, end] = rangeOf(node);
    return this.unitsWithin(start, end).some(unit => this.relevant.has(unit));
  }

  /** The objects that the parameters of a function are used as, where that can be told from the text alone. */
  objectsOf(node: FunctionNode): readonly (KnownObject | undefined)[] {
    return this.usesAround(node).objectsOf(node);
  }

  /** Whether a function is given after a path, and uses a parameter once as routes' objects are used. */
  isRouted(node: FunctionNode): boolean {
    return this.uses.isRouted(node);
  }

  /** The framework whose handler a function is that is given after a path, as far as the text alone tells it. */
  frameworkOfRoute(node: FunctionNode): FrameworkModel | undefined {
    return this.usesAround(node).frameworkOfRoute(node);
  }

  /** What parameters are used as, once the part that a function is in was looked at. */
  private usesAround(node: FunctionNode): ParameterUses {
    const part = this.find(rangeOf(node)[0])?.node;
    if (part !== undefined) this.uses.functionsIn(part);
    return this.uses;
  }

  /** Whether a statement at the top says anything about what relevant parts read. */
  isNeeded(statement: Node): boolean {
    const [start, end] = rangeOf(statement);
    return this.unitsWithin(start, end).some(unit => this.needed.has(unit));
  }

  /** The units that start in a range, or around its start. */
  private unitsWithin(start: number, end: number): readonly Unit[] {
    const found: Unit[] = [];
    for (let index = this.indexAt(start); index < this.units.length; index += 1) {
      const unit = this.units[index];
      if (unit === undefined || unit.start >= end) break;
      if (unit.end > start) found.push(unit);
    }
    return found;
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

function isTypeDeclaration(node: Node): boolean {
  const declared = node.type === 'ExportNamedDeclaration' ? (node.declaration as Node | null) : node;
  return /^TS(?:InterfaceDeclaration|TypeAliasDeclaration)$/.test(declared?.type ?? '');
}

function meets(units: ReadonlySet<Unit>, others: Iterable<Unit>): boolean {
  for (const other of others) if (units.has(other)) return true;
  return false;
}

/** Everything that leads to one of `starts`. */
function reach(starts: Iterable<Unit>, next: (unit: Unit) => Iterable<Unit>): ReadonlySet<Unit> {
  const reached = new Set(starts);
  for (const unit of reached) for (const other of next(unit)) reached.add(other);
  return reached;
}

/** What each imported name is of, and whether it may ask an upstream. */
function importsOf(module: Module, words: FileWords, library: Library, host: Host | undefined): ReadonlyMap<string, Imported> {
  const imports = new Map<string, Imported>();
  for (const [name, binding] of module.bindings) {
    if (binding.kind !== 'import') continue;
    const { specifier } = binding;
    const asks = library.isAsking(specifier);
    if (library.isKnown(specifier)) imports.set(name, { asks, of: library.clientsOf(specifier).length > 0 || !words.countsName(specifier, binding.name) ? 'other' : 'framework', isBase: library.baseOf(specifier, binding.name) !== undefined });
    else if (asks) imports.set(name, { asks, of: 'other' });
    // What can't be found might ask: evaluated, it is told as a loss.
    else if (host !== undefined && (specifier.startsWith('.') || host.resolve(specifier, module.path).kind !== 'package')) imports.set(name, { asks: true, of: 'file' });
  }
  return imports;
}

function append<Key>(lists: Map<Key, Unit[]>, key: Key, unit: Unit): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [unit]);
  else list.push(unit);
}
