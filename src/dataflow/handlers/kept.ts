import { copyReachable } from '../domain/copying.ts';
import { anyMeeting, joinRecords } from '../domain/join.ts';
import { get, merge, set } from '../domain/persistent-map.ts';
import { areApart, type Route } from '../domain/route.ts';
import type { State } from '../domain/state.ts';
import { alternativesOf, type ObjectRecord } from '../domain/values.ts';
import { idleOf } from '../functions/idle.ts';
import type { Machine } from '../machine/machine.ts';

/** What handlers leave for those after them: on an app for all, on a request or its context for those that may answer the same one. */
export class Kept {
  private readonly machine: Machine;
  private state: State;
  private readonly left: Map<string, readonly [Route, State]> = new Map();

  constructor(machine: Machine, state: State) {
    this.machine = machine;
    this.state = state;
  }

  /** What is known before a handler is run. */
  before(route?: Route): State {
    let { state } = this;
    for (const [other, left] of this.left.values()) if (!areApart(other, route)) state = keep(this.machine, left, state);
    return state;
  }

  /** Notes what a handler has left where it ends. Whether that tells anything. */
  after(route?: Route): boolean {
    const { machine } = this;
    const end = machine.state;
    const left = [...machine.kept.keys()].flatMap(id => (machine.hasRecord(id) ? machine.record(id) : [])).filter(({ members }) => members.size > 0);
    if (left.length === 0) return false;
    const tells = left.some(({ members }) => [...members.values()].some(value => !idleOf(machine).isBlank(value)));
    machine.keepsUpstream ||= left.some(record => holdsUpstream(machine, record));
    if (route === undefined) {
      this.state = keep(machine, end, this.state);
      return tells;
    }
    this.state = keep(machine, end, this.state, 'app');
    const key = Object.values(route).join(' ');
    const [, before] = this.left.get(key) ?? [route, this.state];
    this.left.set(key, [route, keep(machine, end, before)]);
    return tells;
  }
}

/** `from` with what handlers before left, and all that was loaded. */
export function joinKept(machine: Machine, from: State, base: State): State {
  let state = from;
  for (const id of machine.kept.keys()) {
    const record = get(base, id);
    if (record !== undefined) state = set(state, id, record);
  }
  return merge(from === base ? base : merge(state, base, x => x), machine.loaded, own => own);
}

/** Whether something of an upstream is among the members: a response, or headers of one. */
function holdsUpstream(machine: Machine, { members }: ObjectRecord): boolean {
  return [...members.values()].flatMap(alternativesOf).some(value => {
    if (value.kind !== 'object') return value.kind === 'promise' || value.kind === 'body' || value.kind === 'field';
    const { origin, pours, form, members: inner } = machine.record(value.id);
    return origin !== undefined || pours.length > 0 || (form === 'object' && [...inner.values()].some(({ kind }) => kind === 'object'));
  });
}

/** `base` with what is kept, or what apps keep, as it may also be after a handler, and what is reached from it. */
function keep(machine: Machine, after: State, base: State, of?: 'app'): State {
  const before = machine.state;
  let state = base;
  for (const [id, owner] of machine.kept) {
    machine.state = after;
    if (!machine.hasRecord(id) || (of !== undefined && owner !== of)) continue;
    const record = machine.record(id);
    machine.state = state;
    machine.writeRecord(id, machine.hasRecord(id) ? joinRecords(machine.record(id), record, anyMeeting) : record);
    state = copyReachable(after, machine.state, record);
  }
  machine.state = before;
  return state;
}
