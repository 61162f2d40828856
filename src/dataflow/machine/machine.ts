/*
 * Over 250 lines: what the rooms of the interpreter share, i.e. the state, its joins, locations, contexts and budgets.
 */
import type { Answer, ObjectName } from '../../models/framework.ts';
import { annotationOf, type FunctionNode, type Node, type TypeNode } from '../../syntax/node.ts';
import { Exhausted, type Catcher, type Entry, type Exit, type Frame, type Limits, type Outcome, type Rooms, type Target, type Waiting } from '../domain/activation.ts';
import { Evidence } from '../domain/evidence.ts';
import type { Flow } from '../domain/flow.ts';
import { anyMeeting, areEqual, join, joinRecords, sureOf } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import type { Module } from '../domain/modules.ts';
import { get, merge, set } from '../domain/persistent-map.ts';
import { Scope } from '../domain/scope.ts';
import { dead, isTold, joinKeysOf, joinSymbols, meetingOf, pathOf, truthOf, type Path, type State, type SymbolContent } from '../domain/state.ts';
import { joinInCases } from '../domain/cases.ts';
import { bottom, constant, emptyRecord, undefinedValue, unknownRecord, type ClassValue, type FunctionValue, type ObjectRecord, type Origin, type Pour, type Site, type Value } from '../domain/values.ts';
import type { Crossing, Host, Loss, TypeChecker } from '../input/host.ts';
import type { Library } from '../input/library.ts';

/** What a symbol's names are written like: always lower-case, in any case, or just as listed. */
export interface SymbolInfo {
  readonly casing: 'listed' | 'lower' | 'mixed';
  /** The headers whose names it stands for. */
  readonly pours: readonly Pour[];
  /** The listed names that it surely stands for in turn, where others may not be in the list. */
  readonly sure?: KeySets.KeySet | undefined;
}

export class Machine {
  readonly library: Library;
  readonly host: Host | undefined;
  readonly limits: Limits;
  /** The type checker of the linted file's parser, if it brings one. */
  checker: TypeChecker | undefined;
  readonly flows: Flow[] = [];
  /** Functions that were made and not yet called, each with the state at that point. */
  readonly waiting: Waiting[] = [];
  private readonly waited: Map<Node, Waiting> = new Map();
  readonly called: Set<Node> = new Set();
  /** How often each function was evaluated. */
  readonly evaluations: Map<Node, number> = new Map();
  /** Why a flow may have been lost, in words. */
  readonly losses: Loss[] = [];
  /** Exceptions that nobody expected. */
  readonly failures: unknown[] = [];
  /** How often a flow may have been lost. */
  lost = 0;
  /** How often a bound kept a call from being followed. */
  cut = 0;
  /** What calls of other files' functions gave, by what they were given. */
  readonly remembered: Map<Node, Map<string, Outcome>> = new Map();
  private readonly numbers: WeakMap<ObjectRecord, number> = new WeakMap();
  private lastNumber = 0;
  /** Imports that were followed to other files, or could not be. */
  readonly crossings: Map<string, Crossing> = new Map();
  /** Functions that were given to something unknown after a path: `server.get('/users', function)`. */
  readonly routed: Set<Node> = new Set();
  /** Functions that were given after a path to a parameter of unknown kind: it may be an app. */
  readonly routedOn: Map<number, FunctionNode[]> = new Map();
  /** How parameters of unknown kind are used. */
  readonly uses: Map<number, Set<string>> = new Map();
  /** Records of headers that are already in our response, made since the entry point was entered. */
  readonly outbound: Set<number> = new Set();
  /** Handlers that were registered and wait to be evaluated. */
  readonly entries: Entry[] = [];
  /** The headers that listeners left in a response, before it is piped. */
  readonly leftByListeners: Map<Origin, KeySets.KeySet> = new Map();
  /** The records that were made of each response. */
  readonly responses: Map<Origin, number[]> = new Map();
  /** Files whose `module.exports` is a function or class, by its node: their other exports are its members. */
  readonly exporters: Map<Node, Module> = new Map();
  readonly classes: Set<ClassValue> = new Set();
  readonly instantiating: Set<Node> = new Set();
  /** The instances that the top level of the linted file makes of its classes. */
  readonly instances: Map<Node, Value> = new Map();
  /** Server objects that only an annotation shows. */
  readonly declaredServers: Set<number> = new Set();
  /** Those among them whose type also names messages that we send ourselves. */
  readonly sharedServers: Set<number> = new Set();
  /** What becomes of the value that a response of our own was made around: `new StreamableFile(stream)`. */
  readonly wrapped: Map<number, Answer> = new Map();
  /** Where objects were thrown. */
  readonly thrownAt: Map<number, Site> = new Map();
  /** Where members of objects were written, for envelopes. */
  readonly memberSites: Map<string, Site> = new Map();
  /** The object that each function was put on as a member: what `this` is in it, where nobody calls it. */
  readonly holders: Map<Node, Value & { kind: 'object' }> = new Map();
  /** Types that functions and parameters are to have, from where they stand. */
  readonly expected: Map<Node, TypeNode> = new Map();
  /** How many flags keep paths apart at the moment. */
  partitions = 0;
  /** Whether these hold something of an upstream. */
  keepsUpstream = false;
  /** Records that live on from one handler to the next. */
  readonly kept: Set<number> = new Set();
  rooms!: Rooms;
  readonly evidence: Evidence = new Evidence();

