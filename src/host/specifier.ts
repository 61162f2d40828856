import { isBuiltin } from 'node:module';

/** How a module specifier is to be looked up. */
export type Specifier =
  | { readonly kind: 'bare'; readonly name: string; /** `.` or `./rest`. */ readonly subpath: string }
  | { readonly kind: 'builtin' }
  /** Starts as no package may: an alias of the project, or nothing. */
  | { readonly kind: 'alias' }
  | { readonly kind: 'relative' }
  | { readonly kind: 'absolute' }
  /** `#name`: an entry of the package's `imports`. */
  | { readonly kind: 'internal' }
  /** A scheme: `https:`, `data:`, `npm:`, `virtual:`. */
  | { readonly kind: 'scheme' };

const RELATIVE = /^\.{1,2}(?:[/\\]|$)/u;
const SCHEME = /^[a-z][a-z0-9+.-]+:/iu;
/** e.g. `@acme/http/client`: name `@acme/http`, rest `/client`. A lone `~` or `~~` is an alias. */
const BARE = /^(?!~~?(?:\/|$))((?:@[\w.~-]+\/)?[\w~-][\w.~-]*)(\/.*)?$/su;

/** Sorts a specifier by its shape alone. */
export function parseSpecifier(specifier: string): Specifier {
  if (RELATIVE.test(specifier)) return { kind: 'relative' };
  if (specifier.startsWith('#')) return { kind: 'internal' };
  if (isBuiltin(specifier)) return { kind: 'builtin' };
  if (specifier.startsWith('/')) return { kind: 'absolute' };
  if (SCHEME.test(specifier)) return { kind: 'scheme' };
  const [, name, rest] = BARE.exec(specifier) ?? [];
  if (name === undefined) return { kind: 'alias' };
  return { kind: 'bare', name, subpath: rest === undefined || rest === '/' ? '.' : `.${rest}` };
}
