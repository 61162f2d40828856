import { createRequire } from 'node:module';
import type { Program } from 'estree';
import type { Counters } from './counters.ts';
import type { ForeignParser } from './foreign-parser.ts';

/** What is used of `oxc-parser`. */
interface OxcParser {
  parseSync(path: string, text: string, options: object): { readonly program: Program; readonly errors: readonly { readonly severity: string }[] };
}

/** Loads `oxc-parser`, an optional dependency; throws where it isn't installed or its binding doesn't fit the machine. */
export function loadNativeParser(): unknown {
  return createRequire(import.meta.url)('oxc-parser') as unknown;
}

/** A parser over the module that `load` gives, which is asked at the first parse and, when it fails, never again. */
export function createNativeParser(load: () => unknown, counters: Counters): ForeignParser {
  let loaded: OxcParser | undefined;
  let isLoaded = false;
  return {
    identity: load,
    name: 'oxc',
    weight: 14,
    parse(path, text) {
      if (!isLoaded) {
        isLoaded = true;
        loaded = loadOrCount(load, counters);
      }
      if (loaded === undefined) return { kind: 'unusable' };
      try {
        const { program, errors } = loaded.parseSync(path, text, optionsFor(path));
        // Without a body it gave up. With one, what it complains of are early errors, e.g. a `return` at the top, and the tree stands.
        const isBroken = program.body.length === 0 && errors.some(({ severity }) => severity === 'Error');
        return isBroken ? { kind: 'syntax-error' } : { kind: 'program', program };
      } catch {
        return { kind: 'syntax-error' };
      }
    },
  };
}

function loadOrCount(load: () => unknown, counters: Counters): OxcParser | undefined {
  try {
    const loaded = load();
    if (isOxcParser(loaded)) return loaded;
    counters.nativeFailure = 'no parseSync';
  } catch (error) {
    counters.nativeFailure = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
  return undefined;
}

function isOxcParser(loaded: unknown): loaded is OxcParser {
  return typeof loaded === 'object' && loaded !== null && 'parseSync' in loaded && typeof loaded.parseSync === 'function';
}

/** The tree of typescript-eslint's parser; of JavaScript, without the members that only types have, and JSX in every file, as there. Ranges by `start` and `end` alone: half of the time of a parse is making what it gives. */
function optionsFor(path: string): object {
  return { preserveParens: false, ...(/\.[cm]?tsx?$/u.test(path) ? { astType: 'ts' } : { astType: 'js', lang: 'jsx' }) };
}