  state: State = undefined;
  /** What other files made when they were loaded, as it was then. */
  loaded: State = undefined;
  /** How many locations there were when a path came to something of it for the first time. */
  loadedAt = 0;
  scope!: Scope;
  module!: Module;
  /** The file being linted. */
  home!: Module;
  frame!: Frame;
  context = 0;
  /** Whether types of results are read: they say as much as the call itself, types of parameters only what callers should give. */
  readsResult = false;
  /** What the async function that was evaluated last may reject with, and the state in which it does. */
  rejection: Catcher | undefined;
  /** The entry point being evaluated. */
  entry: Entry | undefined;
  catcher: Catcher = { thrown: bottom, state: dead };
  /** What the handler gave to `next`: no `catch` of ours gets it. */
  passed: Catcher = { thrown: bottom, state: dead };
  readonly targets: Target[] = [];
  /** Symbols whose loop is being evaluated, innermost last. */
  readonly symbols: number[] = [];
  readonly calls: Site[] = [];
  readonly active: FunctionValue[] = [];
  steps = 0;
  /** Whether other files are left closed. */
  isAlone = false;
  /** Whether something was asked of another file. */
  meetsImport = false;
  /** Whether all is known that it is run for; asked before each entry point. */
  isEnough: () => boolean = () => false;
  /** Whether an upstream was asked, or a helper's response received. */
  meetsUpstream = false;
  /** What of other files, which are closed, is given what it may ask with. */
  readonly givenAway: Set<string> = new Set();
  /** Whether headers of which nothing is known enter our response, all of them or one after the other. */
  sendsUnknown = false;
  /** Whether a class is given something by its framework that only the program knows, and whether that is looked for. */
  isInjected = false;
  looksForProviders = false;
  /** Whether code of the linted file answers a request, sees one, or registers what does: else no flow can end here. */
  meetsServer = false;
  /** Whether the file is one whose exports are handlers: what it gives to a package may become one of them. */
  exportsHandlers = false;
  /** The most calls within calls. */
  deepest = 0;
  /** Other files whose trees were opened, in that order. */
  readonly opened: string[] = [];
  entrySteps = 0;
  /** Of these, in other files. */
  stepsElsewhere = 0;

  private readonly kinds: ('cell' | 'record' | 'symbol')[] = ['cell'];
  private readonly symbolInfos: Map<number, SymbolInfo> = new Map();
  private readonly places: Map<Node, Map<string, number>> = new Map();
  private readonly arraySymbols: Map<number, number> = new Map();
  private readonly sharedLocations: Map<string, number> = new Map();
  private readonly scopes: Scope[] = [];
  private lastContext = 0;

  constructor(library: Library, host: Host | undefined, limits: Limits) {
    this.library = library;
    this.host = host;
    this.limits = limits;
  }

