import type { ServerObject } from '../../models/framework.ts';
import type { KnownObject, Library } from '../input/library.ts';

/** A use that tells an object, as models write it: `status()`, `body=`, `locals`, `pipe-target`; of a member of it, `raw.end()`. */
export type Use = string;

/** Streams are piped into it. */
export const piped: Use = 'pipe-target';

interface Told {
  readonly known: KnownObject;
  /** Whether things of other kinds are used so as well. */
  readonly isShared: boolean;
  /** For how many uses it counts. */
  readonly weight: number;
}

/** How many uses show what something is: one alone may be chance. */
const ENOUGH = 2;

/** Which objects of frameworks uses tell. */
export class Telling {
  private readonly told: ReadonlyMap<Use, readonly Told[]>;
  private readonly own: ReadonlySet<Use>;
  private readonly reading: ReadonlySet<Use>;
  /** The places of objects among the models: the first of two that are told alike counts. */
  private readonly order: ReadonlyMap<KnownObject, number>;
  /** The members that the uses are of. */
  readonly words: ReadonlySet<string>;

  constructor(library: Library) {
    const told = new Map<Use, Told[]>();
    const all = [...library.allObjects];
    this.order = new Map(all.map((known, index) => [known, index]));
    for (const known of all) {
      const { telling = [], shared = [], alone = [] } = known.object;
      for (const use of telling) append(told, use, { known, isShared: shared.includes(use), weight: alone.includes(use) ? ENOUGH : 1 });
      for (const use of usesOfMembers(library, known.object)) append(told, use, { known, isShared: false, weight: 1 });
    }
    this.told = told;
    this.own = new Set([...told].filter(([, each]) => each.some(({ isShared }) => !isShared)).map(([use]) => use));
    this.reading = new Set(library.clients.flatMap(({ response }) => response.reads ?? []));
    this.words = new Set([...told.keys()].filter(use => use !== piped).map(use => use.replace(/^.*\.|\(\)$|=$/g, '')));
  }

  has(use: Use): boolean {
    return this.told.has(use);
  }

  /** Whether a use counts by itself, not only beside others. */
  isOwn(use: Use): boolean {
    return this.own.has(use);
  }

  /** Whether a client's response is read so, if nothing is given: `response.json()`, where ours sends what `json(user)` is given. */
  reads(use: Use): boolean {
    return this.reading.has(use);
  }

  /** The one object that is used in so many of these ways, at least two; not by ways alone that other things have too. */
  objectOf(uses: Iterable<Use>, least: number = ENOUGH, fits: (known: KnownObject) => boolean = () => true): KnownObject | undefined {
    const counts: Counts = new Map();
    for (const use of uses) this.count(counts, use, least);
    let best: { readonly known: KnownObject; readonly all: number } | undefined;
    for (const [known, { all, own }] of counts) {
      const isBetter = best === undefined || all > best.all || (all === best.all && this.isBefore(known, best.known));
      if (own > 0 && all >= least && isBetter && fits(known)) best = { known, all };
    }
    return best?.known;
  }

  /** Which of two that are told alike counts: the one whose ways are all ways of the other, which has them from it (Express' response from Node's), else the first of the models. */
  private isBefore(one: KnownObject, other: KnownObject): boolean {
    if (extendsOther(other, one)) return true;
    return !extendsOther(one, other) && (this.order.get(one) ?? 0) < (this.order.get(other) ?? 0);
  }

  /** Counts one use more for the objects that it tells. Whether one of them is told now. */
  count(counts: Counts, use: Use, least: number = ENOUGH): boolean {
    let isTold = false;
    for (const { known, isShared, weight } of this.told.get(use) ?? []) {
      const count = counts.get(known) ?? { all: 0, own: 0 };
      count.all += weight;
      if (!isShared) count.own += 1;
      counts.set(known, count);
      isTold ||= count.own > 0 && count.all >= least;
    }
    return isTold;
  }
}

/** How many uses tell each object, and how many of them no other thing has. */
export type Counts = Map<KnownObject, { all: number; own: number }>;

/** The object that one use tells already, where routes of a framework have such an object in that place: of a function given after a path. */
export function routedObject(telling: Telling, uses: Iterable<Use>, index: number): KnownObject | undefined {
  return telling.objectOf(uses, 1, ({ framework, name }) => framework.handlers.some(handler => handler.kind === 'registered' && handler.on === 'app' && handler.shape.parameters[index] === name));
}

/** What is done to an object's own response tells the object as well: `reply.raw.writeHead()`, `context.res.setHeader()`. */
function usesOfMembers(library: Library, { members = {} }: ServerObject): readonly Use[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const { telling = [], shared = [] } = (member.kind === 'object' ? library.object(member.object)?.object : undefined) ?? {};
    return telling.filter(use => !shared.includes(use)).map(use => `${name}.${use}`);
  });
}

/** Whether one has all ways of the other, and more. */
function extendsOther({ object: { telling: ways = [] } }: KnownObject, { object: { telling: base = [] } }: KnownObject): boolean {
  return ways.length > base.length && base.every(way => ways.includes(way));
}

function append(told: Map<Use, Told[]>, use: Use, each: Told): void {
  const known = told.get(use);
  if (known === undefined) told.set(use, [each]);
  else known.push(each);
}

const tellings = new WeakMap<Library, Telling>();

export function tellingOf(library: Library): Telling {
  const known = tellings.get(library) ?? new Telling(library);
  tellings.set(library, known);
  return known;
}
