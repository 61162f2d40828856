import type { FrameworkModel } from '../../models/framework.ts';
import { observableWith } from '../calls/observables.ts';
import type { AnswerInterceptor } from '../domain/activation.ts';
import { alternativesOf, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { serverValue } from '../exchange/server-objects.ts';
import { typedInstance } from '../functions/classes.ts';
import type { Machine } from '../machine/machine.ts';

type Model = NonNullable<FrameworkModel['interceptors']>;

/**
 * What is left of a returned value when the interceptors of the handler have had it; the last that is named has it first.
 *
 *     @UseInterceptors(DataInterceptor)     // next.handle().pipe(map(response => response.data))
 *     find() { return this.http.get(url); }
 */
export function throughInterceptors(machine: Machine, { interceptors: model }: FrameworkModel, interceptors: readonly AnswerInterceptor[], returned: Value): Value {
  if (model === undefined) return returned;
  return interceptors.reduceRight((value, interceptor) => through(machine, model, interceptor, value), returned);
}

function through(machine: Machine, model: Model, { value, node }: AnswerInterceptor, returned: Value): Value {
  const [interceptor = unknown, ...others] = alternativesOf(value);
  // What a package has caches, logs and serializes: it hands the value on.
  if (interceptor.kind === 'api' && !interceptor.specifier.startsWith('.')) return returned;
  const instance = interceptor.kind === 'class' ? typedInstance.of(machine, interceptor) : interceptor;
  if (instance.kind !== 'object' || others.length > 0) return unknown;
  const next = machine.make(node, { open: true, members: new Map([[model.handle, { kind: 'builtin', name: '#result', self: observableWith(machine, returned) }]]) }, 'next handler');
  const method = machine.rooms.read(instance, model.method, node);
  const given = machine.rooms.call(method, [serverValue(machine, model.host, node, false), next], node, instance);
  const result = given.kind === 'promise' ? given.fulfilled : given;
  return result.kind === 'observable' ? result : method === undefinedValue ? returned : unknown;
}
