import type { Key, Value } from '../domain/values.ts';
import { typedInstance } from '../functions/classes.ts';
import type { Machine } from '../machine/machine.ts';

/** What a package gave for a class is an instance where that has the method, `container.resolve(Users).find(id)`; else it may be anything of the package's. */
export function withMethod(machine: Machine, values: readonly Value[], key: Key): readonly Value[] {
  if (key.kind !== 'known' || !values.some(({ kind }) => kind === 'api')) return values;
  const isInstance = values.some(value => {
    const of = value.kind === 'object' ? machine.record(value.id).of : undefined;
    return of !== undefined && typedInstance.method(machine, of, key.name, value)?.kind === 'function';
  });
  return isInstance ? values.filter(({ kind }) => kind !== 'api') : values;
}
