import { stringsOf } from './json.ts';
import type { JsonObject } from './json.ts';

/** One entry of `paths`: `"@app/*": ["src/*"]`. */
export interface PathPattern {
  /** What stands before the star; all of it where there is none. */
  readonly prefix: string;
  /** What stands after the star; `undefined` where there is none. */
  readonly suffix: string | undefined;
  /** Absolute, with the star in them. */
  readonly targets: readonly string[];
}

/** The entries of a `paths` object; entries of another shape are left out. */
export function parsePathPatterns(paths: JsonObject, absolute: (target: string) => string): readonly PathPattern[] {
  return Object.entries(paths).map(([pattern, targets]) => {
    const star = pattern.indexOf('*');
    return {
      prefix: star < 0 ? pattern : pattern.slice(0, star),
      suffix: star < 0 ? undefined : pattern.slice(star + 1),
      targets: stringsOf(targets).map(absolute),
    };
  });
}

/** Where `paths` sends a specifier, best first; none where no entry matches. An exact entry wins, then the longest prefix. */
export function mapByPaths(patterns: readonly PathPattern[], specifier: string): readonly string[] {
  let best: PathPattern | undefined;
  for (const pattern of patterns) {
    if (!matches(pattern, specifier)) continue;
    if (pattern.suffix === undefined) return pattern.targets;
    if (best === undefined || pattern.prefix.length > best.prefix.length) best = pattern;
  }
  if (best === undefined) return [];
  const middle = specifier.slice(best.prefix.length, specifier.length - (best.suffix?.length ?? 0));
  return best.targets.map((target) => target.replace('*', () => middle));
}

function matches({ prefix, suffix }: PathPattern, specifier: string): boolean {
  if (suffix === undefined) return specifier === prefix;
  return specifier.length >= prefix.length + suffix.length && specifier.startsWith(prefix) && specifier.endsWith(suffix);
}
