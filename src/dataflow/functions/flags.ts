import type * as ESTree from 'estree';
import { unwrap, rangeOf, type Node } from '../../syntax/node.ts';
import type { Frame } from '../domain/activation.ts';
import type { Module } from '../domain/modules.ts';
import { alternativesOf, constant, type Value } from '../domain/values.ts';
import type { Machine } from '../machine/machine.ts';
import { isSetWithin } from './set-later.ts';

/** What an `if` asks, without what negates it: `whole` of `!whole`, `mode === 'raw'` of `mode !== 'raw'`. */
export interface Question {
  /** A variable, a member, or both sides of a comparison. */
  readonly asked: readonly [Node, ...Node[]];
  readonly text: string;
  readonly isNegated: boolean;
}

/** Values that may be true or false, and don't change by what is done with others. */
const OPEN = new Set<Value['kind']>(['builtin', 'constant', 'unknown']);

const known = new WeakMap<Node, Question | null>();

/** Where the answers are kept that questions have had in a call, by their texts. */
const answers = new WeakMap<Frame, ReadonlyMap<string, number>>();

/** What an `if` asks that has no answer yet, where statements up to `last` ask it again with the same answer: nothing sets what it asks for. */
export function flagOf(machine: Machine, statement: ESTree.IfStatement, last: Node): Question | undefined {
  let question = known.get(statement);
  if (question === undefined) {
    question = againIn(machine, questionOf(machine, statement.test), rangeOf(statement.test)[1], rangeOf(statement)[1], rangeOf(last)[1]) ?? null;
    known.set(statement, question);
  }
  return question !== null && assumed(machine, statement.test) === undefined && question.asked.every(each => isSettled(machine, each)) ? question : undefined;
}

/** Whether a value may be true or false, and stays so: what is on an object of the program's own is known as it changes, and what has become of a response changes by itself. */
function isSettled(machine: Machine, asked: Node): boolean {
  const isKnown = rootOf(asked).map(name => machine.scope.find(name)).some(location => location !== undefined && machine.read(location)?.kind === 'object');
  return !isKnown && alternativesOf(machine.rooms.evaluate(asked)).every(value => OPEN.has(value.kind) && !(value.kind === 'builtin' && isAnswering(machine, value.self)));
}

function isAnswering({ library }: Machine, value: Value): boolean {
  return value.kind === 'server' && library.object(value.object)?.object.is !== 'request';
}

/** Runs what comes after a question, on a path on which this is the answer. */
export function assuming(machine: Machine, { text, asked: [first] }: Question, truth: boolean, run: () => void): void {
  const { frame } = machine;
  const before = answers.get(frame);
  const location = machine.locations.cellOf(first, `answer to ${text}`);
  answers.set(frame, new Map([...(before ?? []), [text, location]]));
  machine.write(location, constant(truth));
  run();
  if (before === undefined) answers.delete(frame);
  else answers.set(frame, before);
}

/** The answer that a question has had on this path. */
export function assumed(machine: Machine, condition: Node): boolean | undefined {
  const given = answers.get(machine.frame);
  const question = given === undefined ? undefined : questionOf(machine, condition);
  const location = question === undefined ? undefined : given?.get(question.text);
  const answer = location === undefined ? undefined : machine.read(location);
  return question === undefined || answer?.kind !== 'constant' ? undefined : (answer.value === true) !== question.isNegated;
}

function questionOf(machine: Machine, condition: Node): Question | undefined {
  const node = unwrap(condition);
  const textOf = (each: Node): string => machine.module.text.slice(...rangeOf(each));
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = questionOf(machine, node.argument);
    return inner === undefined ? undefined : { ...inner, isNegated: !inner.isNegated };
  }
  if (node.type === 'BinaryExpression' && /^[!=]==?$/.test(node.operator) && node.left.type !== 'PrivateIdentifier') {
    const asked = [unwrap(node.left), unwrap(node.right)] as const;
    const text = `${textOf(node.left)} ${node.operator.replace('!', '=')} ${textOf(node.right)}`;
    return asked.every(isPlain) ? { asked, text, isNegated: node.operator.startsWith('!') } : undefined;
  }
  return node.type !== 'Literal' && isPlain(node) ? { asked: [node], text: textOf(node), isNegated: false } : undefined;
}

/** Whether to evaluate something does nothing: a name, a literal, a member by its name. */
function isPlain(expression: Node): boolean {
  const node = unwrap(expression);
  if (node.type === 'MemberExpression') return isPlain(node.object) && (!node.computed || node.property.type === 'Literal');
  return node.type === 'Identifier' || node.type === 'Literal' || node.type === 'ThisExpression';
}

function rootOf(expression: Node): readonly string[] {
  const node = unwrap(expression);
  if (node.type === 'Identifier') return [node.name];
  return node.type === 'MemberExpression' ? rootOf(node.object) : [];
}

/** The question, if it is asked again between `from` and `to`, and what it asks for is not set after `start`, or by another function. */
function againIn({ module }: Machine, question: Question | undefined, start: number, from: number, to: number): Question | undefined {
  if (question === undefined) return undefined;
  const again = question.asked.map(each => mention(module.text.slice(...rangeOf(each)))).join(String.raw`\s*[!=]==?\s*`);
  if (!new RegExp(again).test(module.text.slice(from, to))) return undefined;
  const isSet = (name: string): boolean => isSetWithin(module, name) || isWritten(mention(name), module.text.slice(start, to));
  const isMemberSet = (each: Node): boolean => each.type === 'MemberExpression' && membersSetIn(module).has(module.text.slice(...rangeOf(each.property)));
  return question.asked.some(each => isMemberSet(each) || rootOf(each).some(isSet)) ? undefined : question;
}

/** Matches that what stands before, or something of it, is written: `a = 1`, `a.b += 1`, `a++`. */
const WRITTEN = String.raw`(?:\s*\??\.\s*[\w$]+|\[[^\]]*\])*\s*(?:=(?![=>])|[-+*/%&|^?]+=|\+\+|--)`;

function isWritten(pattern: string, text: string): boolean {
  return new RegExp(pattern + WRITTEN).test(text);
}

const membersSet = new WeakMap<Module, ReadonlySet<string>>();

/** The names of the members that a file writes, on whatever they are. */
function membersSetIn(module: Module): ReadonlySet<string> {
  const found = membersSet.get(module) ?? new Set([...module.text.matchAll(new RegExp(String.raw`\.\s*([\w$]+)(?=${WRITTEN})`, 'g'))].map(([, name = '']) => name));
  membersSet.set(module, found);
  return found;
}

/** Matches the text of an expression as a whole. */
function mention(text: string): string {
  return String.raw`(?<![\w$.])${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`)}(?![\w$])`;
}