  step(): void {
    this.steps += 1;
    this.entrySteps += 1;
    if (this.module !== this.home) this.stepsElsewhere += 1;
    if (this.steps > this.limits.steps || this.entrySteps > this.limits.stepsPerEntry) throw new Exhausted();
  }

  /** Whether what is found may hang on other files. */
  get needsOthers(): boolean {
    return this.meetsServer && this.meetsImport;
  }

  get isAlive(): boolean {
    return this.state !== dead;
  }

  // Locations

  allocate(kind: 'cell' | 'record' | 'symbol'): number {
    return this.kinds.push(kind) - 1;
  }

  /** The number of something that belongs to a node in the current context: always the same for the same node, context and purpose. */
  private place(node: Node, purpose: string, make: () => number): number {
    let places = this.places.get(node);
    if (places === undefined) {
      places = new Map();
      this.places.set(node, places);
    }
    const key = `${this.context} ${purpose}`;
    let place = places.get(key);
    if (place === undefined) {
      place = make();
      places.set(key, place);
    }
    return place;
  }

  cellOf(node: Node, purpose = 'cell'): number {
    return this.place(node, purpose, () => this.allocate('cell'));
  }

  recordOf(node: Node, purpose = 'record'): number {
    return this.place(node, purpose, () => this.allocate('record'));
  }

  symbolOf(node: Node, purpose: string, info: SymbolInfo): number {
    const symbol = this.place(node, `symbol ${purpose}`, () => this.allocate('symbol'));
    this.symbolInfos.set(symbol, info);
    return symbol;
  }

  /** The symbol for the elements of an array that is read by position. */
  symbolOfArray(array: number, info: SymbolInfo): number {
    const symbol = this.arraySymbols.get(array) ?? this.allocate('symbol');
    this.arraySymbols.set(array, symbol);
    this.symbolInfos.set(symbol, info);
    return symbol;
  }

  sourcesOf(symbol: number): readonly Pour[] {
    return this.symbolInfos.get(symbol)?.pours ?? [];
  }

  /** The names that a symbol surely takes in turn; undefined where it takes all that it stands for. */
  sureOf(symbol: number): KeySets.KeySet | undefined {
    const known = this.symbolInfos.get(symbol);
    if (known?.sure !== undefined || known?.pours.every(pour => pour.sure === undefined) !== false) return known?.sure;
    return known.pours.map(sureOf).reduce(KeySets.union);
  }

  casingOf(symbol: number): SymbolInfo['casing'] {
    return this.symbolInfos.get(symbol)?.casing ?? 'mixed';
  }

  /** The context of a call made at `node` from the current one, or of one round of a loop whose elements are taken one by one. */
  contextOf(node: Node, round = ''): number {
    return this.place(node, `context ${round}`, () => (this.lastContext += 1));
  }

  // Contents

  read(location: number): Value | undefined {
    return get(this.state, location) as Value | undefined;
  }

  write(location: number, value: Value): void {
    if (this.state !== dead) this.state = set(this.state, location, value);
  }

  record(id: number): ObjectRecord {
    return (get(this.state, id) as ObjectRecord | undefined) ?? unknownRecord;
  }

  hasRecord(id: number): boolean {
    return get(this.state, id) !== undefined;
  }

  writeRecord(id: number, record: ObjectRecord): void {
    if (this.state !== dead) this.state = set(this.state, id, record);
  }

  /** A new object of this node, or the same one again if the node is evaluated again in the same context. */
  make(node: Node, record: Partial<ObjectRecord>, purpose?: string): Value & { kind: 'object' } {
    const id = this.recordOf(node, purpose);
    this.writeRecord(id, { ...emptyRecord, ...record });
    return { kind: 'object', id };
  }

  symbol(symbol: number, state: State = this.state): SymbolContent {
    return (get(state, symbol) as SymbolContent | undefined) ?? { keys: KeySets.everything, opaque: KeySets.nothing };
  }

  writeSymbol(symbol: number, content: SymbolContent): void {
    if (this.state !== dead) this.state = set(this.state, symbol, content);
  }

