import type * as ESTree from 'estree';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { parentOf, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { branchesOf, together } from './leave-out.ts';
import { hasLists } from './list-values.ts';
import { bagAt, isPure, nameOfKey, pureBagIn, readContentType, type Bag } from './reads.ts';

/** How the fields that stay are written, given where the upstream's headers are read from. */
export type Fields = (bag: Bag) => string;

/** `'content-type': up.headers['content-type'] ?? …` */
export function contentTypeField(code: Code, fallback?: string): Fields {
  return bag => `${code.quote('content-type')}: ${readContentType(code, bag, fallback)}`;
}

/** As above, with the encoding that bytes of a raw client still have. */
export function encodedFields(code: Code): Fields {
  return bag => {
    const encoding = `${code.textOf(bag.node)}[${code.quote('content-encoding')}]`;
    const value = code.isTypeScript ? `String(${encoding})` : encoding;
    return `${contentTypeField(code)(bag)}, ...(${encoding} && { ${code.quote('content-encoding')}: ${value} })`;
  };
}

/**
 * Writes only `fields` where an expression holds an upstream's headers: the headers themselves, a copy of them, a spread
 * in an object literal, or a variable that is made so and not read elsewhere. Undefined where it is none of these, or
 * where a header is no text there.
 */
export function keepFields(code: Code, node: Node, fields: Fields): readonly Change[] | undefined {
  const inner = unwrap(node);
  if (hasLists(code, node)) return undefined;
  const bag = bagAt(code, node);
  if (bag !== undefined && isPure(inner)) {
    const made = inner.type === 'Identifier' ? keepInDefinition(code, inner, fields) : undefined;
    return made ?? [{ range: rangeOf(node), text: `{ ${fields(bag)} }` }];
  }
  switch (inner.type) {
    case 'ObjectExpression':
      return keepInLiteral(code, inner, fields);
    case 'CallExpression':
    case 'NewExpression':
      return keepInCopy(code, inner, fields);
    case 'Identifier':
      return keepInDefinition(code, inner, fields);
    case 'ConditionalExpression':
    case 'LogicalExpression':
      return keepInBranches(code, inner, fields);
    default:
      return undefined;
  }
}

/** `all ? up.headers : {}`, `all && up.headers` */
function keepInBranches(code: Code, node: Node, fields: Fields): readonly Change[] | undefined {
  const branches = branchesOf(code, node);
  return branches === undefined ? undefined : together(branches.map(branch => keepFields(code, branch, fields)));
}

/** `{ ...up.headers, own: 1 }` */
function keepInLiteral(code: Code, literal: ESTree.ObjectExpression, fields: Fields): readonly Change[] | undefined {
  const changes: Change[] = [];
  for (const [index, property] of literal.properties.entries()) {
    if (property.type !== 'SpreadElement') continue;
    const carried = code.evidence.of(property.argument as Node).some(({ record }) => record?.pours.some(({ origin }) => origin.kind === 'upstream') === true);
    if (!carried) continue;
    const own = literal.properties.slice(index + 1).some(each => each.type === 'Property' && nameOfKey(each.key, each.computed)?.toLowerCase() === 'content-type');
    // Of two upstreams, one type has to be chosen.
    if (changes.length > 0 && !own) return undefined;
    const branches = keepInBranches(code, unwrap(property.argument as Node), fields);
    if (branches !== undefined) {
      changes.push(...branches);
      continue;
    }
    const bag = bagAt(code, property.argument as Node) === undefined ? undefined : pureBagIn(code, property.argument as Node);
    if (bag === undefined) return undefined;
    const earlier = literal.properties.slice(0, index).find(each => each.type === 'Property' && nameOfKey(each.key, each.computed)?.toLowerCase() === 'content-type');
    if (earlier !== undefined) return undefined;
    const [from, to] = rangeOf(property);
    const comma = own ? (/^\s*,\s*/.exec(code.text.slice(to))?.[0].length ?? 0) : 0;
    changes.push({ range: [from, to + comma], text: own ? '' : fields(bag) });
  }
  return changes.length === 0 ? undefined : changes;
}

/** `Object.fromEntries(up.headers)`, `new Headers(up.headers)`, `Object.assign({}, up.headers, own)` */
function keepInCopy(code: Code, call: ESTree.NewExpression | ESTree.SimpleCallExpression, fields: Fields): readonly Change[] | undefined {
  const isAssign = code.textOf(call.callee as Node) === 'Object.assign';
  if (isAssign || call.type === 'NewExpression') {
    const changes = (call.arguments as readonly Node[]).map(argument => {
      const bag = bagAt(code, argument) === undefined ? undefined : pureBagIn(code, argument);
      return bag === undefined ? undefined : { range: rangeOf(argument), text: `{ ${fields(bag)} }` };
    });
    const made = changes.filter(change => change !== undefined);
    return made.length === 1 ? made : undefined;
  }
  if (bagAt(code, call) === undefined) return undefined;
  const bag = pureBagIn(code, call);
  return bag === undefined ? undefined : [{ range: rangeOf(call), text: `{ ${fields(bag)} }` }];
}

/** `const headers = { ...up.headers };`, where the variable is only written to and sent. */
function keepInDefinition(code: Code, name: ESTree.Identifier, fields: Fields): readonly Change[] | undefined {
  const variable = code.variableOf(name);
  const [definition, ...others] = variable?.defs ?? [];
  if (variable === undefined || definition?.type !== 'Variable' || others.length > 0) return undefined;
  const { init, id } = definition.node as ESTree.VariableDeclarator;
  if (init == null || id.type !== 'Identifier' || isPure(init as Node) || unwrap(init as Node).type === 'Identifier') return undefined;
  if (isAnnotatedByHeaders(code, id)) return undefined;
  for (const { identifier } of variable.references) {
    if (identifier === id || identifier === name) continue;
    if (!isHarmless(code, identifier as ESTree.Identifier, definition.node)) return undefined;
  }
  return keepFields(code, init as Node, fields);
}

function isAnnotatedByHeaders(code: Code, id: ESTree.Identifier): boolean {
  return code.isTypeScript && /:\s*(?:\w+ResponseHeaders|\w*IncomingHttpHeaders)/.test(code.textOf(id));
}

/** Whether a mention of the variable does not read what the upstream's headers put there. */
function isHarmless(code: Code, identifier: ESTree.Identifier, definition: ESTree.Node): boolean {
  const parent = parentOf(identifier);
  if (identifier === definition) return true;
  if (parent?.type !== 'MemberExpression' || parent.object !== identifier) return parent?.type === 'Property' && parent.value === identifier && parent.shorthand;
  const outer = parentOf(parent);
  if (code.isTypeScript && !isHeadersMethod(parent)) return false;
  if (outer?.type === 'AssignmentExpression') return outer.left === parent;
  if (outer?.type === 'UnaryExpression') return outer.operator === 'delete';
  return outer?.type === 'CallExpression' && outer.callee === parent && isHeadersMethod(parent);
}

function isHeadersMethod({ property, computed }: ESTree.MemberExpression): boolean {
  return ['append', 'delete', 'set'].includes(nameOfKey(property, computed) ?? '');
}
