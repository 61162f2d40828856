import type * as ESTree from 'estree';
import * as KeySets from '../dataflow/domain/key-set.ts';
import type { ObjectRecord, Origin, Value } from '../dataflow/domain/values.ts';
import { unwrap, type Node } from '../syntax/node.ts';
import { childrenOf, nodesIn, parentOf, type Code } from './code.ts';

/** An expression that is an upstream's headers, and how it keeps them. */
export interface Bag {
  readonly node: Node;
  readonly form: ObjectRecord['form'];
  readonly origin: Origin;
  /** Whether it is nothing else, whatever happens. */
  readonly isSure: boolean;
}

const CONTAINERS: readonly ObjectRecord['form'][] = ['object', 'axios-headers', 'Headers', 'map'];

/** Whether evaluating the expression once more changes nothing: names and members only. */
export function isPure(node: Node): boolean {
  const inner = unwrap(node);
  switch (inner.type) {
    case 'Identifier':
    case 'ThisExpression':
      return true;
    case 'MemberExpression':
      return !inner.computed && inner.object.type !== 'Super' && isPure(inner.object);
    default:
      return false;
  }
}

/** Whether two origins are the same call of the same client. */
export function isSameOrigin(a: Origin | undefined, b: Origin | undefined): boolean {
  return a !== undefined && b !== undefined && a.site.node === b.site.node && a.kind === b.kind;
}

/** The expression as an upstream's headers, and nothing else that is known, each time that it is evaluated. */
export function bagAt(code: Code, node: Node): Bag | undefined {
  const all = code.evidence.of(node);
  const sightings = all.filter(({ value }) => value.kind !== 'unknown');
  const isSure = sightings.length === all.length;
  let bag: Bag | undefined;
  for (const { record } of sightings) {
    const [pour, ...others] = record?.pours ?? [];
    if (record === undefined || pour === undefined || others.length > 0 || pour.whole || pour.as !== 'fields') return undefined;
    if (record.members.size > 0 || record.open || record.outbound !== undefined || !CONTAINERS.includes(record.form)) return undefined;
    if (!KeySets.has(pour.keys, 'content-type') || pour.origin.kind !== 'upstream' || pour.origin.mixedCase) return undefined;
    if (bag !== undefined && bag.form !== record.form) return undefined;
    bag = { node: unwrap(node), form: record.form, origin: pour.origin, isSure };
  }
  return bag;
}

/** The first expression within `node` that is an upstream's headers and may be written again. */
export function pureBagIn(code: Code, node: Node): Bag | undefined {
  for (const each of nodesIn(node)) {
    const bag = isPure(each) ? bagAt(code, each) : undefined;
    if (bag !== undefined) return bag;
  }
  return undefined;
}

/** Nothing, as an error's response is where nobody answered. */
function isUndefined(value: Value): boolean {
  return value.kind === 'constant' && value.value === undefined;
}

/** Whether the expression was ever seen as the response (or error) of an origin. */
export function isResponseAt(code: Code, node: Node): boolean {
  const sightings = code.evidence.of(node).filter(({ value }) => !isUndefined(value));
  return sightings.length > 0 && sightings.every(({ record }) => record?.form === 'response' && record.origin !== undefined);
}

/** `up.headers['content-type'] ?? 'application/octet-stream'`, as the container and TypeScript need it. */
export function readContentType(code: Code, bag: Bag, fallback = 'application/octet-stream', headers: string = code.textOf(bag.node)): string {
  const otherwise = code.quote(fallback);
  const name = code.quote('content-type');
  if (bag.form === 'Headers' || bag.form === 'map') return `${headers}.get(${name}) ${code.orElse} ${otherwise}`;
  const read = headers.endsWith('?') ? headers : `${headers}${isOptional(bag.node) ? '?.' : ''}[${name}]`;
  return asText(code, bag.origin, `${read} ${code.orElse} ${otherwise}`);
}

/** What a header is read as, where TypeScript wants a string. */
export function asText(code: Code, origin: Origin, read: string): string {
  return code.isTypeScript && mayBeMore(origin) ? `String(${read})` : read;
}

/** Whether TypeScript says that a header may be more than a string. */
function mayBeMore({ client }: Origin): boolean {
  return client?.response.lists === true || Object.values(client?.response.headers ?? {}).includes('axios-headers');
}

/** `up?.headers`, which may be undefined. */
export function isOptional(node: Node): boolean {
  return node.type === 'MemberExpression' && (node.optional || childrenOf(node).some(child => isOptional(child)));
}

/** The name of a property or member, where it is written out. */
export function nameOfKey(key: ESTree.Node, computed: boolean): string | undefined {
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  return key.type === 'Literal' ? String(key.value) : undefined;
}

/** The last name of what is called: `send` of `res.send()` and of `send()`. */
export function calledName(call: ESTree.NewExpression | ESTree.SimpleCallExpression): string | undefined {
  const callee = unwrap(call.callee as Node);
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' ? nameOfKey(callee.property, callee.computed) : undefined;
}

/**
 * Whether an expression is all of an upstream's headers as they came: the member itself, or a name for it. What code has
 * made of them by its own choice is not ours to drop without asking.
 */
export function isAsReceived(code: Code, node: Node): boolean {
  const inner = unwrap(node);
  if (code.evidence.of(inner).some(({ value, record }) => value.kind === 'unknown' || record?.pours.some(({ keys }) => keys.kind === 'only' || keys.names.size > 0) === true)) return false;
  if (inner.type !== 'Identifier') return true;
  const [definition] = code.variableOf(inner)?.defs ?? [];
  if (definition?.type === 'Parameter') return true;
  if (definition?.type !== 'Variable') return false;
  const { id, init } = definition.node as ESTree.VariableDeclarator;
  if (id.type !== 'Identifier') return true;
  const written = (code.variableOf(inner)?.references ?? []).flatMap(({ identifier, init: isInit }) => {
    const parent = parentOf(identifier);
    return isInit !== true && parent?.type === 'AssignmentExpression' && parent.left === identifier ? [parent.right as Node] : [];
  });
  const given = init == null ? written : [init as Node, ...written];
  return given.length > 0 && given.every(each => isPure(each));
}
