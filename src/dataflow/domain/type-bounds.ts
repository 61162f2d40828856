import { rangeOf, type TypeNode } from '../../syntax/node.ts';
import { typeBoundsOf, type TypeBound } from '../../syntax/type-bounds.ts';
import type { Module } from './modules.ts';

const known = new WeakMap<Module, Map<string, readonly TypeBound[]>>();

/** What a type stands for where it is a type parameter with a bound: `ServerResponse` of `<Reply extends ServerResponse>`. */
export function boundOf(module: Module, type: TypeNode): TypeNode | undefined {
  const name = type.typeName?.name;
  if (name === undefined || module.bindings.has(name) || module.types.has(name)) return undefined;
  const [at] = rangeOf(type);
  return boundsOf(module, name).findLast(({ start, end }) => start <= at && at < end)?.type;
}

function boundsOf(module: Module, name: string): readonly TypeBound[] {
  const byName = known.get(module) ?? new Map<string, readonly TypeBound[]>();
  known.set(module, byName);
  const bounds = byName.get(name) ?? typeBoundsOf(name, module.program, module.text);
  byName.set(name, bounds);
  return bounds;
}
