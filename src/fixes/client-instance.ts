import type * as ESTree from 'estree';
import type { Origin } from '../dataflow/domain/values.ts';
import { unwrap, type Node } from '../syntax/node.ts';
import { ancestorOf, nodesIn, type Code, type Variable } from './code.ts';
import { nameOfKey } from './reads.ts';

/**
 * Whether the client that makes a request is known in full: it is made in the file of the call, or is the package itself,
 * and nothing there changes what it gives afterwards (`interceptors`, `defaults`). One that is injected or imported may have
 * been given anything.
 */
export function isClientKnown(code: Code, origin: Origin): boolean {
  const call = unwrap(origin.site.node);
  if (call.type !== 'CallExpression') return false;
  if (origin.site.module.path !== code.path) return isKnownByText(origin, rootOf(call.callee as Node));
  return isMade(code, call.callee as Node, origin, 0) && !isChanged(code, call.callee as Node);
}

/** `axios` of `axios.get`, `this.client` of `this.client.get`. */
function rootOf(callee: Node): Node {
  let node = unwrap(callee);
  while (node.type === 'MemberExpression' && unwrap(node.object as Node).type !== 'ThisExpression') node = unwrap(node.object as Node);
  return node.type === 'CallExpression' ? rootOf(node.callee as Node) : node;
}

const MOST_STEPS = 6;

function isMade(code: Code, callee: Node, origin: Origin, steps: number): boolean {
  const root = rootOf(callee);
  if (steps > MOST_STEPS) return false;
  if (root.type === 'MemberExpression') return madeAsField(root).some(value => isMade(code, value, origin, steps + 1));
  if (root.type !== 'Identifier') return false;
  const variable = code.variableOf(root);
  const [definition] = variable?.defs ?? [];
  if (definition === undefined) return origin.client?.globals?.includes(root.name) === true || root.name === 'require';
  if (definition.type === 'ImportBinding') return isPackage(ancestorOf(definition.node as Node, each => each.type === 'ImportDeclaration'));
  if (definition.type !== 'Variable') return false;
  const { init } = definition.node as ESTree.VariableDeclarator;
  return init != null && (isRequired(init as Node) || isMade(code, init as Node, origin, steps + 1));
}

/** Whether an import is of a package: a path, and what looks like one, is a file of our own. */
function isPackage(node: Node | undefined): boolean {
  return node?.type === 'ImportDeclaration' && isPackageName(String(node.source.value));
}

function isPackageName(specifier: string): boolean {
  return !/^(?:[./~#$]|@\/)/.test(specifier);
}

function isRequired(node: Node): boolean {
  return nodesIn(node).some(each => each.type === 'CallExpression' && each.callee.type === 'Identifier' && each.callee.name === 'require' && each.arguments[0]?.type === 'Literal' && isPackageName(String(each.arguments[0].value)));
}

/** What `this.client` is set to in its class. */
function madeAsField(member: ESTree.MemberExpression): readonly Node[] {
  const name = nameOfKey(member.property, member.computed) ?? (member.property.type === 'PrivateIdentifier' ? member.property.name : undefined);
  const around = ancestorOf(member, node => node.type === 'ClassBody');
  if (around === undefined || name === undefined) return [];
  return nodesIn(around).flatMap(node => {
    if (node.type === 'PropertyDefinition') return nameOf(node.key) === name && node.value != null ? [node.value as Node] : [];
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression' || node.left.object.type !== 'ThisExpression') return [];
    return nameOf(node.left.property) === name ? [node.right as Node] : [];
  });
}

function nameOf(key: ESTree.Node): string | undefined {
  return key.type === 'PrivateIdentifier' ? key.name : nameOfKey(key, false);
}

const CHANGES = /\b(?:interceptors|defaults)\b/;

/** Whether interceptors or defaults of this client are spoken of; where it is not told which client, all count. */
function isChanged(code: Code, callee: Node): boolean {
  if (!CHANGES.test(code.text)) return false;
  const root = rootOf(callee);
  const variable = root.type === 'Identifier' ? code.variableOf(root) : undefined;
  return changesIn(code).some(({ name, node }) => {
    const object = unwrap(node.object as Node);
    const other = object.type === 'Identifier' ? code.variableOf(object) : undefined;
    return variable === undefined || other === undefined || other === variable || (name === 'defaults' && isImported(other));
  });
}

interface Change {
  readonly name: 'defaults' | 'interceptors';
  readonly node: ESTree.MemberExpression;
}

const changes = new WeakMap<Code, readonly Change[]>();

/** Where a file speaks of interceptors or defaults, looked for once for all its findings. */
function changesIn(code: Code): readonly Change[] {
  const known = changes.get(code);
  if (known !== undefined) return known;
  const found = nodesIn(code.program).flatMap((node): Change[] => {
    const name = node.type === 'MemberExpression' ? nameOfKey(node.property, node.computed) : undefined;
    return node.type === 'MemberExpression' && (name === 'interceptors' || name === 'defaults') ? [{ name, node }] : [];
  });
  changes.set(code, found);
  return found;
}

function isImported({ defs }: Variable): boolean {
  return defs.every(({ type }) => type === 'ImportBinding');
}

/** Of a file without scopes: whether its text says what the client is, and nothing of changes. */
function isKnownByText({ client, site }: Origin, root: Node): boolean {
  const { text } = site.module;
  if (root.type !== 'Identifier' || CHANGES.test(text)) return false;
  const declaration = new RegExp(`\\b(?:import|const|let|var|function)\\b[^;\\n]*\\b${root.name}\\b[^;\\n]*`).exec(text)?.[0];
  if (declaration === undefined) return client?.globals?.includes(root.name) === true;
  return (client?.packages ?? []).some(name => declaration.includes(`'${name}'`) || declaration.includes(`"${name}"`)) || /\.(?:create|extend)\(/.test(declaration);
}
