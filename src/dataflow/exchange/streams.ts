import type { Node } from '../../syntax/node.ts';
import { alternativesOf, unknown, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { isFlushed } from './flushed.ts';
import { emit, sinkFor, sinkPiped } from './sinks.ts';

/** `source.pipe(target)`: what goes along with the bytes, and what the call gives back. */
export function pipe(machine: Machine, source: Value, target: Value, node: Node): Value {
  for (const from of alternativesOf(source)) {
    for (const to of alternativesOf(target)) pipeOne(machine, from, to, node);
  }
  return target;
}

function pipeOne(machine: Machine, from: Value, to: Value, node: Node): void {
  if (to.kind === 'parameter') machine.use(to.id, to.path, 'pipe-target');
  if (from.kind === 'request' && to.kind === 'server') {
    const known = machine.library.object(to.object);
    if (known?.object.pipeTarget !== true || from.request.pipe !== 'headers' || isFlushed(machine, to.id)) return;
    sinkPiped(machine, from, sinkFor(machine, node, 'pipe()', known.framework.name, to.id));
    return;
  }
  if (from.kind === 'server' && to.kind === 'request' && to.request.pipe === 'headers') {
    const known = machine.library.object(from.object);
    if (known?.object.stream !== true) return;
    const sink = sinkFor(machine, node, 'pipe()', known.framework.name, from.id);
    emit(machine, { kind: 'request-pipe', sink, to: to.model });
  }
}

/** `pipeline(source, …transforms, target)` of node:stream, `pump(…)`: each into the next. */
export function pipeline(machine: Machine, streams: readonly Value[], node: Node): void {
  const callbacks = streams.filter(stream => stream.kind === 'function');
  const chain = streams.filter(stream => stream.kind !== 'function');
  for (const [index, stream] of chain.entries()) {
    const next = chain[index + 1];
    if (next !== undefined) pipe(machine, stream, next, node);
  }
  for (const callback of callbacks) machine.rooms.call({ kind: 'builtin', name: '#perhaps', self: callback }, [unknown], node, unknown);
}
