import { copyReachable } from '../domain/copying.ts';
import { anyMeeting, joinRecords } from '../domain/join.ts';
import { get, merge, set } from '../domain/persistent-map.ts';
import type { State } from '../domain/state.ts';
import { alternativesOf, type ObjectRecord } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';

/** `from` with what handlers before left, and all that was loaded. */
export function joinKept(machine: Machine, from: State, base: State): State {
  let state = from;
  for (const id of machine.kept) {
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

/** What handlers leave for the ones after them. */
export function keepRecords(machine: Machine, base: State): State {
  const after = machine.state;
  let state = base;
  for (const id of machine.kept) {
    machine.state = after;
    if (!machine.hasRecord(id)) continue;
    const record = machine.record(id);
    machine.state = state;
    machine.writeRecord(id, machine.hasRecord(id) ? joinRecords(machine.record(id), record, anyMeeting) : record);
    // What is reached from a kept record is kept with it.
    state = copyReachable(after, machine.state, record);
    machine.state = after;
    machine.keepsUpstream ||= holdsUpstream(machine, record);
  }
  machine.state = after;
  return state;
}