  /** An object that may or may not have been written: what either record says. */
  weaken(before: ObjectRecord, after: ObjectRecord): ObjectRecord {
    return joinRecords(before, after, anyMeeting);
  }

  /** The headers of a field value, as far as they belong to the name that its symbol stands for here. */
  resolvePours(field: Value & { kind: 'field' }): readonly Pour[] {
    if (field.symbol === undefined) return field.pours;
    const { keys } = this.symbol(field.symbol);
    const lower = KeySets.mapNames(keys, name => name.toLowerCase());
    return field.pours.map(pour => ({ ...pour, keys: KeySets.intersect(pour.keys, lower) })).filter(pour => !KeySets.isEmpty(pour.keys));
  }

  /** A header's value that enters our response remembers where. */
  enter(record: ObjectRecord, value: Value, node: Node): Value {
    if (record.outbound === undefined || value.kind !== 'field') return value;
    return { ...value, pours: this.resolvePours(value).map(pour => ({ ...pour, entered: pour.entered ?? this.siteOf(node) })) };
  }

  /** Something may be thrown here, or was in another state; the code goes on. */
  throwMaybe(value: Value, state: State = this.state): void {
    if (value.kind !== 'bottom') this.catch(this.catcher, value, state);
  }

  throwSurely(value: Value): void {
    this.catch(this.catcher, value);
    this.state = dead;
  }

  /** `next(error)`: the framework gets it, and the code goes on. */
  pass(value: Value): void {
    if (value.kind !== 'bottom') this.catch(this.passed, value);
  }

  private catch(catcher: Catcher, value: Value, state: State = this.state): void {
    catcher.thrown = join(catcher.thrown, value);
    catcher.state = this.join(catcher.state, state);
  }

  /** A function that nobody called yet: it becomes an entry point, with what is known here. */
  wait(value: FunctionValue): void {
    if (this.waited.has(value.node)) return;
    const waiting: Waiting = { function: value, state: this.state };
    this.waited.set(value.node, waiting);
    this.waiting.push(waiting);
  }

  /** Gives up what is being evaluated: a bound was reached, or the analysis itself failed. A linter must not stop for either. */
  leave(what: string, error: unknown): void {
    this.lose(error instanceof Exhausted ? `${what} was left: too many steps` : `${what} was left: ${String(error)}`);
    if (!(error instanceof Exhausted)) this.failures.push(error);
    this.reset();
  }

  /** How many entry points and waiting functions there are: a mark for the two calls below. */
  pending(): { readonly entries: number; readonly waiting: number } {
    return { entries: this.entries.length, waiting: this.waiting.length };
  }

  /** Those since the mark start from the state that is now. */
  settlePending(mark: { readonly entries: number; readonly waiting: number }): void {
    for (const entry of this.entries.slice(mark.entries)) entry.state = this.state;
    for (const waiting of this.waiting.slice(mark.waiting)) waiting.state = this.state;
  }

  /** Those since the mark are forgotten. */
  dropPending(mark: { readonly entries: number; readonly waiting: number }): void {
    this.entries.splice(mark.entries);
    for (const { function: { node } } of this.waiting.splice(mark.waiting)) this.waited.delete(node);
  }

  lose(why: string): void {
    this.lost += 1;
    if (this.losses.length < 100) this.losses.push({ path: this.module.path, why });
  }

  /** The scope of a function activation or block: the same one whenever the node is evaluated in the same context. */
  scopeOf(node: Node, parent: Scope, isFunction: boolean): Scope {
    const number = this.place(node, `scope${isFunction ? '' : ' block'}`, () => this.scopes.push(new Scope(parent, isFunction)) - 1);
    const scope = this.scopes[number];
    if (scope?.parent === parent) return scope;
    const fresh = new Scope(parent, isFunction);
    this.scopes[number] = fresh;
    return fresh;
  }

  /** The location that several places share under a name. */
  shared(name: string): number {
    const location = this.sharedLocations.get(name) ?? this.allocate('record');
    this.sharedLocations.set(name, location);
    return location;
  }

