import type { Crossing, Host, Loss } from '../input/host.ts';
import type { Gate } from './gate.ts';
import type { Links } from './links.ts';

/** The most files that are looked at; where there are more, one may ask. */
const MOST_FILES = 256;
/** The most files whose links are kept, 300 bytes each. */
const MOST_KEPT = 10_000;

interface Kept {
  readonly version: string;
  readonly links: Links;
}

const kept = new WeakMap<Gate, Map<string, Kept>>();

/** Whether a file that may ask an upstream is near, and what was looked at to tell. */
export interface Surroundings {
  readonly mayAsk: boolean;
  /** The imports that were looked along. */
  readonly crossings: readonly Crossing[];
  /** Imports that lead nowhere. */
  readonly losses: readonly Loss[];
}

interface Given {
  readonly gate: Gate;
  readonly host: Host;
  /** The most imports from one file to the next. */
  readonly imports: number;
  /** Whether objects of the linted file's framework have clients as members. */
  readonly countsMembers: boolean;
}

/**
 * Whether a client may be asked in a file that `path` imports, or in one that this imports, and so on: by their texts, without
 * parsing them. A file that only hands on what others export is no step of its own. Without such a file nothing is found in others.
 */
export function lookAround(path: string, own: Links, { gate, host, imports, countsMembers }: Given): Surroundings {
  const files = new Set([path]);
  const crossings: Crossing[] = [];
  const losses: Loss[] = [];
  const found = (mayAsk: boolean): Surroundings => ({ mayAsk, crossings, losses });
  let near = [path];
  for (let distance = 0; distance <= imports && near.length > 0; distance += 1) {
    const next: string[] = [];
    for (const from of near) {
      const links = from === path ? own : linksAt(from, gate, host);
      if (links === undefined) continue;
      if (links.asks || (countsMembers && links.asksByMember)) return found(true);
      for (const { specifier, handsOn } of links.imports) {
        const resolution = host.resolve(specifier, from);
        if (resolution.kind === 'package') continue;
        const to = resolution.kind === 'file' ? resolution.path : undefined;
        crossings.push({ from, specifier, to });
        if (resolution.kind === 'lost') losses.push({ path: from, why: `${specifier} from ${from}: ${resolution.why}` });
        // Data asks nothing.
        if (to === undefined || files.has(to) || to.endsWith('.json')) continue;
        if (files.size > MOST_FILES) return found(true);
        files.add(to);
        (handsOn ? near : next).push(to);
      }
    }
    near = next;
  }
  return found(false);
}

/** What the text of a file says; undefined where it can't be read. */
export function linksAt(path: string, gate: Gate, host: Host): Links | undefined {
  const known = kept.get(gate) ?? new Map<string, Kept>();
  kept.set(gate, known);
  const version = host.version?.(path);
  const before = known.get(path);
  if (before !== undefined && before.version === version) return before.links;
  const text = host.read(path);
  if (text === undefined) return undefined;
  const links = gate.links(text);
  if (known.size >= MOST_KEPT) known.clear();
  if (version !== undefined) known.set(path, { version, links });
  return links;
}
