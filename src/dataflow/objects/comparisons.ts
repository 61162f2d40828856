import * as KeySets from '../domain/key-set.ts';
import { listedAs, listedInUnknown } from '../domain/listed.ts';
import { not } from '../domain/truth.ts';
import { alternativesOf, constant, nameIn, unknown, type TestValue, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { testOfNames } from '../upstream/key.ts';
import { testOfFound } from './tables.ts';
import { testOfChange, testOfText } from './texts.ts';

/** The value of `a === b` or `a == b`: a test of the name, where one side is a header name. */
export function compare(machine: Machine, operator: '==' | '===', a: Value, b: Value): Value {
  if (nameIn(a) !== undefined && nameIn(b) !== undefined) for (const each of [a, b]) machine.locations.takeApart(each);
  if (a.kind === 'name' && b.kind === 'name') return compareNames(machine, a, b);
  if (a.kind === 'text' && b.kind === 'constant') return testOfText(machine, a, text => text === b.value);
  if (b.kind === 'text' && a.kind === 'constant') return compare(machine, operator, b, a);
  if (a.kind === 'text' && b.kind === 'name') return testOfChange(machine, a, b);
  if (b.kind === 'name') return compare(machine, operator, b, a);
  if (a.kind === 'name') {
    const others = alternativesOf(b);
    const names = others.flatMap(other => (other.kind === 'constant' && typeof other.value === 'string' ? [other.value] : []));
    const unlisted = others.map(listedInUnknown).find(each => each !== undefined)?.others;
    if (names.length === 0 && unlisted === undefined) return b.kind === 'text' ? testOfChange(machine, b, a) : b.kind === 'constant' || (operator === '===' && others.every(isNoText)) ? constant(false) : unknown;
    const test = testOfNames(machine, a, listedAs(names, unlisted));
    return others.length === 1 ? test : { ...test, must: KeySets.nothing };
  }
  if (a.kind === 'constant' && b.kind === 'constant') return constant(areSame(operator, a.value, b.value));
  if (a.kind === 'test' && a.cases !== undefined && b.kind === 'constant') return testOfFound(a, value => compare(machine, operator, value, b)) ?? unknown;
  if (a.kind === 'test' && b.kind === 'constant' && typeof b.value === 'boolean') return b.value ? a : not(a);
  if (b.kind === 'constant' && (operator === '===' || b.value == null) && isNoText(a)) return constant(false);
  if (b.kind === 'constant' && b.value == null) {
    if (a.kind === 'test' && a.isLookup === true) return not(a);
    if (a.kind === 'field' && a.symbol !== undefined && machine.locations.casingOf(a.symbol) !== 'listed') return constant(false);
  }
  if (a.kind === 'test' && a.isLookup === true && b.kind === 'constant') return untold(a);
  if (a.kind === 'constant' && a.value == null && b.kind !== 'constant') return compare(machine, operator, b, a);
  if (b.kind === 'test' && a.kind === 'constant') return compare(machine, operator, b, a);
  return unknown;
}

function isNoText({ kind }: Value): boolean {
  return kind === 'object' || kind === 'function' || kind === 'promise' || kind === 'regexp';
}

type Primitive = (Value & { kind: 'constant' })['value'];

function areSame(operator: '==' | '===', a: Primitive, b: Primitive): boolean {
  return operator === '===' ? a === b : a == b;
}

/** More of what was found than whether it is true, `RULES[name] === action`, `RULES[name].action`: nothing is known of the names that find something, and the others don't. */
export function untold({ symbol, may, must, unseen }: TestValue): TestValue {
  return { kind: 'test', symbol, may: KeySets.nothing, must: KeySets.union(may, must), isLookup: true, unseen };
}

/** A name of a bag against each name of a list in turn. */
function compareNames(machine: Machine, a: Value & { kind: 'name' }, b: Value & { kind: 'name' }): Value {
  const [subject, other] = machine.locations.casingOf(a.symbol) === 'listed' ? [b, a] : [a, b];
  const { keys } = machine.symbol(other.symbol);
  if (keys.kind !== 'only') return unknown;
  const test = testOfNames(machine, subject, listedAs([...keys.names]));
  return keys.names.size === 1 ? test : { ...test, must: KeySets.nothing };
}

/** `list.indexOf(name) < 0` and its kin: the position compared with a number. */
export function comparePosition(operator: string, position: Value & { kind: 'index' }, number: number): Value {
  const found: Value = { kind: 'test', symbol: position.symbol, may: position.may, must: position.must, unseen: position.unseen };
  if (number === 0 && position.start !== undefined && /^[=!]==?$/.test(operator)) return operator.startsWith('=') ? position.start : not(position.start);
  const isFound = (number === -1 && (operator === '>' || operator === '!==' || operator === '!=')) || (number === 0 && operator === '>=');
  const isMissing = (number === -1 && (operator === '===' || operator === '==' || operator === '<=')) || (number === 0 && operator === '<');
  return isFound ? found : isMissing ? not(found) : unknown;
}
