import { unwrap, type Node } from './node.ts';

/** The name that a parameter has, whatever its default is. */
export function nameOfParameter(parameter: Node): string | undefined {
  if (parameter.type === 'TSParameterProperty') return nameOfParameter(parameter.parameter);
  if (parameter.type === 'AssignmentPattern') return nameOfParameter(parameter.left as Node);
  return parameter.type === 'Identifier' ? parameter.name : undefined;
}

/** The last name of what is called: `finish` of `this.finish`. */
export function calleeName(callee: Node): string | undefined {
  const inner = unwrap(callee);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'MemberExpression') return nameOfKey(inner.property as Node);
  return inner.type === 'SequenceExpression' ? calleeName(inner.expressions.at(-1) as Node) : undefined;
}

/** The name of a function that is mentioned: `list` of `this.list` and of `this.list.bind(this)`. */
export function nameOfFunction(node: Node): string | undefined {
  const inner = unwrap(node);
  if (inner.type === 'CallExpression') return inner.callee.type === 'MemberExpression' && calleeName(inner.callee) === 'bind' ? calleeName(inner.callee.object as Node) : undefined;
  return calleeName(inner);
}

/** The name of a member or property that is written out. */
export function nameOfKey(key: Node): string | undefined {
  if (key.type === 'Identifier' || key.type === 'PrivateIdentifier') return key.name;
  return key.type === 'Literal' && typeof key.value === 'string' ? key.value : undefined;
}
