import type { FileWords } from './file-words.ts';
import type { Unit } from './units.ts';

/** What an imported name is of, and whether it may ask an upstream. */
export interface Imported {
  readonly asks: boolean;
  readonly of: 'client' | 'file' | 'framework';
}

const none: readonly Unit[] = [];

/** Which units of a file mention which others by name, and which name what asks an upstream. */
export class Mentions {
  /** Units that ask by themselves. */
  readonly asking: ReadonlySet<Unit>;
  private readonly mentionedBy: Map<Unit, Set<Unit>> = new Map();
  private readonly mentioningBy: Map<Unit, Set<Unit>> = new Map();
  private readonly namingBy: Map<Unit, Set<Unit>> = new Map();
  private readonly exporting: Set<Unit> = new Set();
  /** Where names stand that are imported from frameworks, in order. */
  private readonly frameworkNames: number[] = [];

  constructor(words: FileWords, units: readonly Unit[], named: ReadonlyMap<string, readonly Unit[]>, imports: ReadonlyMap<string, Imported>, isFollowing: boolean) {
    const asking = new Set<Unit>();
    let index = 0;
    words.read((word, start, isKnown) => {
      while ((units[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index += 1;
      const unit = units[index];
      if (unit === undefined || start < unit.start) return;
      const imported = imports.get(word);
      if (imported?.of === 'framework') this.frameworkNames.push(start);
      if (imported?.asks === true || (isKnown && words.asks(word, start, isFollowing))) asking.add(unit);
      for (const other of named.get(word) ?? none) this.add(unit, other, true);
      if (word === 'this' || word === 'super') for (const other of unit.self) this.add(unit, other, false);
      else if (word === 'export' || word === 'exports') this.exporting.add(unit);
    });
    this.asking = asking;
  }

  readonly mentioned = (unit: Unit): readonly Unit[] => [...(this.mentionedBy.get(unit) ?? [])];
  readonly mentioning = (unit: Unit): readonly Unit[] => [...(this.mentioningBy.get(unit) ?? [])];
  /** By name only: a method that says `this` has what the constructor set, and doesn't do what it does. */
  readonly naming = (unit: Unit): readonly Unit[] => [...(this.namingBy.get(unit) ?? [])];

  /** Whether the unit exports something, or is set to be exported. */
  isExport(unit: Unit): boolean {
    return this.exporting.has(unit);
  }

  /** Whether a name that is imported from a framework stands between two offsets. */
  namesFramework(start: number, end: number): boolean {
    return this.frameworkNames.some(at => at >= start && at < end);
  }

  private add(unit: Unit, other: Unit, isNamed: boolean): void {
    if (unit === other) return;
    addTo(this.mentionedBy, unit, other);
    addTo(this.mentioningBy, other, unit);
    if (isNamed) addTo(this.namingBy, other, unit);
  }
}

function addTo(sets: Map<Unit, Set<Unit>>, unit: Unit, other: Unit): void {
  const set = sets.get(unit);
  if (set === undefined) sets.set(unit, new Set([other]));
  else set.add(other);
}
