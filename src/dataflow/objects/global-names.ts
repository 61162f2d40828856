import { bottom, type Value } from '../domain/values.ts';
import type { Library } from '../input/library.ts';

/** The names of the object that all globals are members of. */
const GLOBAL_OBJECTS: ReadonlySet<string> = new Set(['global', 'globalThis', 'self', 'window']);

/** What a name that nothing declares means: a client, what a framework adds, or what the platform has. */
export function globalNamed(library: Library, name: string): Value {
  const client = library.clientOfGlobal(name);
  if (client !== undefined) return { kind: 'client', model: client, options: [] };
  const specifier = library.packageOfGlobal(name);
  return specifier === undefined ? { kind: 'builtin', name, self: bottom } : { kind: 'api', specifier, path: [name] };
}

/** A member of what the platform has: `Object.entries`; `globalThis.fetch` is `fetch`. */
export function memberOfGlobal(library: Library, name: string, member: string): Value {
  return GLOBAL_OBJECTS.has(name) ? globalNamed(library, member) : { kind: 'builtin', name: `${name}.${member}`, self: bottom };
}
