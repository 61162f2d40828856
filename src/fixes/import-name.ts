import type * as ESTree from 'estree';
import { rangeOf } from '../syntax/node.ts';
import type { Code } from './code.ts';
import type { Change } from './edit.ts';

/** The name by which an export can be used in this file, and what has to be added for that. */
export interface Imported {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** Imports `name`, from one of `known` where the file already does so, else from `specifier`. */
export function importName(code: Code, name: string, known: readonly string[], specifier: string): Imported | undefined {
  const imports = code.program.body.filter((statement): statement is ESTree.ImportDeclaration => statement.type === 'ImportDeclaration');
  const isTypeOnly = (statement: ESTree.ImportDeclaration): boolean => (statement as { importKind?: string }).importKind === 'type';
  const present = imports.filter(statement => known.includes(String(statement.source.value)) && !isTypeOnly(statement));
  for (const statement of present) {
    for (const each of statement.specifiers) {
      if (each.type === 'ImportSpecifier' && (each.imported as ESTree.Identifier).name === name) return { name: each.local.name, changes: [] };
    }
  }
  if (new RegExp(`\\b(?:const|let|var|function|class|import)\\b[^=;]*\\b${name}\\b`).test(code.text)) return undefined;
  const named = present.flatMap(({ specifiers }) => specifiers).filter(each => each.type === 'ImportSpecifier').at(-1);
  if (named !== undefined) return { name, changes: [{ range: [rangeOf(named)[1], rangeOf(named)[1]], text: `, ${name}` }] };
  const last = imports.at(-1);
  const source = code.quote(specifier);
  if (last !== undefined) {
    const at = rangeOf(last)[1];
    return { name, changes: [{ range: [at, at], text: `\nimport { ${name} } from ${source}${code.semicolon}` }] };
  }
  return { name, changes: requireName(code, name, source) };
}

/** `const { name } = require('…');` beside the other ones, in CommonJS; an import where nothing says which it is. */
function requireName(code: Code, name: string, source: string): readonly Change[] {
  const requires = code.program.body.filter(statement => statement.type === 'VariableDeclaration' && /=\s*require\(/.test(code.textOf(statement)));
  const last = requires.at(-1);
  if (last !== undefined) {
    const at = rangeOf(last)[1];
    return [{ range: [at, at], text: `\nconst { ${name} } = require(${source})${code.semicolon}` }];
  }
  const [first] = code.program.body;
  const at = first === undefined ? 0 : rangeOf(first)[0];
  return [{ range: [at, at], text: `import { ${name} } from ${source}${code.semicolon}\n` }];
}
