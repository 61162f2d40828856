import { get, set } from './persistent-map.ts';
import type { Scope } from './scope.ts';
import type { State } from './state.ts';
import type { ObjectRecord, Value } from './values.ts';

/** `to` with the objects of `from` that a record leads to. */
export function copyReachable(from: State, to: State, record: ObjectRecord): State {
  return [...record.members.values()].reduce((state, member) => copyObjects(from, state, member, true), to);
}

/** `to` with the objects that a value leads to in `from`, and with what functions among them have around them: all of them, or those that `to` lacks. */
export function copyObjects(from: State, to: State, value: Value, replaces: boolean): State {
  let state = to;
  const seen = new Set<number>();
  const visitScope = (scope: Scope): void => {
    // What is at the top of a file is everywhere.
    if (scope.parent === undefined) return;
    for (const name of scope.names) {
      const location = scope.own(name) as number;
      const content = seen.has(location) ? undefined : (get(from, location) as Value | undefined);
      if (content === undefined) continue;
      seen.add(location);
      if (replaces || get(state, location) === undefined) state = set(state, location, content);
      visit(content);
    }
    visitScope(scope.parent);
  };
  const visit = (each: Value): void => {
    if (each.kind === 'union') each.members.forEach(visit);
    if (each.kind === 'promise') visit(each.fulfilled);
    if (each.kind === 'function') visitScope(each.scope);
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
