import { isJsonObject } from './json.ts';

/** Conditions that lead away from the source that a server runs: types last, other platforms before them. */
const LATE: Readonly<Record<string, number>> = { browser: 1, worker: 1, 'react-native': 1, types: 2 };

/** A map inside a map inside a map. */
const MAX_DEPTH = 8;

/**
 * All that an `exports` or `imports` map offers for a key (`.`, `./sub`, `#name`), under whatever conditions, best first;
 * `undefined` where the map has no such key.
 *
 * No condition is chosen, since which file holds the source shows on the disk only.
 */
export function targetsOf(map: unknown, key: string): readonly string[] | undefined {
  if (!isKeyed(map)) return key === '.' ? leavesOf(map, '') : undefined;
  const exact = map[key];
  if (exact !== undefined) return leavesOf(exact, '');
  let best: { readonly pattern: string; readonly star: number } | undefined;
  for (const pattern of Object.keys(map)) {
    const star = pattern.indexOf('*');
    if (star >= 0 && matches(pattern, star, key) && star > (best?.star ?? -1)) best = { pattern, star };
  }
  if (best === undefined) return undefined;
  const after = best.pattern.length - best.star - 1;
  return leavesOf(map[best.pattern], key.slice(best.star, key.length - after));
}

/** Whether the map lists subpaths or names, and isn't itself the target of `.`. */
function isKeyed(map: unknown): map is Readonly<Record<string, unknown>> {
  return isJsonObject(map) && Object.keys(map).some((key) => key.startsWith('.') || key.startsWith('#'));
}

function matches(pattern: string, star: number, key: string): boolean {
  const suffix = pattern.slice(star + 1);
  return key.length >= pattern.length - 1 && key.startsWith(pattern.slice(0, star)) && key.endsWith(suffix);
}

function leavesOf(target: unknown, middle: string): readonly string[] {
  const leaves: { readonly path: string; readonly late: number }[] = [];
  const visit = (value: unknown, late: number, depth: number): void => {
    if (typeof value === 'string') leaves.push({ path: value.replaceAll('*', () => middle), late });
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    for (const [condition, inner] of Object.entries(value)) visit(inner, Math.max(late, LATE[condition] ?? 0), depth + 1);
  };
  visit(target, 0, 0);
  return leaves.sort((one, other) => one.late - other.late).map(({ path }) => path);
}
