import type { Answer } from '../../models/framework.ts';
import type { FunctionNode, Node, TypeNode } from '../../syntax/node.ts';
import { Exhausted, type Catcher, type Entry, type Frame, type Limits, type Outcome, type Rooms, type Target, type Waiting } from '../domain/activation.ts';
import { Evidence } from '../domain/evidence.ts';
import type { Flow } from '../domain/flow.ts';
import * as KeySets from '../domain/key-set.ts';
import type { Module } from '../domain/modules.ts';
import { get, set } from '../domain/persistent-map.ts';
import type { Scope } from '../domain/scope.ts';
import { dead, type State, type SymbolContent } from '../domain/state.ts';
import { bottom, emptyRecord, unknownRecord, type ClassValue, type FunctionValue, type ObjectRecord, type Origin, type Pour, type Site, type Value } from '../domain/values.ts';
import type { Crossing, Host, Loss, TypeChecker } from '../input/host.ts';
import type { Library } from '../input/library.ts';
import { Locations } from './locations.ts';

/** What the rooms of the interpreter share in one run: what is known on the current path, and what was noted on all of them. */
export class Machine {
  readonly library: Library;
  readonly host: Host | undefined;
  readonly limits: Limits;
  /** The type checker of the linted file's parser, if it brings one. */
  checker: TypeChecker | undefined;
  readonly flows: Flow[] = [];
  /** Functions that were made and not yet called, each with the state at that point. */
  readonly waiting: Waiting[] = [];
  /** Those that are among them, or were. */
  readonly waited: Set<Node> = new Set();
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
  /** The cell that says of a request, on each path, whether a listener had its response. */
  readonly listened: Map<Origin, number> = new Map();
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
  /** Records that live on from one handler to the next, by what has them. */
  readonly kept: Map<number, 'app' | 'request'> = new Map();
  rooms!: Rooms;
  readonly evidence: Evidence = new Evidence();

  readonly locations: Locations = new Locations();
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
  /** Functions of the linted file that were given to code of others, or to what was not followed. */
  readonly givenToOthers: Set<Node> = new Set();
  /** Whether code of the linted file was left out that is come to where other files are closed: beyond a bound, or given away and never called. */
  misses = false;
  /** Whether something was asked of another file. */
  meetsImport = false;
  /** Whether flows count that another file tells as well. */
  tellsAll = false;
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
    const id = this.locations.recordOf(node, purpose);
    this.writeRecord(id, { ...emptyRecord, ...record });
    return { kind: 'object', id };
  }

  symbol(symbol: number, state: State = this.state): SymbolContent {
    return (get(state, symbol) as SymbolContent | undefined) ?? { keys: KeySets.everything, opaque: KeySets.nothing };
  }

  writeSymbol(symbol: number, content: SymbolContent): void {
    if (this.state !== dead) this.state = set(this.state, symbol, content);
  }

  /** The headers of a field value, as far as they belong to the name that its symbol stands for here. */
  resolvePours(field: Value & { kind: 'field' }): readonly Pour[] {
    if (field.symbol === undefined) return field.pours;
    const { keys } = this.symbol(field.symbol);
    const lower = KeySets.mapNames(keys, name => name.toLowerCase());
    return field.pours.map(pour => ({ ...pour, keys: KeySets.intersect(pour.keys, lower) })).filter(pour => !KeySets.isEmpty(pour.keys));
  }

  /** Gives up what is being evaluated: a bound was reached, or the analysis itself failed. A linter must not stop for either. */
  leave(what: string, error: unknown): void {
    this.misses = true;
    this.lose(error instanceof Exhausted ? `${what} was left: too many steps` : `${what} was left: ${String(error)}`);
    if (!(error instanceof Exhausted)) this.failures.push(error);
    this.reset();
  }

  lose(why: string): void {
    this.lost += 1;
    if (this.losses.length < 100) this.losses.push({ path: this.module.path, why });
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

  /** Ready for another entry point, after one was left in the middle. */
  reset(): void {
    this.targets.length = 0;
    this.calls.length = 0;
    this.active.length = 0;
    this.symbols.length = 0;
    this.partitions = 0;
    this.locations.context = 0;
    this.module = this.home;
    this.scope = this.home.scope;
    this.state = dead;
  }
}
