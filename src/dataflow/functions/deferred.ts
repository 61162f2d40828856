import { join, joinAll } from '../domain/join.ts';
import { alternativesOf, bottom, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

type PromiseValue = Value & { kind: 'promise' };

/** What a promise holds that nothing has settled when it was made: what is known of it is in the record of what settles it. */
export function pendingOn(settled: Value): Value {
  return { kind: 'builtin', name: '#pending', self: settled };
}

/** A promise with what it was settled with by now. */
export function settledBy(machine: Machine, promise: PromiseValue): PromiseValue {
  const held = alternativesOf(promise.fulfilled);
  if (!held.some(isPending)) return promise;
  const read = (name: string, none: Value): Value => joinAll(held.map(each => (isPending(each) && each.self.kind === 'object' ? (machine.record(each.self.id).members.get(name) ?? none) : name === 'fulfilled' ? each : bottom)));
  return { kind: 'promise', fulfilled: read('fulfilled', unknown), rejected: join(promise.rejected, read('rejected', bottom)) };
}

function isPending(value: Value): value is Value & { kind: 'builtin' } {
  return value.kind === 'builtin' && value.name === '#pending';
}
