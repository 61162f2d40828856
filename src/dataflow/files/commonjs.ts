import type * as ESTree from 'estree';
import type { Node } from '../../syntax/node.ts';
import type { Module } from '../domain/modules.ts';
import { emptyRecord, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { inModule } from '../machine/module-scope.ts';
import { exportedExpression } from './exported-expression.ts';
import { fileWith } from './resolution.ts';

/**
 * What a file whose `module.exports` is set exports under a name. An object literal is asked member by member, so that an index
 * of forty `require` opens the one file that is wanted.
 */
export function commonjsExport(machine: Machine, module: Module, whole: Node, name: string): Value | undefined {
  if (name === '*' || name === 'default') return isIndex(machine, module, whole) ? { kind: 'namespace', module } : wholeValue(machine, module, whole);
  const own = module.exports.get(name);
  if (own?.kind === 'expression') return exportedExpression(machine, module, own.node);
  if (whole.type === 'ObjectExpression') return memberOf(machine, module, whole, name);
  return machine.rooms.read(exportedExpression(machine, module, whole), name, whole);
}

/** An object of more than constants; those are looked up as a whole (`DROP[name]`). */
function isIndex(machine: Machine, module: Module, whole: Node): whole is ESTree.ObjectExpression {
  return module !== machine.home && whole.type === 'ObjectExpression' && (whole.properties.some(property => property.type === 'SpreadElement' || property.value.type !== 'Literal') || module.exports.size > 0);
}

/** `module.exports = load; module.exports.users = …`: a function with members of its own. */
function wholeValue(machine: Machine, module: Module, whole: Node): Value {
  const value = exportedExpression(machine, module, whole);
  if (module.exports.size > 0 && (value.kind === 'function' || value.kind === 'class')) machine.exporters.set(value.node, module);
  return value;
}

function memberOf(machine: Machine, module: Module, whole: ESTree.ObjectExpression, name: string): Value | undefined {
  for (const property of whole.properties.toReversed()) {
    if (property.type === 'SpreadElement') {
      if (isWithout(machine, module, property.argument as Node, name)) continue;
      const spread = exportedExpression(machine, module, property.argument);
      const value = spread.kind === 'namespace' || spread.kind === 'object' ? machine.rooms.read(spread, name, property) : unknown;
      if (value.kind !== 'unknown' && (value.kind !== 'constant' || value.value !== undefined) && value.kind !== 'builtin') return value;
      continue;
    }
    const { key, computed } = property;
    if ((key.type === 'Identifier' && !computed ? key.name : key.type === 'Literal' ? String(key.value) : undefined) !== name) continue;
    const self: Value = { kind: 'namespace', module };
    const value = exportedExpression(machine, module, property.value as Node);
    if (value.kind !== 'function' || value.node !== property.value || value.node.type === 'ArrowFunctionExpression') return value;
    return property.kind === 'get' ? inModule(machine, module, () => machine.rooms.call(value, [], property, self)) : { ...value, self };
  }
  return undefined;
}

/** `...require('./users')` of a file that has no such name. */
function isWithout(machine: Machine, module: Module, spread: Node, name: string): boolean {
  if (spread.type !== 'CallExpression' || spread.callee.type !== 'Identifier' || spread.callee.name !== 'require') return false;
  const [specifier] = spread.arguments;
  if (specifier?.type !== 'Literal' || typeof specifier.value !== 'string' || !specifier.value.startsWith('.')) return false;
  const { value } = specifier;
  return inModule(machine, module, () => fileWith(machine, value, name)) === undefined;
}

/** A namespace as an object of all that it exports, for code that spreads it or looks names up in it. */
export function objectOfNamespace(machine: Machine, module: Module, read: (name: string) => Value): Value & { kind: 'object' } {
  const names = new Set(module.exports.keys());
  if (module.commonjs?.type === 'ObjectExpression') {
    for (const property of module.commonjs.properties) {
      if (property.type === 'Property' && !property.computed && property.key.type === 'Identifier') names.add(property.key.name);
      else if (property.type === 'Property' && property.key.type === 'Literal') names.add(String(property.key.value));
    }
  }
  const isOpen = module.starExports.length > 0 || (module.commonjs?.type === 'ObjectExpression' && module.commonjs.properties.some(property => property.type === 'SpreadElement'));
  const members = new Map([...names].map((name): [string, Value] => [name, read(name)]));
  return machine.make(module.program, { ...emptyRecord, members, open: isOpen }, 'all exports');
}
