import type { Node } from '../../syntax/node.ts';
import type { Value } from '../domain/values.ts';
import { bindingValue } from '../files/imports.ts';
import { typedInstance } from '../functions/classes.ts';
import type { Machine } from '../machine/machine.ts';
import type { Heritage } from './type-names.ts';

/** An instance of the one class of its file that implements an interface: `class HttpUsers implements Users`. */
export function implementationOf(machine: Machine, declaration: Node): Value | undefined {
  const { id } = declaration as unknown as { readonly id?: { readonly name: string } };
  const { bindings } = machine.module;
  const names = [...bindings].flatMap(([name, bound]) => (id !== undefined && bound.kind === 'declared' && implementsNamed(bound.node, id.name) ? [name] : []));
  const value = names.length === 1 ? bindingValue(machine, machine.module, names[0] ?? '') : undefined;
  return value?.kind === 'class' ? typedInstance.of(machine, value) : undefined;
}

function implementsNamed(node: Node, name: string): boolean {
  const { implements: types = [] } = node as unknown as { readonly implements?: readonly Heritage[] };
  return types.some(({ expression }) => expression.type === 'Identifier' && expression.name === name);
}
