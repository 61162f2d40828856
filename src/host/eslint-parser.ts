import type { Program } from 'estree';
import type { ForeignParser } from './foreign-parser.ts';
import { isJsonObject } from './json.ts';

/** Options that would build types, or bring in the linted file's own state. */
const WITHOUT_TYPES = { project: undefined, projectService: undefined, programs: undefined, EXPERIMENTAL_useProjectService: undefined };

/** Parser objects that only name their linter: oxlint's `parse` throws for every text. */
const NAMES_ONLY: ReadonlySet<unknown> = new Set(['oxlint']);

/**
 * The parser of the file being linted (`context.languageOptions.parser`), made to parse other files;
 * `undefined` where the value is none. `parserOptions` are those of the linted file.
 */
export function createEslintParser(parser: unknown, parserOptions: unknown): ForeignParser | undefined {
  if (!isCallable(parser) || NAMES_ONLY.has(parser['name'])) return undefined;
  return {
    identity: parser,
    name: 'eslint',
    weight: 44,
    parse(path, text) {
      try {
        const options = optionsFor(path, parserOptions);
        const program = isFunction(parser['parseForESLint']) ? astOf(parser['parseForESLint'](text, options)) : parser['parse']?.(text, options);
        return isProgram(program) ? { kind: 'program', program: withoutLists(program) } : { kind: 'unusable' };
      } catch {
        return { kind: 'syntax-error' };
      }
    },
  };
}

type Parse = (text: string, options: object) => unknown;
type Callable = Readonly<Record<string, Parse | undefined>>;

function isCallable(parser: unknown): parser is Callable {
  return typeof parser === 'object' && parser !== null && [Reflect.get(parser, 'parseForESLint'), Reflect.get(parser, 'parse')].some(isFunction);
}

function isFunction(value: unknown): value is Parse {
  return typeof value === 'function';
}

function optionsFor(path: string, parserOptions: unknown): object {
  const own = isJsonObject(parserOptions) ? parserOptions : {};
  const jsx = !/\.[cm]?ts$/u.test(path);
  return {
    ecmaVersion: 'latest',
    sourceType: 'module',
    ...own,
    ...WITHOUT_TYPES,
    ecmaFeatures: { ...(isJsonObject(own['ecmaFeatures']) ? own['ecmaFeatures'] : {}), jsx },
    filePath: path,
    range: true,
    loc: false,
    tokens: false,
    comment: false,
    eslintVisitorKeys: true,
    eslintScopeManager: false,
  };
}

function astOf(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'ast' in result ? result.ast : undefined;
}

function isProgram(value: unknown): value is Program {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Program' && 'body' in value && Array.isArray(value.body);
}

/** Tokens and comments are most of what a tree weighs, and nothing reads them. */
function withoutLists(program: Program): Program {
  Reflect.deleteProperty(program, 'tokens');
  Reflect.deleteProperty(program, 'comments');
  return program;
}
