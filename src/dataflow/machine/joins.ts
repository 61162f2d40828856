import type { Exit } from '../domain/activation.ts';
import { joinInCases } from '../domain/cases.ts';
import { areEqual, join, joinRecords } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { get, merge } from '../domain/persistent-map.ts';
import { dead, isTold, joinKeysOf, joinSymbols, meetingOf, pathOf, truthOf, type Path, type State, type SymbolContent } from '../domain/state.ts';
import { bottom, type ObjectRecord, type Value } from '../domain/values.ts';
import type { Machine } from './machine.ts';

/** The state where paths meet. */
export function joinStates(machine: Machine, states: readonly State[]): State {
  return states.reduce((all, state) => joinTwo(machine, all, state), dead);
}

function joinTwo(machine: Machine, a: State, b: State): State {
  if (a === b || b === dead) return a;
  if (a === dead) return b;
  const path = findPath(machine, a, b);
  const meeting = meetingOf(path);
  return merge(a, b, (x, y, location) => {
    switch (machine.locations.kindOf(location)) {
      case 'record':
        return joinRecords(x as ObjectRecord, y as ObjectRecord, meeting);
      case 'symbol':
        return joinSymbols(x as SymbolContent, y as SymbolContent);
      default:
        return joinValues(x as Value, y as Value, path);
    }
  });
}

/** The value and state of several exits; tests of a name are recovered from the paths that lead to them. What isn't known comes last: beside some values it is a case. */
export function joinExits(machine: Machine, exits: readonly Exit[]): Value {
  let value: Value = bottom;
  let state: State = dead;
  const isUnknown = ({ value: { kind } }: Exit): boolean => kind === 'unknown';
  for (const exit of exits.toSorted((a, b) => Number(isUnknown(a)) - Number(isUnknown(b)))) {
    if (exit.state === dead) continue;
    value = value.kind === 'bottom' ? exit.value : joinValues(value, exit.value, state === dead ? undefined : findPath(machine, state, exit.state));
    state = joinTwo(machine, state, exit.state);
  }
  machine.state = state;
  return value;
}

/** Whether nothing below `firstNew` that `before` holds is different in `after`, nor anything of other files that was loaded since. */
export function isUntouched(machine: Machine, before: State, after: State, firstNew: number): boolean {
  const { loaded, loadedAt, locations } = machine;
  let isUntouched = true;
  const start = loadedAt < firstNew ? before : merge(before, loaded, own => own);
  merge(start, after, (x, _y, location) => {
    if ((location < firstNew || get(loaded, location) !== undefined) && locations.kindOf(location) !== 'symbol') isUntouched = false;
    return x;
  });
  return isUntouched;
}

/** Whether `after`, which was joined from `before`, changes nothing that was there before. */
export function isStable(machine: Machine, before: State, after: State): boolean {
  let isStable = true;
  merge(before, after, (_before, y, location) => {
    if (machine.locations.kindOf(location) !== 'symbol') isStable = false;
    return y;
  });
  return isStable;
}

/** The innermost symbol whose names differ between two states: the paths to them are told apart by the name. */
function findPath(machine: Machine, a: State, b: State): Path | undefined {
  for (let index = machine.symbols.length - 1; index >= 0; index -= 1) {
    const symbol = machine.symbols[index] ?? 0;
    const keysA = get(a, symbol) as SymbolContent | undefined;
    const keysB = get(b, symbol) as SymbolContent | undefined;
    if (keysA === undefined || keysB === undefined || keysA === keysB) continue;
    const path = pathOf(symbol, keysA, keysB);
    if (isTold(path)) return path;
  }
  const innermost = machine.symbols.at(-1);
  return innermost === undefined ? undefined : pathOf(innermost, machine.symbol(innermost, a), machine.symbol(innermost, b));
}

function joinValues(a: Value, b: Value, path: Path | undefined): Value {
  if (path === undefined || areEqual(a, b)) return join(a, b);
  const cases = isTold(path) ? joinInCases(a, b, path.symbol, joinKeysOf(path)) : undefined;
  if (cases !== undefined) return cases;
  const truthA = truthOf(a, path.symbol);
  const truthB = truthOf(b, path.symbol);
  if (truthA === undefined || truthB === undefined || (truthA.isUnknown && truthB.isUnknown)) return join(a, b);
  const keys = joinKeysOf(path);
  const may = keys(truthA.may, truthB.may);
  const mayNot = keys(KeySets.complement(truthA.must), KeySets.complement(truthB.must));
  return { kind: 'test', symbol: path.symbol, may, must: KeySets.complement(mayNot) };
}