  /** The record of what was put on a function: one for each function, whatever the context. */
  membersOfFunction(node: Node): number {
    const { context } = this;
    this.context = 0;
    const id = this.recordOf(node, 'members');
    this.context = context;
    return id;
  }

  remember(callee: Node, signature: string, outcome: Outcome): void {
    const known = this.remembered.get(callee) ?? new Map<string, Outcome>();
    this.remembered.set(callee, known.set(signature, outcome));
  }

  /** The same number for the same record: an object that was written to since has another. */
  numberOf(record: ObjectRecord): number {
    const number = this.numbers.get(record) ?? (this.lastNumber += 1);
    this.numbers.set(record, number);
    return number;
  }

  keep(id: number): void {
    this.kept.add(id);
  }

  /** Whether the head of the response was surely sent before. */
  isFlushed(server: number | undefined): boolean {
    const value = server === undefined ? undefined : this.read(server);
    return value?.kind === 'constant' && value.value === true;
  }

  flush(server: number): void {
    this.write(server, constant(true));
  }

  declaredField(member: Node): Value {
    const annotation = annotationOf(member);
    return annotation === undefined ? undefinedValue : this.rooms.declared(annotation, member);
  }

  /** Notes that a parameter of unknown kind is used in some way: `status()`, `body=`. */
  use(parameter: number, path: string, use: string): void {
    const uses = this.uses.get(parameter) ?? new Set<string>();
    this.uses.set(parameter, uses.add(path === '' ? use : `${path}.${use}`));
  }

  /** Notes functions that are given after a path to a parameter of unknown kind. */
  routeOn(parameter: number, functions: readonly FunctionValue[]): void {
    this.routedOn.set(parameter, [...(this.routedOn.get(parameter) ?? []), ...functions.map(({ node }) => node)]);
  }

  /** The object that a parameter's annotation names. */
  declaredServer(node: Node): ObjectName | undefined {
    const annotation = annotationOf(node);
    const value = annotation === undefined ? undefined : this.rooms.declared(annotation, node);
    return value?.kind === 'server' ? value.object : undefined;
  }

  /** `from` with what handlers before left, and all that was loaded. */
  joinKept(from: State, base: State): State {
    let state = from;
    for (const id of this.kept) {
      const record = get(base, id);
      if (record !== undefined) state = set(state, id, record);
    }
    return merge(from === base ? base : merge(state, base, x => x), this.loaded, own => own);
  }

  /** `to` with the objects of `from` that a record leads to. */
  copyReachable(from: State, to: State, record: ObjectRecord): State {
    return [...record.members.values()].reduce((state, member) => this.copyObjects(from, state, member, true), to);
  }

  /** `to` with the objects that a value leads to in `from`: all of them, or those that `to` lacks. */
  copyObjects(from: State, to: State, value: Value, replaces: boolean): State {
    let state = to;
    const seen = new Set<number>();
    const visit = (each: Value): void => {
      if (each.kind === 'union') each.members.forEach(visit);
      if (each.kind === 'promise') visit(each.fulfilled);
      if (each.kind !== 'object' || seen.has(each.id)) return;
      seen.add(each.id);
      const content = get(from, each.id) as ObjectRecord | undefined;
      if (content === undefined) return;
      if (replaces || get(state, each.id) === undefined) state = set(state, each.id, content);
      for (const member of content.members.values()) visit(member);
    };
    visit(value);
    return state;
  }

  /** Ready for another entry point, after one was left in the middle. */
  reset(): void {
    this.targets.length = 0;
    this.calls.length = 0;
    this.active.length = 0;
    this.symbols.length = 0;
    this.partitions = 0;
    this.context = 0;
    this.module = this.home;
    this.scope = this.home.scope;
    this.state = dead;
  }

  // Joins

  join(a: State, b: State): State {
    if (a === b || b === dead) return a;
    if (a === dead) return b;
    const path = this.findPath(a, b);
    const meeting = meetingOf(path);
    return merge(a, b, (x, y, location) => {
      switch (this.kinds[location]) {
        case 'record':
          return joinRecords(x as ObjectRecord, y as ObjectRecord, meeting);
        case 'symbol':
          return joinSymbols(x as SymbolContent, y as SymbolContent);
        default:
          return this.joinValues(x as Value, y as Value, path);
      }
    });
  }

