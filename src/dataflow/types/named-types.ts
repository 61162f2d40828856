import type { Node } from '../../syntax/node.ts';
import { bottom, unknown, type Value } from '../domain/values.ts';
import { serverValue } from '../exchange/server-objects.ts';
import type { NamedType } from '../input/library.ts';
import type { Machine } from '../machine/machine.ts';
import { makeError } from '../upstream/errors.ts';
import { inboundOrigin, originOf } from '../upstream/origins.ts';
import { makeBag, makeResponse } from '../upstream/responses.ts';

/** What the models say that a type of their packages is. */
export function valueOfNamed(machine: Machine, named: NamedType, node: Node): Value {
  // What a variable of the function's own is said to be was got there: it is as good as the call.
  const declared = !machine.readsResult && node.type !== 'VariableDeclarator';
  switch (named.kind) {
    case 'app':
      return { kind: 'app', framework: named.framework };
    case 'client':
      return { kind: 'client', model: named.model, options: [], instance: machine.locations.cellOf(node, 'client') };
    case 'error':
      return makeError(machine, originOf(machine, named.model, node, [], declared), node);
    case 'response':
      return makeResponse(machine, originOf(machine, named.model, node, [], declared), node, 'declared response');
    case 'response-promise':
      return { kind: 'promise', fulfilled: makeResponse(machine, originOf(machine, named.model, node, [], declared), node, 'declared response'), rejected: bottom };
    case 'headers':
      return makeBag(machine, originOf(machine, named.model, node, [], declared), Object.values(named.model.response.headers)[0] ?? 'object', node, 'declared headers');
    case 'inbound-headers':
      return makeBag(machine, inboundOrigin(machine, node, declared), 'object', node, 'declared headers');
    case 'object':
      // `const request: Request = new …`, `build(): Request`: one of our own.
      return named.isShared && !declared ? unknown : serverValue(machine, named.object, node, declared, named.isShared);
    case 'handler':
      return unknown;
  }
}

/** What the type checker says of an expression whose value stays unknown: only what the models know of. */
export function checkedValue(machine: Machine, node: Node): Value {
  const type = machine.module === machine.home ? machine.checker?.(node) : undefined;
  const named = type === undefined ? undefined : machine.library.typeOf(type.specifier, type.name);
  if (type === undefined || named === undefined || named.kind === 'handler') return unknown;
  const value = valueOfNamed(machine, named, node);
  return type.isPromise ? { kind: 'promise', fulfilled: value, rejected: bottom } : value;
}
