import type { Node } from '../../syntax/node.ts';
import type { Target } from '../domain/activation.ts';
import { joinAll } from '../domain/join.ts';
import * as KeySets from '../domain/key-set.ts';
import { listedIn, stringsIn, type Listed } from '../domain/listed.ts';
import { dead, type State, type SymbolContent } from '../domain/state.ts';
import { alternativesOf, bottom, constant, isForeignCode, unknown, type ObjectRecord, type Value } from '../domain/values.ts';
import { isStable, joinStates } from '../machine/joins.ts';
import type { Machine } from '../machine/machine.ts';
import { exclusiveMembers } from './collections.ts';
import { casingOf, elementOf, fieldOf, namesOfPours } from './fields.ts';

/** What is walked: elements (`for of`, `forEach`), `[name, value]` of a container's entries, or own names (`for in`, `Object.keys`). */
export type Walk = 'elements' | 'names' | 'pairs' | 'values';

/** The most elements that are evaluated one by one. */
const MOST_UNROLLED = 64;
const MOST_ROUNDS = 3;

/** One value that stands for elements of an iterable; with a symbol, for each of its names in turn. */
interface Batch {
  readonly element: () => Value;
  readonly symbol: number | undefined;
  readonly names: KeySets.KeySet;
  /** Names that may be among them, for all one knows. */
  readonly opaque?: KeySets.KeySet | undefined;
  /** Whether there is an element, so that the loop is entered. */
  readonly isEntered: boolean;
}