  joinStates(states: readonly State[]): State {
    return states.reduce((all, state) => this.join(all, state), dead);
  }

  /** How many locations there are: those made later have higher numbers. */
  get allocated(): number {
    return this.kinds.length;
  }

  /** Whether nothing below `firstNew` that `before` holds is different in `after`, nor anything of other files that was loaded since. */
  isUntouched(before: State, after: State, firstNew: number): boolean {
    let isUntouched = true;
    const start = this.loadedAt < firstNew ? before : merge(before, this.loaded, own => own);
    merge(start, after, (x, _y, location) => {
      if ((location < firstNew || get(this.loaded, location) !== undefined) && this.kinds[location] !== 'symbol') isUntouched = false;
      return x;
    });
    return isUntouched;
  }

  /** Whether `after`, which was joined from `before`, changes nothing that was there before. */
  isStable(before: State, after: State): boolean {
    let stable = true;
    merge(before, after, (_before, y, location) => {
      if (this.kinds[location] !== 'symbol') stable = false;
      return y;
    });
    return stable;
  }

  /** The value and state of several exits; tests of a name are recovered from the paths that lead to them. What isn't known comes last: beside some values it is a case. */
  joinExits(exits: readonly Exit[]): Value {
    let value: Value = bottom;
    let state: State = dead;
    const isUnknown = ({ value: { kind } }: Exit): boolean => kind === 'unknown';
    for (const exit of exits.toSorted((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)))) {
      if (exit.state === dead) continue;
      value = value.kind === 'bottom' ? exit.value : this.joinValues(value, exit.value, state === dead ? undefined : this.findPath(state, exit.state));
      state = this.join(state, exit.state);
    }
    this.state = state;
    return value;
  }

  /** The innermost symbol whose names differ between two states: the paths to them are told apart by the name. */
  private findPath(a: State, b: State): Path | undefined {
    for (let index = this.symbols.length - 1; index >= 0; index -= 1) {
      const symbol = this.symbols[index] ?? 0;
      const keysA = get(a, symbol) as SymbolContent | undefined;
      const keysB = get(b, symbol) as SymbolContent | undefined;
      if (keysA === undefined || keysB === undefined || keysA === keysB) continue;
      const path = pathOf(symbol, keysA, keysB);
      if (isTold(path)) return path;
    }
    const innermost = this.symbols.at(-1);
    return innermost === undefined ? undefined : pathOf(innermost, this.symbol(innermost, a), this.symbol(innermost, b));
  }

  private joinValues(a: Value, b: Value, path: Path | undefined): Value {
    if (path === undefined || areEqual(a, b)) return join(a, b);
    const cases = isTold(path) ? joinInCases(a, b, path.symbol, joinKeysOf(path)) : undefined;
    if (cases !== undefined) return cases;
    const truthA = truthOf(a, path.symbol);
    const truthB = truthOf(b, path.symbol);
    if (truthA === undefined || truthB === undefined || (truthA.isUnknown && truthB.isUnknown)) return join(a, b);
    const keys = joinKeysOf(path);
    const may = keys(truthA.may, truthB.may);
    const mayNot = keys(KeySets.complement(truthA.must), KeySets.complement(truthB.must));
    return { kind: 'test', symbol: path.symbol, may, must: KeySets.complement(mayNot) };
  }

  /** The site itself, if it is in the linted file; else the entry point. */
  siteInHome(site: Site): Site {
    if (site.module === this.home) return site;
    const { entry } = this;
    return { module: this.home, node: (entry?.function.module === this.home ? entry.function.node : entry?.madeAt) ?? this.home.program };
  }

  /** The call, or the node itself, by which the linted file is concerned. */
  siteOf(node: Node): Site {
    if (this.module === this.home) return { module: this.module, node };
    for (let index = this.calls.length - 1; index >= 0; index -= 1) {
      const call = this.calls[index];
      if (call?.module === this.home) return call;
    }
    return { module: this.module, node };
  }
}
