import type { Node } from '../../syntax/node.ts';
import type { Target } from '../domain/activation.ts';
import * as KeySets from '../domain/key-set.ts';
import { closedStringsOf, listedIn, stringsIn, type Listed } from '../domain/listed.ts';
import { dead, type State, type SymbolContent } from '../domain/state.ts';
import { alternativesOf, constant, unknown, type Value } from '../domain/values.ts';
import { isStable, joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { checkpoint } from '../machine/retrying.ts';
import { batchOf, elementsBeside, hasForeignNames, mayTakeApart, MOST_UNROLLED, plainBatch, type Batch, type Walk } from './batches.ts';
import { iterated } from './own-iterator.ts';

const MOST_ROUNDS = 3;

/** Evaluates `body` for the elements of an iterable, as a loop: nothing, some or all of them, in order. */
export function repeat(machine: Machine, node: Node, iterable: Value, walk: Walk, body: (element: Value) => void, label?: string): void {
  const values = walk === 'elements' ? iterated(machine, iterable, node) : alternativesOf(iterable);
  const before = machine.state;
  const ends: State[] = [];
  for (const value of values) {
    machine.state = before;
    const list = unrolled(machine, value, walk);
    if (value.kind === 'builtin' && value.name === '#entries') {
      repeat(machine, node, value.self, 'elements', element => { body(positioned(machine, element, node)); }, label);
    } else if (list !== undefined) runAll(machine, node, list, body, label);
    else {
      const batch = batchOf(machine, node, value, walk);
      const others = elementsBeside(machine, node, value, walk);
      if (batch !== undefined) runBatch(machine, node, batch, value, body, label);
      runAll(machine, node, others, body, label);
      runPerhaps(machine, node, value, walk, body, label);
    }
    ends.push(machine.state);
  }
  machine.state = ends.length === 0 ? before : joinStates(machine, ends);
}

/** `[index, element]` of `list.entries()`. */
function positioned(machine: Machine, element: Value, node: Node): Value {
  return machine.make(node, { form: 'array', members: new Map([['0', unknown], ['1', element]]) }, 'positioned');
}

/** Elements that may be in a list of headers or names, or not. */
function runPerhaps(machine: Machine, node: Node, value: Value, walk: Walk, body: (element: Value) => void, label: string | undefined): void {
  const record = value.kind === 'object' && walk === 'elements' ? machine.record(value.id) : undefined;
  const isNames = record !== undefined && record.pours.length === 0 && listedIn(record)?.others !== 'none' && !hasForeignNames(machine, record) && stringsIn([...record.members.values()]).length > 0;
  if (record === undefined || !(isNames || (record.form === 'array' && record.pours.length > 0))) return;
  for (const element of isNames ? [unknown] : alternativesOf(record.rest)) runPossible(machine, node, element, body, label);
}

/** Evaluates the body for a batch; for each name of a list by itself, where something in it asks for one and not for all of them: `if (name === hop)`. */
function runBatch(machine: Machine, node: Node, batch: Batch, list: Value, body: (element: Value) => void, label: string | undefined): void {
  const { symbol, opaque } = batch;
  const listed = symbol === undefined || opaque !== undefined ? undefined : stringsOf(machine, list);
  const isApart = (): boolean => symbol !== undefined && listed !== undefined && machine.locations.isApart(symbol) && mayTakeApart([...listed.names, ...listed.perhaps]);
  const takeBack = checkpoint(machine);
  if (!isApart()) runLoop(machine, batch, () => { body(batch.element()); }, label);
  if (!isApart()) return;
  takeBack();
  runAll(machine, node, (listed?.names ?? []).map(constant), body, label);
  for (const [index, name] of (listed?.perhaps ?? []).entries()) runPossible(machine, node, constant(name), body, label, (listed?.names.length ?? 0) + index);
}

/** Evaluates the body for an element that may be there, after so many rounds. */
function runPossible(machine: Machine, node: Node, element: Value, body: (element: Value) => void, label: string | undefined, rounds = 0): void {
  const before = machine.state;
  runAll(machine, node, [element], body, label, rounds);
  machine.state = joinStates(machine, [before, machine.state]);
}

/** Evaluates the body of a loop without a known iterable (`while`, counting `for`). */
export function repeatWhile(machine: Machine, body: () => void, label?: string): void {
  runLoop(machine, plainBatch(unknown), body, label);
}

/** Each round is a context of its own: what it makes is not what the round before made. */
export function runAll(machine: Machine, node: Node, elements: readonly Value[], body: (element: Value) => void, label: string | undefined, rounds = 0): void {
  const { locations } = machine;
  const { context } = locations;
  const target: Target = { label, isLoop: true, breaks: [], continues: [] };
  machine.targets.push(target);
  for (const [round, element] of elements.entries()) {
    if (!machine.isAlive) break;
    locations.context = locations.contextOf(node, String(rounds + round));
    body(element);
    locations.context = context;
    machine.state = joinStates(machine, [machine.state, ...target.continues.splice(0)]);
  }
  machine.targets.pop();
  machine.state = joinStates(machine, [machine.state, ...target.breaks]);
}

function runLoop(machine: Machine, { symbol, names, opaque = KeySets.nothing, isEntered }: Batch, body: () => void, label: string | undefined): void {
  const before = machine.state;
  if (before === dead) return;
  const { length } = machine.symbols;
  const content: SymbolContent = { keys: names, opaque, isForeign: !KeySets.isEmpty(opaque) };
  if (symbol !== undefined) machine.symbols.push(symbol);
  const breaks: State[] = [];
  let head = before;
  let end: State = dead;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const target: Target = { label, isLoop: true, breaks: [], continues: [] };
    machine.targets.push(target);
    machine.state = head;
    machine.symbols.length = length + (symbol === undefined ? 0 : 1);
    if (symbol !== undefined) machine.writeSymbol(symbol, content);
    body();
    machine.targets.pop();
    end = joinStates(machine, [machine.state, ...target.continues]);
    breaks.push(...target.breaks);
    const next = withSymbol(machine, joinStates(machine, [head, end]), symbol, content);
    if (isStable(machine, head, next)) break;
    head = next;
  }
  // No name is known to take the path on which the loop isn't entered; all take the one that is left early.
  const skipped = isEntered ? dead : withSymbols(machine, before, length, { keys: KeySets.nothing, opaque: KeySets.everything });
  const left = breaks.map(state => withSymbols(machine, state, length, { keys: KeySets.everything, opaque: KeySets.nothing }));
  machine.state = joinStates(machine, [skipped, end, ...left]);
  machine.symbols.length = length;
}

