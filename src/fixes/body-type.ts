import type * as ESTree from 'estree';
import { isFunction, rangeOf, type FunctionNode, type Node } from '../syntax/node.ts';
import type { ClientModel } from '../models/client.ts';
import { clients } from '../models/clients/index.ts';
import { ancestorOf, nodesIn, type Code } from './code.ts';
import type { Change } from './edit.ts';

/** A reference to a type, as TypeScript's parser has it. */
interface TypeReference {
  readonly type: string;
  readonly typeName: Node;
  readonly typeArguments?: { readonly params: readonly Node[] } | null;
  readonly range: [number, number];
}

/** `Promise<AxiosResponse<User>>` as the written result of the function around a `return` becomes `Promise<User>`. */
export function bodyType(code: Code, node: Node, client: ClientModel): readonly Change[] {
  const around = ancestorOf(node, isFunction) as (FunctionNode & { readonly returnType?: Node | null }) | undefined;
  if (!code.isTypeScript || around?.returnType == null) return [];
  const changes: Change[] = [];
  // Nest's HttpService gives what axios gives.
  const twins = client.responseTypes === undefined ? clients.filter(({ response }) => isLike(response.headers, client.response.headers)) : [client];
  for (const each of nodesIn(around.returnType)) {
    if ((each.type as string) !== 'TSTypeReference') continue;
    const { typeName, typeArguments, range } = each as unknown as TypeReference;
    const name = code.textOf(typeName).replace(/^.*\./, '');
    const [first] = typeArguments?.params ?? [];
    const body = first === undefined ? 'unknown' : code.text.slice(...rangeOf(first));
    if (twins.some(({ responseTypes }) => responseTypes?.includes(name))) changes.push({ range, text: body });
    else if (twins.some(({ promiseTypes }) => promiseTypes?.includes(name))) changes.push({ range, text: `Promise<${body}>` });
  }
  return [...changes, ...unusedImports(code, changes)];
}

/** What is imported for the types that are written otherwise, and for nothing else, is imported no more: TypeScript may be told to reject it. */
function unusedImports(code: Code, changes: readonly Change[]): readonly Change[] {
  const isGone = (node: ESTree.BaseNode): boolean => changes.some(({ range }) => rangeOf(node)[0] >= range[0] && rangeOf(node)[1] <= range[1]);
  const isWritten = (name: string): boolean => changes.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
  return code.program.body.flatMap(statement => {
    if (statement.type !== 'ImportDeclaration') return [];
    const named = statement.specifiers.filter((each): each is ESTree.ImportSpecifier => each.type === 'ImportSpecifier');
    const mentions = named.flatMap(specifier => {
      const identifiers = (code.variableOf(specifier.local)?.references ?? []).map(({ identifier }) => identifier).sort((a, b) => rangeOf(a)[0] - rangeOf(b)[0]);
      const left = identifiers.filter(each => !isGone(each));
      return left.length === identifiers.length || isWritten(specifier.local.name) ? [] : [{ specifier, left, isLast: left.at(-1) !== identifiers.at(-1) }];
    });
    const [mentioned, ...others] = mentions;
    if (mentioned === undefined || others.length > 0) return [];
    const before = mentioned.left.at(-1);
    if (before !== undefined) return mentioned.isLast ? [keep(code, before)] : [];
    if (statement.specifiers.length === 1) return [removeLine(code, statement)];
    return [removeSpecifier(code, mentioned.specifier, statement.specifiers)];
  });
}

/**
 * A change that changes nothing. With it, the edit at the last mention of a name isn't made in one pass with the edit at the
 * mention before: when its turn comes, it is the only one, and takes the import along.
 */
function keep(code: Code, node: ESTree.BaseNode): Change {
  const range = rangeOf(node);
  return { range, text: code.text.slice(...range) };
}

function removeLine(code: Code, node: ESTree.BaseNode): Change {
  const [from, to] = rangeOf(node);
  return { range: [from, to + (/^[ \t]*\r?\n/.exec(code.text.slice(to))?.[0].length ?? 0)], text: '' };
}

/** The name with the comma that parts it from its neighbour; `axios, { AxiosResponse }` loses its braces, too. */
function removeSpecifier(code: Code, node: ESTree.ImportSpecifier, all: ESTree.ImportDeclaration['specifiers']): Change {
  const index = all.indexOf(node);
  const [before, after] = [all[index - 1], all[index + 1]];
  const [from, to] = rangeOf(node);
  if (after !== undefined) return { range: [from, rangeOf(after)[0]], text: '' };
  if (before === undefined) return { range: [from, to], text: '' };
  return { range: [rangeOf(before)[1], before.type === 'ImportSpecifier' ? to : code.text.indexOf('}', to) + 1], text: '' };
}

function isLike(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
}
