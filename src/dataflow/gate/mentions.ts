import type { FileWords } from './file-words.ts';
import type { Unit } from './units.ts';

/** What an imported name is of, and whether it may ask an upstream. */
export interface Imported {
  readonly asks: boolean;
  readonly of: 'file' | 'framework' | 'other';
  /** Whether it is a class of a framework that handlers extend. */
  readonly isBase?: boolean;
}

interface Given {
  readonly words: FileWords;
  readonly units: readonly Unit[];
  readonly named: ReadonlyMap<string, readonly Unit[]>;
  readonly imports: ReadonlyMap<string, Imported>;
  /** Names of classes of frameworks that handlers extend: enough to look at a class that does. */
  readonly bases: ReadonlySet<string>;
  /** Whether other files are followed. */
  readonly isFollowing: boolean;
}

/** Which units of a file mention which others by name, and which name what asks an upstream. */
export class Mentions {
  /** Units that ask by themselves. */
  readonly asking: ReadonlySet<Unit>;
  /** The names that each unit says, and the units that say each name: kept by names, since many units may share one. */
  private readonly said: Map<Unit, Set<string>> = new Map();
  private readonly sayers: Map<string, Set<Unit>> = new Map();
  /** The units that say `this` or `super`, by the units that these mean. */
  private readonly selfSayers: Map<Unit, Set<Unit>> = new Map();
  private readonly sayingSelf: Set<Unit> = new Set();
  private readonly mentions: Map<Unit, ReadonlySet<Unit>> = new Map();
  private readonly named: ReadonlyMap<string, readonly Unit[]>;
  /** Where names stand that are imported from frameworks, in order. */
  private readonly frameworkNames: number[] = [];
  /** Units that make instances of a class of the file, by its name: they say what its methods work with. */
  private readonly makers: Map<string, Set<Unit>> = new Map();
  /** The classes of which each unit makes instances. */
  private readonly made: Map<Unit, Set<Unit>> = new Map();
  /** The objects of which any member may be meant in a unit, by their heads. */
  private readonly opened: Map<Unit, Set<Unit>> = new Map();
  private readonly openers: Map<Unit, Set<Unit>> = new Map();
  private readonly members: Map<Unit, Set<Unit>> = new Map();
  /** Units that name a class which handlers extend: a framework's, or one of the program that may extend a framework's. */
  private readonly extending: Set<Unit> = new Set();

  constructor({ words, units, named, imports, bases, isFollowing }: Given) {
    this.named = named;
    const asking = new Set<Unit>();
    let index = 0;
    words.read([...named.keys(), ...imports.keys(), ...bases, 'this', 'super'], (word, start, isKnown) => {
      while ((units[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
      const unit = units[index];
      if (unit === undefined || start < unit.start) return;
      const imported = imports.get(word);
      if (imported?.of === 'framework') this.frameworkNames.push(start);
      const mayBeBase = bases.has(word) || imported?.isBase === true || imported?.of === 'file' || named.get(word)?.some(other => asking.has(other)) === true;
      if (mayBeBase && words.isExtended(start)) this.extending.add(unit);
      if (imported?.asks === true || (isKnown && words.asks(word, start, isFollowing))) asking.add(unit);
      if (named.has(word)) {
        addTo(this.said, unit, word);
        addTo(this.sayers, word, unit);
        if (words.isMade(start)) addTo(this.makers, word, unit);
        if (words.isOpened(start, start + word.length)) for (const head of named.get(word) ?? []) this.addOpened(unit, head);
      }
      if (word !== 'this' && word !== 'super') return;
      this.addSelf(unit);
      if (words.isOpened(start, start + word.length)) for (const head of unit.self.slice(0, 1)) this.addOpened(unit, head);
    });
    for (const unit of units) for (const head of unit.self.slice(0, 1)) addTo(this.members, head, unit);
    for (const head of units) if (head.node === undefined) for (const name of head.names) for (const maker of this.makers.get(name) ?? []) addTo(this.made, maker, head);
    this.asking = asking;
  }

  readonly mentioned = (unit: Unit): ReadonlySet<Unit> => {
    const known = this.mentions.get(unit);
    if (known !== undefined) return known;
    const others = new Set<Unit>();
    for (const word of this.said.get(unit) ?? []) for (const other of this.named.get(word) ?? []) others.add(other);
    if (this.sayingSelf.has(unit)) for (const other of unit.self) others.add(other);
    if (unit.node === undefined) for (const name of unit.names) for (const other of this.makers.get(name) ?? []) others.add(other);
    for (const head of this.opened.get(unit) ?? []) for (const member of this.members.get(head) ?? []) others.add(member);
    others.delete(unit);
    this.mentions.set(unit, others);
    return others;
  };

  readonly mentioning = (unit: Unit): ReadonlySet<Unit> => {
    const others = new Set(this.naming(unit));
    for (const other of this.selfSayers.get(unit) ?? []) others.add(other);
    for (const other of this.made.get(unit) ?? []) others.add(other);
    others.delete(unit);
    return others;
  };

  /** By name only: a method that says `this` has what the constructor set, and doesn't do what it does. */
  readonly naming = (unit: Unit): ReadonlySet<Unit> => {
    const others = new Set<Unit>();
    for (const name of unit.names) for (const other of this.sayers.get(name) ?? []) others.add(other);
    for (const head of unit.self.slice(0, 1)) for (const opener of this.openers.get(head) ?? []) others.add(opener);
    others.delete(unit);
    return others;
  };

  /** Whether the class that a unit is a member of, or holds, may extend one of a framework. */
  extendsBase(unit: Unit): boolean {
    return this.extending.has(unit.self[0] ?? unit);
  }

  /** Whether a name that is imported from a framework stands between two offsets. */
  namesFramework(start: number, end: number): boolean {
    return this.frameworkNames.some(at => at >= start && at < end);
  }

  private addOpened(unit: Unit, head: Unit): void {
    if (head.node !== undefined) return;
    addTo(this.opened, unit, head);
    addTo(this.openers, head, unit);
  }

  private addSelf(unit: Unit): void {
    if (this.sayingSelf.has(unit)) return;
    this.sayingSelf.add(unit);
    for (const other of unit.self) addTo(this.selfSayers, other, unit);
  }
}

function addTo<Key, Item>(sets: Map<Key, Set<Item>>, key: Key, item: Item): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([item]));
  else set.add(item);
}