function withSymbol(machine: Machine, state: State, symbol: number | undefined, content: SymbolContent): State {
  if (symbol === undefined || state === dead) return state;
  machine.state = state;
  machine.writeSymbol(symbol, content);
  return machine.state;
}

/** The state with every symbol of this loop standing for these names. */
function withSymbols(machine: Machine, state: State, from: number, content: SymbolContent): State {
  return machine.symbols.slice(from).reduce<State>((all, symbol) => withSymbol(machine, all, symbol, content), state);
}

/** The elements of a short list of constants or other known values, where they are better taken one by one. */
export function unrolled(machine: Machine, value: Value, walk: Walk): readonly Value[] | undefined {
  if (value.kind !== 'object' || walk !== 'elements') return undefined;
  const record = machine.record(value.id);
  if (record.form !== 'array' && record.form !== 'set') return undefined;
  const elements = [...record.members.values()];
  const isNameList = elements.length > 0 && stringsIn(elements).length === elements.length;
  if (isNameList && machine.symbols.length > 0 && elements.length <= MOST_UNROLLED) return closedStringsOf(record);
  if (isNameList || record.pours.length > 0 || record.open || record.rest.kind !== 'bottom' || elements.length > MOST_UNROLLED) return undefined;
  return machine.symbols.length === 0 && hasForeignNames(machine, record) ? undefined : elements;
}

/** The strings that an array, set or map surely has, those it may have, and whether it may have others. */
export function stringsOf(machine: Machine, value: Value): Listed | undefined {
  return value.kind === 'object' ? listedIn(machine.record(value.id)) : undefined;
}
