import type { Node } from '../../syntax/node.ts';
import * as KeySets from '../domain/key-set.ts';
import { own } from '../domain/own.ts';
import { bottom, undefinedValue, unknown, type RequestValue, type Value } from '../domain/values.ts';
import { setListened } from '../exchange/piped-headers.ts';
import { pipeline } from '../exchange/streams.ts';
import type { Machine } from '../machine/machine.ts';
import { spreadInto } from '../objects/collections.ts';
import { givenMember } from '../upstream/responses.ts';
import { callAsync } from './async-library.ts';
import { makeAsyncStorage } from './async-storage.ts';
import { chained } from './chains.ts';
import { flowOf } from './flows.ts';
import { makeOperator, observableFrom, observableOfAll, observableOfAny, promiseOfItem } from './observables.ts';
import { callPromiseLibrary } from './promise-libraries.ts';
import { callResultLibrary } from './results.ts';
import { callToolbox } from './toolboxes.ts';

const TOOLBOXES = new Set(['lodash', 'lodash-es', 'radash', 'ramda', 'remeda', 'underscore', 'es-toolkit', 'es-toolkit/compat', 'lodash/fp']);
/** Toolboxes whose functions take what they work on last: `omit(names, headers)`. */
const DATA_LAST = /^ramda|\/fp\b/;
/** Those of them that wait for it, given the rest alone: `omit(names)(headers)`. */
const CURRIED = new Set(['difference', 'filter', 'intersection', 'map', 'mapKeys', 'mapValues', 'omit', 'omitBy', 'path', 'pick', 'pickBy', 'prop', 'reject', 'without']);
const PIPELINES = new Set(['pump', 'pumpify', 'stream', 'node:stream', 'stream/promises', 'node:stream/promises', 'readable-stream', 'mississippi']);

/** A function of a package that carries headers along; undefined if the package is no such toolkit. */
export function callToolkit(machine: Machine, specifier: string, path: string, parameters: readonly Value[], node: Node, isNew: boolean): Value | undefined {
  const [toolbox = '', single] = specifier.split(/[./](?=[a-zA-Z]+$)/);
  const name = path === '' ? (single ?? '') : path;
  if (TOOLBOXES.has(toolbox) || TOOLBOXES.has(specifier)) {
    if (name === 'chain' || (name === '' && parameters.length === 1)) return chained(parameters[0] ?? undefinedValue);
    const flow = flowOf(machine, name, parameters, node);
    if (flow !== undefined) return flow;
    const isDataLast = DATA_LAST.test(specifier);
    if (isDataLast && parameters.length === 1 && CURRIED.has(name)) return withFirst(machine, { kind: 'api', specifier, path: path === '' ? [] : [path] }, parameters[0] ?? undefinedValue, node);
    return callToolbox(machine, name, isDataLast && parameters.length === 2 ? parameters.toReversed() : parameters, node);
  }
  if (specifier === 'rxjs' || specifier === 'rxjs/operators') return callRx(machine, path, parameters, node);
  if (PIPELINES.has(specifier) && (path === '' || path === 'pipeline' || path === 'promises.pipeline')) {
    pipeline(machine, parameters, node);
    return unknown;
  }
  if (specifier === 'util' || specifier === 'node:util') {
    if (path === 'promisify') return { kind: 'builtin', name: '#promisified', self: parameters[0] ?? unknown };
    if (path === 'inherits') return inherit(machine, parameters, node);
  }
  if (specifier === 'inherits') return inherit(machine, parameters, node);
  if ((specifier === 'events' || specifier === 'node:events') && path === 'once') {
    const [emitter, event] = parameters;
    return emitter?.kind === 'request' && event?.kind === 'constant' ? awaitEvent(machine, emitter, String(event.value), node) : unknown;
  }
  if (path === 'Readable.fromWeb' || path === 'Readable.toWeb' || path === 'Readable.from') return parameters[0]?.kind === 'body' ? parameters[0] : unknown;
  return (isNew ? makeAsyncStorage(machine, specifier, path, node) : undefined) ?? callPromiseLibrary(machine, specifier, path, parameters, node, isNew) ?? callResultLibrary(machine, specifier, path, parameters, node) ?? callAsync(machine, specifier, path, parameters, node);
}

/** A function of a package with what it is always given first. */
function withFirst(machine: Machine, callee: Value, given: Value, node: Node): Value {
  return { kind: 'builtin', name: '#bound', self: machine.make(node, { form: 'array', members: new Map([['0', callee], ['1', given]]) }, 'bound') };
}

/** `util.inherits(Proxy, EventEmitter)` calls neither; what is on the one's prototype is on the other's. */
function inherit(machine: Machine, [child = undefinedValue, parent = undefinedValue]: readonly Value[], node: Node): Value {
  const [own, inherited] = [child, parent].map(each => (each.kind === 'function' ? machine.rooms.read(each, 'prototype', node) : undefinedValue));
  if (own !== undefined && inherited !== undefined) spreadInto(machine, own, inherited, node);
  return undefinedValue;
}

/** `once(request, 'response')`: a promise of what its listener would be given. */
function awaitEvent(machine: Machine, emitter: RequestValue, event: string, node: Node): Value {
  if (event === 'response') {
    machine.leftByListeners.set(emitter.origin, KeySets.nothing);
    setListened(machine, emitter.origin, true);
  }
  const given = own(emitter.request.events, event);
  if (given === undefined) return unknown;
  const members = new Map(given.map((what, index): [string, Value] => [String(index), givenMember(machine, emitter.origin, what, emitter.site.node)]));
  return { kind: 'promise', fulfilled: machine.make(node, { form: 'array', members }, 'event'), rejected: bottom };
}

function callRx(machine: Machine, name: string, parameters: readonly Value[], node: Node): Value {
  const [first = undefinedValue] = parameters;
  switch (name) {
    case 'firstValueFrom':
    case 'lastValueFrom':
      return promiseOfItem(first);
    case 'from':
      return observableFrom(machine, first, node);
    case 'of':
      return { kind: 'observable', item: first, error: bottom };
    case 'defer':
      return observableFrom(machine, machine.rooms.call(first, [], node, undefinedValue), node);
    case 'throwError':
      return { kind: 'observable', item: bottom, error: unknown };
    case 'combineLatest':
    case 'forkJoin':
    case 'zip':
      return observableOfAll(machine, parameters, node);
    case 'concat':
    case 'merge':
    case 'race':
      return observableOfAny(machine, parameters, node);
    default:
      return makeOperator(machine, name, parameters, node);
  }
}
