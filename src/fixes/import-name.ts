import type * as ESTree from 'estree';
import { rangeOf, type Node } from '../syntax/node.ts';
import { afterImports } from './after-imports.ts';
import type { Code } from './code.ts';
import type { Change } from './edit.ts';

/** The name by which an export can be used in this file, and what has to be added for that. */
export interface Imported {
  readonly name: string;
  readonly changes: readonly Change[];
}

/**
 * Imports the export of a module for use at a node: `known` are the specifiers that give it, of which the first is written where
 * the file has none. What the file has imported already is used, by whatever name, where that name means the same at the node.
 */
export function importName(code: Code, name: string, known: readonly [string, ...string[]], node: Node): Imported {
  const present = code.program.body.flatMap(statement => importsIn(statement)).filter(({ specifier }) => known.includes(specifier));
  for (const { local, imported, definition } of present.flatMap(({ names }) => names)) {
    if ((imported === undefined || imported === name) && code.isMeantAt(local, node, definition)) return { name: imported === undefined ? `${local}.${name}` : local, changes: [] };
  }
  const local = code.freeName(name, node);
  const list = present.findLast(({ last }) => last !== undefined);
  const isRequired = list === undefined ? isCommonJs(code) : list.isRequired;
  const written = local === name ? name : `${name}${isRequired ? ':' : ' as'} ${local}`;
  if (list?.last !== undefined) return { name: local, changes: [addAfter(code, list.last, written)] };
  const source = code.quote(known[0]);
  return { name: local, changes: [afterImports(code, isRequired ? `const { ${written} } = require(${source})` : `import { ${written} } from ${source}`, false)] };
}

/** What one statement imports from one module. */
interface Import {
  readonly specifier: string;
  readonly isRequired: boolean;
  /** `imported` is undefined where the name stands for the whole module; the definition is the node that scopes know. */
  readonly names: readonly { readonly local: string; readonly imported: string | undefined; readonly definition: ESTree.BaseNode }[];
  /** The last of the names in braces, after which another can stand. */
  readonly last: Node | undefined;
}

function importsIn(statement: ESTree.Program['body'][number]): readonly Import[] {
  if (statement.type === 'ImportDeclaration') return isOfTypes(statement) ? [] : [importedIn(statement)];
  return statement.type === 'VariableDeclaration' ? statement.declarations.flatMap(requiredIn) : [];
}

/** `import stream, { Readable } from 'node:stream'` */
function importedIn({ source, specifiers }: ESTree.ImportDeclaration): Import {
  const names = specifiers.filter(each => !isOfTypes(each)).map(each => ({
    local: each.local.name,
    imported: each.type === 'ImportSpecifier' ? (each.imported.type === 'Identifier' ? each.imported.name : String(each.imported.value)) : undefined,
    definition: each,
  }));
  return { specifier: String(source.value), isRequired: false, names, last: specifiers.findLast(each => each.type === 'ImportSpecifier') };
}

function isOfTypes(node: ESTree.BaseNode): boolean {
  return (node as { importKind?: string }).importKind === 'type';
}

/** `const stream = require('node:stream')`, `const { Readable } = require('node:stream')` */
function requiredIn(declarator: ESTree.VariableDeclarator): readonly Import[] {
  const { id, init } = declarator;
  if (init?.type !== 'CallExpression' || init.callee.type !== 'Identifier' || init.callee.name !== 'require' || init.arguments[0]?.type !== 'Literal') return [];
  const base = { specifier: String(init.arguments[0].value), isRequired: true };
  if (id.type === 'Identifier') return [{ ...base, names: [{ local: id.name, imported: undefined, definition: declarator }], last: undefined }];
  if (id.type !== 'ObjectPattern') return [];
  const names = id.properties.flatMap(each => {
    if (each.type !== 'Property' || each.computed || each.key.type !== 'Identifier' || each.value.type !== 'Identifier') return [];
    return [{ local: each.value.name, imported: each.key.name, definition: declarator }];
  });
  const last = id.properties.at(-1);
  return [{ ...base, names, last: last?.type === 'Property' ? last : undefined }];
}

/** `, name`, or a line of its own where the last name has one. */
function addAfter(code: Code, last: Node, name: string): Change {
  const [from, to] = rangeOf(last);
  const indent = code.indentAt(from);
  const isAlone = code.text.slice(0, from).endsWith(`\n${indent}`);
  return { range: [to, to], text: `,${isAlone ? `\n${indent}` : ' '}${name}` };
}

/** Whether a file requires what it needs. */
function isCommonJs({ path, program, text }: Code): boolean {
  if (/\.c[jt]s$/.test(path)) return true;
  if (/\.m[jt]s$/.test(path) || program.body.some(({ type }) => /^(?:Import|Export|TSImport|TSExport)/.test(type))) return false;
  return program.sourceType === 'script' || /\brequire\(|\bmodule\.exports\b|\bexports\.\w/.test(text);
}
