import type { Node } from '../../syntax/node.ts';
import { join } from '../domain/join.ts';
import { alternativesOf, bottom, undefinedValue, unknown, type Value } from '../domain/values.ts';
import { attempt } from '../functions/promises.ts';
import { joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';

type Settled = Value & { kind: 'promise' };

/** A function of neverthrow, whose results hold a value or an error: https://github.com/supermacro/neverthrow#top-level-api. */
export function callResultLibrary(machine: Machine, specifier: string, path: string, parameters: readonly Value[], node: Node): Value | undefined {
  if (specifier !== 'neverthrow') return undefined;
  const [first = undefinedValue, second = undefinedValue] = parameters;
  switch (path.replace(/^(?:Result|ResultAsync)\./, '')) {
    case 'ok':
    case 'okAsync':
      return resultOf({ kind: 'promise', fulfilled: first, rejected: bottom });
    case 'err':
    case 'errAsync':
      return resultOf({ kind: 'promise', fulfilled: bottom, rejected: first });
    case 'fromPromise':
    case 'fromSafePromise': {
      const { value, thrown } = attempt(machine, { kind: 'builtin', name: '#result', self: first }, [], node);
      return resultOf({ kind: 'promise', fulfilled: value, rejected: second.kind === 'constant' ? thrown : attempt(machine, second, [join(thrown, unknown)], node).value });
    }
    case 'fromAsyncThrowable':
    case 'fromThrowable':
      return { kind: 'builtin', name: '#fallible', self: first };
    default:
      return undefined;
  }
}

/** A function whose value, or what it throws or rejects with, is a result: `Result.fromThrowable(parse)`. */
export function callFallible(machine: Machine, callee: Value, parameters: readonly Value[], node: Node): Value {
  const { value, thrown } = attempt(machine, callee, parameters, node);
  return resultOf({ kind: 'promise', fulfilled: value, rejected: join(thrown, unknown) });
}

/** A result, now or later: what it holds is kept as of a promise, but waits for nobody. */
function resultOf(self: Settled): Value {
  return { kind: 'builtin', name: '#outcome', self };
}

/** `result.map(value => …)`, `result.match(value => …, error => …)`. */
export function callResultMethod(machine: Machine, self: Settled, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue, second = undefinedValue] = parameters;
  const on = (callback: Value, held: Value): Value => (held.kind === 'bottom' ? bottom : attempt(machine, callback, [held], node).value);
  switch (name) {
    case 'asyncMap':
    case 'map':
      return resultOf({ ...self, fulfilled: on(first, self.fulfilled) });
    case 'mapErr':
      return resultOf({ ...self, rejected: on(first, self.rejected) });
    case 'andThen':
    case 'asyncAndThen':
      return joinResults({ ...self, fulfilled: bottom }, on(first, self.fulfilled));
    case 'orElse':
      return joinResults({ ...self, rejected: bottom }, on(first, self.rejected));
    case 'andTee':
      on(first, self.fulfilled);
      return resultOf(self);
    case 'orTee':
      on(first, self.rejected);
      return resultOf(self);
    case 'match': {
      const { state } = machine;
      const value = on(first, self.fulfilled);
      const after = machine.state;
      machine.state = state;
      const other = on(second, self.rejected);
      machine.state = joinStates(machine, [after, machine.state]);
      return join(value, other);
    }
    case 'unwrapOr':
      return join(self.fulfilled, first);
    case '_unsafeUnwrap':
      return self.fulfilled;
    default:
      return unknown;
  }
}

/** The result that is kept on the one side, and what a callback gives on the other. */
function joinResults(kept: Settled, next: Value): Value {
  let all = kept;
  for (const each of alternativesOf(next)) {
    const held = each.kind === 'builtin' && each.name === '#outcome' ? each.self : undefined;
    if (held?.kind !== 'promise') return unknown;
    all = { kind: 'promise', fulfilled: join(all.fulfilled, held.fulfilled), rejected: join(all.rejected, held.rejected) };
  }
  return resultOf(all);
}
