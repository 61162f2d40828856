import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { sureOf } from '../domain/join.ts';
import { Scope } from '../domain/scope.ts';
import { nameIn, type Pour, type Value } from '../domain/values.ts';

/** What a symbol's names are written like: always lower-case, in any case, or just as listed. */
export interface SymbolInfo {
  readonly casing: 'listed' | 'lower' | 'mixed';
  /** The headers whose names it stands for. */
  readonly pours: readonly Pour[];
  /** The listed names that it surely stands for in turn, where others may not be in the list. */
  readonly sure?: KeySets.KeySet | undefined;
  /** The object that has none of the listed names that it doesn't stand for. */
  readonly heldBy?: number | undefined;
}

/** The object of whose own names one was sought, and those that it surely hasn't where none was found. */
export interface Found {
  readonly bag: number;
  readonly names: KeySets.KeySet;
}

type LocationKind = 'cell' | 'record' | 'symbol';

/** The numbers under which a state holds things: always the same for the same node, context and purpose, so that a loop comes to an end. */
export class Locations {
  /** Which calls and rounds led here, as a number. */
  context = 0;
  private lastContext = 0;
  private readonly kinds: LocationKind[] = ['cell'];
  private readonly places: Map<Node, Map<string, number>> = new Map();
  private readonly symbolInfos: Map<number, SymbolInfo> = new Map();
  private readonly arraySymbols: Map<number, number> = new Map();
  private readonly apart: Set<number> = new Set();
  /** Lists of which a condition asks whether a bag has the name of a round. */
  private readonly asked: Set<number> = new Set();
  /** Symbols of one name that was found among those of an object. */
  private readonly found: Map<number, Found> = new Map();
  /** Where values were read by name. */
  private readonly read: WeakMap<Value, Found> = new WeakMap();
  private readonly sharedRecords: Map<string, number> = new Map();
  private readonly scopes: Scope[] = [];

  /** How many there are: those made later have higher numbers. */
  get count(): number {
    return this.kinds.length;
  }

  kindOf(location: number): LocationKind | undefined {
    return this.kinds[location];
  }

  private allocate(kind: LocationKind): number {
    return this.kinds.push(kind) - 1;
  }

  /** The number of something that belongs to a node in the current context. */
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

  /** The record of what was put on a function: one for each function, whatever the context. */
  membersOfFunction(node: Node): number {
    const { context } = this;
    this.context = 0;
    const id = this.recordOf(node, 'members');
    this.context = context;
    return id;
  }

  /** The record that several places share under a name. */
  shared(name: string): number {
    const id = this.sharedRecords.get(name) ?? this.allocate('record');
    this.sharedRecords.set(name, id);
    return id;
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

  /** Whether an object has, of the names in a list, those alone that a symbol stands for. */
  isHeldBy(symbol: number, object: number): boolean {
    return this.symbolInfos.get(symbol)?.heldBy === object;
  }

  casingOf(symbol: number): SymbolInfo['casing'] {
    return this.symbolInfos.get(symbol)?.casing ?? 'mixed';
  }

  /**
   * Notes that something asks for each of a list's names by itself, where the symbol stands for all: they are better taken one by one.
   *
   *     for (const hop of HOP) for (const name in headers) if (name === hop) delete headers[name];
   *     HOP.map(hop => ({ hop, action: 'drop' }))
   */
  takeApart(value: Value): void {
    const name = nameIn(value);
    if (name !== undefined && this.casingOf(name.symbol) === 'listed') this.apart.add(name.symbol);
  }

  /** Notes that a condition asks whether a bag has the names of a list. */
  noteAsked(symbol: number): void {
    this.asked.add(symbol);
  }

  noteFound(symbol: number, found: Found): void {
    this.found.set(symbol, found);
  }

  foundBy(symbol: number): Found | undefined {
    return this.found.get(symbol);
  }

  /** A value, noted to be that of a header in a bag or its position in a list of names: without one, it isn't there. */
  readFrom(bag: number, names: KeySets.KeySet, value: Value): Value {
    this.read.set(value, { bag, names });
    return value;
  }

  whereRead(value: Value): Found | undefined {
    return this.read.get(value);
  }

  isAsked(symbol: number): boolean {
    return this.asked.has(symbol);
  }

  isApart(symbol: number): boolean {
    return this.apart.has(symbol);
  }

  /** Whether that is so of an array that is read by position. */
  isArrayApart(array: number): boolean {
    return this.apart.has(this.arraySymbols.get(array) ?? 0);
  }

  /** The context of a call made at `node` from the current one, or of one round of a loop whose elements are taken one by one. */
  contextOf(node: Node, round = ''): number {
    return this.place(node, `context ${round}`, () => (this.lastContext += 1));
  }

  /** The scope of a function activation or block. */
  scopeOf(node: Node, parent: Scope, isFunction: boolean): Scope {
    const number = this.place(node, `scope${isFunction ? '' : ' block'}`, () => this.scopes.push(new Scope(parent, isFunction)) - 1);
    const scope = this.scopes[number];
    if (scope?.parent === parent) return scope;
    const fresh = new Scope(parent, isFunction);
    this.scopes[number] = fresh;
    return fresh;
  }
}