/** Evaluates `body` for the elements of an iterable, as a loop: nothing, some or all of them, in order. */
export function repeat(machine: Machine, node: Node, iterable: Value, walk: Walk, body: (element: Value) => void, label?: string): void {
  const before = machine.state;
  const ends: State[] = [];
  for (const value of alternativesOf(iterable)) {
    machine.state = before;
    const list = unrolled(machine, value, walk);
    if (value.kind === 'builtin' && value.name === '#entries') {
      repeat(machine, node, value.self, 'elements', element => { body(positioned(machine, element, node)); }, label);
    } else if (list !== undefined) runAll(machine, node, list, body, label);
    else {
      const batch = batchOf(machine, node, value, walk);
      const others = elementsBeside(machine, node, value, walk);
      if (batch !== undefined) runLoop(machine, batch, () => { body(batch.element()); }, label);
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
  for (const element of isNames ? [unknown] : alternativesOf(record.rest)) {
    const before = machine.state;
    runAll(machine, node, [element], body, label);
    machine.state = joinStates(machine, [before, machine.state]);
  }
}

/** Evaluates the body of a loop without a known iterable (`while`, counting `for`). */
export function repeatWhile(machine: Machine, body: () => void, label?: string): void {
  runLoop(machine, plainBatch(unknown), body, label);
}

/** Each round is a context of its own: what it makes is not what the round before made. */
export function runAll(machine: Machine, node: Node, elements: readonly Value[], body: (element: Value) => void, label: string | undefined): void {
  const { locations } = machine;
  const { context } = locations;
  const target: Target = { label, isLoop: true, breaks: [], continues: [] };
  machine.targets.push(target);
  for (const [round, element] of elements.entries()) {
    if (!machine.isAlive) break;
    locations.context = locations.contextOf(node, String(round));
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
  if (value.kind !== 'object') return undefined;
  const record = machine.record(value.id);
  if (record.pours.length > 0 || record.open || record.rest.kind !== 'bottom' || record.members.size > MOST_UNROLLED) return undefined;
  if ((record.form !== 'array' && record.form !== 'set') || walk !== 'elements') return undefined;
  if (machine.symbols.length === 0 && hasForeignNames(machine, record)) return undefined;
  const elements = [...record.members.values()];
  const isNameList = elements.every(element => element.kind === 'constant' && typeof element.value === 'string');
  return isNameList && machine.symbols.length === 0 && elements.length > 0 ? undefined : elements;
}

/** The strings that an array, set or map surely has, those it may have, and whether it may have others. */
export function stringsOf(machine: Machine, value: Value): Listed | undefined {
  return value.kind === 'object' ? listedIn(machine.record(value.id)) : undefined;
}

function batchOf(machine: Machine, node: Node, value: Value, walk: Walk): Batch | undefined {
  if (value.kind === 'request' || value.kind === 'body') return plainBatch(unknown);
  if (isForeignCode(value) && walk === 'elements') return foreignBatch(machine, node, []);
  if (value.kind !== 'object') return value.kind === 'constant' && value.value === undefined ? undefined : plainBatch(unknown);
  const record = machine.record(value.id);
  switch (record.form) {
    case 'array':
    case 'set':
      return walk === 'elements' ? batchOfList(machine, node, record) : plainBatch(walk === 'names' ? unknown : joinAll([...record.members.values(), record.rest]));
    case 'Headers':
    case 'map':
      // Own names of a Headers or Map are none: `for in`, `Object.keys` and `Object.entries` see nothing.
      return walk === 'elements' ? batchOfContainer(machine, node, record, 'pairs') : undefined;
    case 'axios-headers':
      return batchOfContainer(machine, node, record, walk === 'elements' ? 'pairs' : walk);
    default:
      return walk === 'elements' ? plainBatch(unknown) : batchOfContainer(machine, node, record, walk);
  }
}

function plainBatch(value: Value): Batch {
  return { element: () => (value.kind === 'bottom' ? unknown : value), symbol: undefined, names: KeySets.everything, isEntered: false };
}

/** Names of a list of code that isn't seen, beside those that are known: any name may be among them. */
function foreignBatch(machine: Machine, node: Node, strings: readonly string[]): Batch {
  const symbol = machine.locations.symbolOf(node, 'each', { casing: 'listed', pours: [] });
  return { element: () => ({ kind: 'name', symbol, fold: 'none' }), symbol, names: KeySets.only(strings), opaque: KeySets.everything, isEntered: true };
}

function batchOfList(machine: Machine, node: Node, record: ObjectRecord): Batch {
  const elements = [...record.members.values()];
  const strings = stringsIn(elements);
  if (record.pours.length > 0) {
    const symbol = machine.locations.symbolOf(node, 'each', { casing: casingOf(record.pours), pours: record.pours });
    const names = KeySets.union(namesOfPours(record.pours), KeySets.only(strings));
    const opaque = record.isCut === true ? KeySets.everything : undefined;
    return { element: () => elementOf(machine, record.pours, symbol, node), symbol, names, opaque, isEntered: false };
  }
  const listed = listedIn(record);
  if (hasForeignNames(machine, record) || alternativesOf(record.rest).some(isForeignCode) || record.isCut === true) return foreignBatch(machine, node, strings);
  if (listed !== undefined && strings.length === elements.length && listed.names.length + listed.perhaps.length > 0) {
    const sure = listed.perhaps.length > 0 ? KeySets.only(listed.names) : undefined;
    const symbol = machine.locations.symbolOf(node, 'each', { casing: 'listed', pours: [], sure });
    const name: Value = { kind: 'name', symbol, fold: 'none' };
    const names = KeySets.only([...listed.names, ...listed.perhaps]);
    return { element: () => name, symbol, names, isEntered: strings.length > 0 };
  }
  return plainBatch(joinAll([...elements, record.rest]));
}

/** Constants of a package in a list that is written out are one name each, not any: `[Names.TYPE, Names.ETAG, 'x-total']`. */
function hasForeignNames(machine: Machine, { form, members, open, rest }: ObjectRecord): boolean {
  if (open || rest.kind !== 'bottom' || (form !== 'array' && form !== 'set')) return false;
  let hasForeign = false;
  for (const element of members.values()) {
    const isForeign = element.kind === 'api' && element.path.length > 0 && !element.path.includes('()') && !machine.library.isKnown(element.specifier);
    if (!isForeign && (element.kind !== 'constant' || typeof element.value !== 'string')) return false;
    hasForeign ||= isForeign;
  }
  return hasForeign;
}

/** What is in an iterable beside the headers that a symbol stands for: taken one by one, after them. */
function elementsBeside(machine: Machine, node: Node, value: Value, walk: Walk): readonly Value[] {
  if (value.kind !== 'object') return [];
  const record = machine.record(value.id);
  if (record.pours.length === 0) return [];
  if (record.form === 'array' || record.form === 'set') return walk === 'elements' ? [...record.members.values()].filter(element => element.kind !== 'constant').slice(0, MOST_UNROLLED) : [];
  const as = walk === 'elements' ? 'pairs' : walk;
  return exclusiveMembers(record).slice(0, MOST_UNROLLED).map(([name, member]) => {
    if (as !== 'pairs') return as === 'names' ? constant(name) : member;
    return machine.make(node, { form: 'array', members: new Map([['0', constant(name)], ['1', member]]) }, `own pair ${name}`);
  });
}

/** The entries, names or values of something with named members and poured headers. */
function batchOfContainer(machine: Machine, node: Node, record: ObjectRecord, as: 'names' | 'pairs' | 'values'): Batch | undefined {
  const fields = record.pours.filter(pour => pour.as === 'fields');
  const own = [...record.members.keys()];
  if (fields.length === 0 && own.length === 0 && record.rest.kind === 'bottom' && !record.open) return undefined;
  if (fields.length === 0 && (record.open || own.length === 0)) {
    const values = joinAll([...record.members.values(), record.rest, record.open ? unknown : bottom]);
    if (as === 'names' && record.isCut === true) return foreignBatch(machine, node, own);
    const pair = (): Value => machine.make(node, { form: 'array', members: new Map([['0', unknown], ['1', values]]) }, 'pair');
    return { ...plainBatch(values), element: () => (as === 'pairs' ? pair() : as === 'names' ? unknown : values) };
  }
  const casing = fields.length > 0 ? casingOf(fields) : 'listed';
  const symbol = machine.locations.symbolOf(node, 'each', { casing, pours: fields });
  const name: Value = { kind: 'name', symbol, fold: 'none' };
  const values = (): Value => (fields.length > 0 ? fieldOf(fields, symbol) : joinAll([...record.members.values()]));
  const element = (): Value => {
    if (as === 'names') return name;
    if (as === 'values') return values();
    return machine.make(node, { form: 'array', members: new Map([['0', name], ['1', values()]]) }, `pair ${String(symbol)}`);
  };
  return { element, symbol, names: fields.length > 0 ? namesOfPours(fields) : KeySets.only(own), isEntered: fields.length === 0 };
}
