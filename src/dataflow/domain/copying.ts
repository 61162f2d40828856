import { get, set } from './persistent-map.ts';
import type { State } from './state.ts';
import type { ObjectRecord, Value } from './values.ts';

/** `to` with the objects of `from` that a record leads to. */
export function copyReachable(from: State, to: State, record: ObjectRecord): State {
  return [...record.members.values()].reduce((state, member) => copyObjects(from, state, member, true), to);
}

/** `to` with the objects that a value leads to in `from`: all of them, or those that `to` lacks. */
export function copyObjects(from: State, to: State, value: Value, replaces: boolean): State {
  let state = to;
  const seen = new Set<number>();
  const visit = (each: Value): void => {
    if (each.kind === 'union') each.members.forEach(visit);
    if (each.kind === 'promise') visit(each.fulfilled);
    if (each.kind !== 'object' || seen.has(each.id)) return;
    seen.add(each.id);
    const content = get(from, each.id) as ObjectRecord | undefined;
    if (content === undefined) return;
    if (replaces || get(state, each.id) === undefined) state = set(state, each.id, content);
    for (const member of content.members.values()) visit(member);
  };
  visit(value);
  return state;
}
