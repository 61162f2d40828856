import type { ClientMode, ClientModel } from '../../models/client.ts';
import type { UpstreamParameter } from '../../models/framework.ts';
import type { Node } from '../../syntax/node.ts';
import { alternativesOf, type Origin, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

const origins = new WeakMap<Machine, Map<string, Origin>>();

/** The origin of what a client receives at `node`: one object for the same client, place and mode. */
export function originOf(machine: Machine, client: ClientModel, node: Node, options: readonly Value[], declared = false): Origin {
  machine.meetsUpstream = true;
  const mode = modeOf(machine, client, options);
  return intern(machine, {
    kind: 'upstream',
    client,
    stale: mode?.stale ?? client.stale,
    isStream: client.streams !== undefined && hasOption(machine, options, client.streams.option, client.streams.equals),
    raw: mode?.raw ?? (mode === undefined && client.raw === true),
    json: mode?.json ?? client.response.json,
    rejects: client.rejectsErrors || isToReject(machine, client, options),
    site: { module: machine.module, node },
    declared,
    ambiguous: false,
    mixedCase: false,
  });
}

/** The origin of what a proxy helper received and gives to a function of ours. */
export function helperOrigin(machine: Machine, client: ClientModel, { stale, json }: UpstreamParameter, node: Node): Origin {
  const origin = originOf(machine, client, node, []);
  const decoded = stale === undefined ? origin : { ...origin, stale, raw: false };
  return intern(machine, json === undefined ? decoded : { ...decoded, json });
}

/** The origin of the headers of the request that we answer. */
export function inboundOrigin(machine: Machine, node: Node, declared: boolean, ambiguous = false): Origin {
  return intern(machine, { kind: 'inbound', client: undefined, stale: [], isStream: false, raw: true, json: 'shows', rejects: false, site: { module: machine.module, node }, declared, ambiguous, mixedCase: false });
}

/** The same origin, read in a form that keeps the case in which names were written. */
export function inAnyCase(machine: Machine, origin: Origin): Origin {
  return intern(machine, { ...origin, mixedCase: true });
}

/** The same origin after names were folded: `out[name.toLowerCase()] = value`, or a web Headers. */
export function inLowerCase(machine: Machine, origin: Origin): Origin {
  return origin.mixedCase ? intern(machine, { ...origin, mixedCase: false }) : origin;
}

const ids = new WeakMap<object, number>();
let lastId = 0;

function idOf(object: object): number {
  let id = ids.get(object);
  if (id === undefined) {
    id = lastId += 1;
    ids.set(object, id);
  }
  return id;
}

function intern(machine: Machine, origin: Origin): Origin {
  let known = origins.get(machine);
  if (known === undefined) {
    known = new Map();
    origins.set(machine, known);
  }
  const key = [origin.kind, origin.client?.name, origin.stale.join(), origin.json, origin.isStream, origin.rejects, idOf(origin.site.node), origin.declared, origin.ambiguous, origin.mixedCase].join(' ');
  const twin = known.get(key);
  if (twin !== undefined) return twin;
  known.set(key, origin);
  return origin;
}

/** The mode that an option of the call or of the instance names, if any. */
function modeOf(machine: Machine, client: ClientModel, options: readonly Value[]): ClientMode | undefined {
  return client.modes?.find(({ option, equals }) => hasOption(machine, options, option, equals));
}

/** Whether an option, or what the instance was made with, makes error statuses reject. */
function isToReject(machine: Machine, { rejectsWith = [] }: ClientModel, options: readonly Value[]): boolean {
  return rejectsWith.some(cause => {
    if ('option' in cause) return hasOption(machine, options, cause.option, cause.equals);
    return reachedBy(machine, options).some(value => value.kind === 'api' && `${value.path.slice(0, -1).join('.')}()` === cause.given && value.path.at(-1) === '()');
  });
}

/** Options of a call or an instance, and those of the instances that they name: `{ dispatcher: agent.compose(…) }`. */
function reachedBy(machine: Machine, options: readonly Value[], depth = 0): readonly Value[] {
  return options.flatMap(alternativesOf).flatMap(value => {
    if (depth > 2) return [];
    if (value.kind === 'client') return reachedBy(machine, value.options, depth + 1);
    return value.kind === 'object' ? [value, ...reachedBy(machine, [...machine.record(value.id).members.values()], depth + 1)] : [value];
  });
}

function hasOption(machine: Machine, options: readonly Value[], name: string, equals: boolean | string): boolean {
  return options.flatMap(alternativesOf).some(value => {
    const set = value.kind === 'object' ? machine.record(value.id).members.get(name) : undefined;
    return set !== undefined && alternativesOf(set).some(option => option.kind === 'constant' && option.value === equals);
  });
}
