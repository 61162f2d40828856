import type * as ESTree from 'estree';
import type { Origin } from '../dataflow/domain/values.ts';
import type { Finding } from '../findings/finding.ts';
import { unwrap, type Node } from '../syntax/node.ts';
import { nodesIn, type Code } from './code.ts';
import { isSameOrigin, nameOfKey } from './reads.ts';

/** The expression that carries headers into a message, and the place that it has there. */
export interface Carrier {
  readonly node: Node;
  /** `headers: value`, or `headers` alone. */
  readonly property: ESTree.Property | undefined;
}

/** Whether the expression was ever seen to hold headers of the origin. */
function carries(code: Code, node: Node, origin: Origin): boolean {
  return code.evidence.of(node).some(({ record }) => record?.pours.some(pour => isSameOrigin(pour.origin, origin)) === true);
}

/** Where in the sink the headers stand; undefined where they are only returned, or copied one by one. */
export function carrierOf(code: Code, { sink, origin }: Finding): Carrier | undefined {
  const { node } = sink.site;
  if (origin === undefined) return undefined;
  switch (node.type) {
    case 'Property':
      return carries(code, node.value as Node, origin) ? { node: node.value as Node, property: node } : undefined;
    case 'AssignmentExpression':
      return carries(code, node.right as Node, origin) ? { node: node.right as Node, property: undefined } : undefined;
    case 'CallExpression':
    case 'NewExpression':
      return carrierAmong(code, node.arguments as readonly Node[], origin) ?? (origin.kind === 'inbound' ? carrierOfOptions(code, origin) : undefined);
    default:
      return undefined;
  }
}

function carrierAmong(code: Code, parameters: readonly Node[], origin: Origin): Carrier | undefined {
  for (const argument of parameters) {
    if (carries(code, argument, origin)) return { node: argument, property: undefined };
    const inner = literalOf(code, unwrap(argument));
    if (inner.type !== 'ObjectExpression') continue;
    for (const property of inner.properties) {
      if (property.type === 'Property' && carries(code, property.value as Node, origin)) return { node: property.value as Node, property };
    }
  }
  return undefined;
}

/** `options.headers = …`, or the `headers` of a literal that is made elsewhere in the file, where only one holds them. */
function carrierOfOptions(code: Code, origin: Origin): Carrier | undefined {
  const found = nodesIn(code.program).flatMap((node): Carrier[] => {
    if (node.type === 'Property') return !node.computed && nameOfKey(node.key, false) === 'headers' && carries(code, node.value as Node, origin) ? [{ node: node.value as Node, property: node }] : [];
    if (node.type !== 'AssignmentExpression' || node.left.type !== 'MemberExpression') return [];
    return nameOfKey(node.left.property, node.left.computed) === 'headers' && carries(code, node.right as Node, origin) ? [{ node: node.right as Node, property: undefined }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/** The object literal that a variable is made with. */
function literalOf(code: Code, node: Node): Node {
  if (node.type !== 'Identifier') return node;
  const [definition] = code.variableOf(node)?.defs ?? [];
  const { init } = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator) : { init: null };
  return init == null ? node : unwrap(init as Node);
}
