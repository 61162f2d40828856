import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Linter } from 'eslint';
import { loadNativeParser } from '../host/native-parser.ts';
import { createOxcParser, type Oxc } from './oxc-eslint-parser.ts';

/** The parser that files are read with. */
export type Choice =
  | { readonly kind: 'own' | 'repository'; readonly parser: Linter.Parser }
  /** ESLint's own, which reads no TypeScript. */
  | { readonly kind: 'espree' };

/** The parser that the repository has, if it loads; else ours, if its native part loads; else ESLint's. */
export function chooseParser(root: string, loadNative: () => unknown = loadNativeParser): Choice {
  const parser = parserOfRepository(root);
  if (parser !== undefined) return { kind: 'repository', parser };
  try {
    return { kind: 'own', parser: createOxcParser(loadNative() as Oxc) };
  } catch {
    return { kind: 'espree' };
  }
}

/** typescript-eslint's parser as installed for `root`; with TypeScript 7 alone it is there and doesn't load. */
function parserOfRepository(root: string): Linter.Parser | undefined {
  const load = createRequire(join(root, 'package.json'));
  for (const [name, member] of [['@typescript-eslint/parser', undefined], ['typescript-eslint', 'parser']] as const) {
    try {
      const loaded = load(name) as Record<string, unknown>;
      const parser = member === undefined ? loaded : loaded[member];
      if (isParser(parser)) return parser;
    } catch {
      continue;
    }
  }
  return undefined;
}

function isParser(value: unknown): value is Linter.Parser {
  return typeof value === 'object' && value !== null && typeof Reflect.get(value, 'parseForESLint') === 'function';
}
