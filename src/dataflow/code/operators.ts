import type * as ESTree from 'estree';
import { listedInUnknown, membersOf } from '../domain/listed.ts';
import { not, truthinessOf } from '../domain/truth.ts';
import { alternativesOf, constant, givenUp, isForeignCode, undefinedValue, unknown, type NameValue, type Value } from '../domain/values.ts';
import { instanceOf } from '../functions/instances.ts';
import type { Machine } from '../machine/machine.ts';
import { compare, comparePosition, untold } from '../objects/comparisons.ts';
import { isInOrder, type Order } from '../objects/predicates.ts';
import { madeOfFound, orderOfFound } from '../objects/tables.ts';
import { testOfListed, testOfText, textAround, type TextValue } from '../objects/texts.ts';

/** The value of `!value`, `-value` and their like. */
export function applyUnary(operator: ESTree.UnaryOperator, value: Value): Value {
  switch (operator) {
    case '!':
      return not(value.kind === 'test' || truthinessOf(value) === undefined ? value : constant(truthinessOf(value)));
    case '~':
      return value.kind === 'index' ? comparePosition('>', value, -1) : unknown;
    case '-':
      return value.kind === 'constant' && typeof value.value === 'number' ? constant(-value.value) : unknown;
    case '+':
      return value.kind === 'field' ? value : value.kind === 'constant' && typeof value.value === 'number' ? value : unknown;
    case 'void':
      return undefinedValue;
    case 'typeof':
      return typeOf(value);
    default:
      return unknown;
  }
}

/** The value of `typeof value`. */
function typeOf(value: Value): Value {
  switch (value.kind) {
    case 'constant':
      return constant(typeof value.value);
    case 'function':
    case 'class':
      return constant('function');
    case 'name':
    case 'text':
      return constant('string');
    case 'object':
    case 'promise':
    case 'regexp':
    case 'server':
      return constant('object');
    case 'test':
      return value.cases === undefined ? unknown : madeOfFound(value, typeOf);
    default:
      return unknown;
  }
}

/** The value of `left + right`, `left === right` and their like. */
export function applyBinary(machine: Machine, operator: ESTree.BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '===':
    case '==':
      return left.kind === 'index' && right.kind === 'constant' ? comparePosition(operator, left, Number(right.value)) : compare(machine, operator, left, right);
    case '!==':
    case '!=':
      return left.kind === 'index' && right.kind === 'constant' ? comparePosition(operator, left, Number(right.value)) : not(compare(machine, operator === '!=' ? '==' : '===', left, right));
    case '<':
    case '<=':
    case '>':
    case '>=':
      return compareOrder(machine, operator, left, right);
    case 'in':
      return left.kind === 'name' || left.kind === 'text' ? nameIn(machine, left, right) : memberIn(machine, left, right);
    case 'instanceof':
      return instanceOf(machine, left, right);
    case '+':
      return sum(machine, left, right);
    default:
      return calculate(operator, left, right);
  }
}

/** `1 << 2`, `RULES[name] & DROP`: of numbers that are known, and of what a name finds, one by one. */
function calculate(operator: ESTree.BinaryOperator, left: Value, right: Value): Value {
  if (left.kind === 'test' && left.cases !== undefined) return madeOfFound(left, value => calculate(operator, value, right));
  if (right.kind === 'test' && right.cases !== undefined) return madeOfFound(right, value => calculate(operator, left, value));
  if (left.kind === 'test' && left.isLookup === true) return untold(left);
  if (left.kind !== 'constant' || right.kind !== 'constant') return isForeignCode(left) || isForeignCode(right) ? givenUp : unknown;
  const [a, b] = [Number(left.value), Number(right.value)];
  switch (operator) {
    case '&':
      return constant(a & b);
    case '|':
      return constant(a | b);
    case '^':
      return constant(a ^ b);
    case '<<':
      return constant(a << b);
    case '>>':
      return constant(a >> b);
    default:
      return unknown;
  }
}

const FLIPPED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;

function compareOrder(machine: Machine, operator: Order, left: Value, right: Value): Value {
  if (left.kind === 'constant' && right.kind !== 'constant') return compareOrder(machine, FLIPPED[operator], right, left);
  if ((left.kind === 'text' || left.kind === 'name') && right.kind === 'constant') return testOfText(machine, left, text => isInOrder(operator, text, right.value));
  if (right.kind !== 'constant' || typeof right.value !== 'number') return unknown;
  if (left.kind === 'index') return comparePosition(operator, left, right.value);
  if (left.kind === 'constant' && typeof left.value === 'number') return constant(isInOrder(operator, left.value, right.value));
  if (left.kind !== 'test') return unknown;
  return orderOfFound(left, operator, right.value) ?? (left.isLookup === true ? untold(left) : unknown);
}

function nameIn(machine: Machine, name: NameValue | TextValue, object: Value): Value {
  const listed = object.kind === 'object' ? membersOf(machine.record(object.id), false) : listedInUnknown(object);
  return listed === undefined ? unknown : testOfListed(machine, name, listed);
}

/** `'error' in outcome`, where all members of the object are known. */
function memberIn(machine: Machine, name: Value, object: Value): Value {
  if (name.kind !== 'constant' || object.kind !== 'object') return unknown;
  const { form, members, pours, rest, open } = machine.record(object.id);
  const member = members.get(String(name.value));
  if (member !== undefined) return alternativesOf(member).some(each => each.kind === 'constant' && each.value === undefined) ? unknown : constant(true);
  return form === 'object' && pours.length === 0 && rest.kind === 'bottom' && !open ? constant(false) : unknown;
}

/** The value of `left + right`. */
export function sum(machine: Machine, left: Value, right: Value): Value {
  if (left.kind === 'constant' && right.kind === 'constant' && (typeof left.value === 'string' || typeof right.value === 'string')) {
    return constant(String(left.value) + String(right.value));
  }
  if (right.kind === 'constant' && right.value === '') return left;
  const number = right.kind === 'constant' && typeof right.value === 'number' ? counted(left, right.value) : undefined;
  if (number !== undefined) return number;
  if (left.kind === 'constant' && left.value === '') return right;
  const around = aroundName(machine, left, right);
  if (around !== undefined) return around;
  return isForeignCode(left) || isForeignCode(right) ? givenUp : unknown;
}

/** `count + 1`, `count++`: of a number that is known, and of what is counted for some names only. */
export function counted(count: Value, by: number): Value | undefined {
  if (count.kind === 'test' && count.cases !== undefined) return madeOfFound(count, value => counted(value, by) ?? unknown);
  return count.kind === 'constant' && typeof count.value === 'number' ? constant(count.value + by) : undefined;
}

/** A text before or after a name. */
function aroundName(machine: Machine, left: Value, right: Value): Value | undefined {
  if (left.kind === 'constant') return typeof left.value === 'string' && (right.kind === 'name' || right.kind === 'text') ? textAround(machine, left.value, right, '') : undefined;
  return right.kind === 'constant' && typeof right.value === 'string' && (left.kind === 'name' || left.kind === 'text') ? textAround(machine, '', left, right.value) : undefined;
}
