import type * as ESTree from 'estree';
import type { Sighting } from '../dataflow/domain/evidence.ts';
import type { ObjectRecord } from '../dataflow/domain/values.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { nodesIn, parentOf, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { listOf, nameList } from './name-lists.ts';
import { calledName, isOptional, isPure } from './reads.ts';
import type { CopyStep } from './replace-copy-loop.ts';

/** Which names pass. */
export interface Choice {
  readonly kind: 'except' | 'only';
  readonly names: readonly string[];
  /** The variable that holds the names, where there is one. */
  readonly list?: string;
  /** Whether the names that are asked for are in lower case already. */
  readonly isLower?: boolean;
}

/** Writes an edit for a choice of names. */
export type Choose = (choice: Choice) => readonly Change[] | undefined;

/** The most names that are written out where they are asked for. */
const MOST_INLINE = 2;

/** An edit that asks a list by its name. */
export function byName(code: Code, choice: Choice, wanted: string, choose: Choose): readonly Change[] | undefined {
  if (choice.names.length <= MOST_INLINE) return choose(choice);
  const { list, changes } = nameList(code, choice.names, wanted);
  const made = choose({ ...choice, list });
  return made?.some(({ text }) => text.includes(list)) === true ? [...changes, ...made] : made;
}

/**
 * `Object.fromEntries(Object.entries(headers).filter(([name]) => …))` around any expression that is a bag of headers. `as any`
 * or `as never` stays around all of it, since the entries of these are unknown.
 */
export function filterBag(code: Code, given: Node, choice: Choice): readonly Change[] | undefined {
  const node = withoutCast(given);
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression') return filterSpreads(code, inner, choice);
  const branches = branchesOf(code, inner);
  if (branches !== undefined) return together(branches.map(branch => filterBag(code, branch, choice)));
  const sightings = code.evidence.of(node).filter(({ value }) => value.kind !== 'unknown');
  const forms = new Set(sightings.map(({ record }) => (record?.form === 'axios-headers' || record?.form === 'instance' ? 'object' : record?.form)));
  const [form] = forms;
  if (forms.size !== 1 || form === undefined) return undefined;
  const own = new Set(sightings.flatMap(({ record }) => [...(record?.members.keys() ?? [])].map(name => name.toLowerCase())));
  const isLower = form === 'Headers' || sightings.every(({ record }) => record !== undefined && isLowerCase(record));
  const chosen: Choice = choice.kind === 'only' && own.size > 0 ? { kind: 'only', names: [...new Set([...choice.names, ...own])] } : choice;
  return filtered(code, node, form, sightings, { ...chosen, isLower });
}

/** Whether nothing but an upstream's names is there, which are in lower case. */
function isLowerCase({ members, pours, open }: ObjectRecord): boolean {
  return !open && [...members.keys()].every(name => name === name.toLowerCase()) && pours.every(({ origin, as }) => origin.kind === 'upstream' && !origin.mixedCase && as !== 'flat');
}

/** `headers` of `headers as any` and `headers as never`. */
function withoutCast(node: Node): Node {
  if (node.type !== 'TSAsExpression' && node.type !== 'TSTypeAssertion') return node;
  const { type } = (node as typeof node & { readonly typeAnnotation: ESTree.BaseNode }).typeAnnotation;
  return type === 'TSAnyKeyword' || type === 'TSNeverKeyword' ? node.expression : node;
}

function filtered(code: Code, node: Node, form: ObjectRecord['form'], sightings: readonly Sighting[], choice: Choice): readonly Change[] | undefined {
  const text = code.textOf(node);
  const name = code.freeName('name', node);
  const test = `([${name}]) => ${conditionOn(code, name, choice)}`;
  const range = rangeOf(node);
  const isMissing = isOptional(unwrap(node));
  switch (form) {
    case 'object': {
      const mapped = mappedEntries(code, unwrap(node));
      if (mapped !== undefined) return [{ range: [rangeOf(mapped)[1], rangeOf(mapped)[1]], text: `.filter(${test})` }];
      const entries = entriesIn(code, unwrap(node));
      if (entries !== undefined) return [{ range, text: `Object.fromEntries(${entries}.filter(${test}))` }];
      return [{ range, text: `Object.fromEntries(Object.entries(${text}${isMissing ? ` ${code.orElse} {}` : ''}).filter(${test}))` }];
    }
    case 'Headers':
    case 'map':
      return [{ range, text: `new ${form === 'Headers' ? 'Headers' : isOfAny(node) ? 'Map<string, any>' : 'Map'}([...${isMissing ? `(${text} ${code.orElse} [])` : operand(node, text)}].filter(${test}))` }];
    case 'array':
      if (sightings.every(({ record }) => record?.pours.every(pour => pour.as === 'flat') === true)) return [{ range, text: `${operand(node, text)}.filter(${flatTest(code, node, choice)})` }];
      if (!sightings.every(({ record }) => record?.pours.every(pour => pour.as === 'pairs') === true)) return undefined;
      return [{ range, text: `${code.isTypeScript && isOfOwn(sightings, node) ? `[...new Headers(${text})]` : operand(node, text)}.filter(${test})` }];
    default:
      return undefined;
  }
}

/** Pairs of a web client that a function of the program gives, which may be typed as any `HeadersInit`. */
function isOfOwn(sightings: readonly Sighting[], node: Node): boolean {
  const inner = unwrap(node);
  const isWeb = sightings.every(({ record }) => record?.pours.every(({ origin }) => origin.client?.response.web === true) === true);
  return isWeb && inner.type === 'CallExpression' && inner.callee.type === 'Identifier';
}

/** Whether something within is told to be anything: what it is made into is then told so, too. */
function isOfAny(node: Node): boolean {
  return nodesIn(node).some(each => (each.type as string) === 'TSAnyKeyword');
}

/**
 * `Object.entries(headers)` of `Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, …]))`: before the
 * names are beside anything else, TypeScript knows them to be texts.
 */
function mappedEntries(code: Code, node: Node): Node | undefined {
  const [given] = node.type === 'CallExpression' && code.textOf(node.callee as Node) === 'Object.fromEntries' ? (node.arguments as readonly Node[]) : [];
  const map = given === undefined ? undefined : unwrap(given);
  if (map?.type !== 'CallExpression' || calledName(map) !== 'map' || map.arguments.length !== 1) return undefined;
  const [change] = map.arguments as readonly Node[];
  const callee = unwrap(map.callee as Node);
  const entries = callee.type === 'MemberExpression' ? unwrap(callee.object as Node) : undefined;
  if (entries?.type !== 'CallExpression' || code.textOf(entries.callee as Node) !== 'Object.entries') return undefined;
  if (change?.type !== 'ArrowFunctionExpression' || change.body.type !== 'ArrayExpression') return undefined;
  const [pattern] = change.params;
  const [name] = pattern?.type === 'ArrayPattern' ? pattern.elements : [];
  const [kept] = change.body.elements;
  return name?.type === 'Identifier' && kept?.type === 'Identifier' && kept.name === name.name ? entries : undefined;
}

/** Calls that give a list, of whatever they are called on; `entries` doesn't. */
const LISTING = new Set(['filter', 'map', 'flatMap', 'toSorted']);

/** What `Object.fromEntries(…)` is made of, as a list. */
function entriesIn(code: Code, node: Node): string | undefined {
  if (node.type !== 'CallExpression' || code.textOf(node.callee as Node) !== 'Object.fromEntries' || node.arguments.length !== 1) return undefined;
  const [entries] = node.arguments as readonly Node[];
  if (entries === undefined || entries.type === 'SpreadElement') return undefined;
  const inner = unwrap(entries);
  const isList = inner.type === 'ArrayExpression' || (inner.type === 'CallExpression' && LISTING.has(calledName(inner) ?? ''));
  return isList ? code.textOf(entries) : `[...${operand(entries, code.textOf(entries))}]`;
}

/** In `[name, value, name, value]`, each is kept with its neighbour. */
function flatTest(code: Code, node: Node, choice: Choice): string {
  const [index, all] = [code.freeName('index', node), code.freeName('all', node)];
  return `(_, ${index}, ${all}) => ${conditionOn(code, `${all}[${index} - (${index} % 2)]`, choice)}`;
}

/** In a literal, what is spread is filtered; fields of our own stay. */
function filterSpreads(code: Code, { properties }: ESTree.ObjectExpression, choice: Choice): readonly Change[] | undefined {
  const spreads = properties.filter(property => property.type === 'SpreadElement').filter(({ argument }) => isPoured(code, argument as Node));
  return together(spreads.map(spread => {
    const bag = spread.argument as Node;
    const [from, to] = rangeOf(spread);
    // Parentheses that stood around it, too.
    return filterBag(code, bag, choice)?.map(change => (isSame(change.range, rangeOf(bag)) ? { ...change, range: [from + '...'.length, to] as const } : change));
  }));
}

function isPoured(code: Code, node: Node): boolean {
  return code.evidence.of(node).some(({ record }) => (record?.pours.length ?? 0) > 0);
}

function isSame(a: readonly [number, number], b: readonly [number, number]): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** `headers` of `all ? headers : {}` and of `all && headers`: the parts of which the expression is one, as far as they hold headers. */
export function branchesOf(code: Code, node: Node): readonly Node[] | undefined {
  if (node.type === 'LogicalExpression' && node.operator === '&&') return [node.right as Node];
  return node.type === 'ConditionalExpression' ? [node.consequent as Node, node.alternate as Node].filter(branch => isPoured(code, branch)) : undefined;
}

/** All of several edits, where there are some and each of them is possible. */
export function together(edits: readonly (readonly Change[] | undefined)[]): readonly Change[] | undefined {
  const made = edits.filter(changes => changes !== undefined);
  return made.length > 0 && made.length === edits.length ? made.flat() : undefined;
}

function operand(node: Node, text: string): string {
  return ['AwaitExpression', 'ConditionalExpression', 'LogicalExpression', 'TSAsExpression', 'TSSatisfiesExpression', 'TSTypeAssertion'].includes(node.type) ? `(${text})` : text;
}

/** `isIndex`: something is read by the name. TypeScript would make one literal of it, by which `undefined` may be read. */
export function conditionOn(code: Code, name: string, { kind, names, list, isLower }: Choice, isIndex = false): string {
  const lower = isLower === true ? name : `${name}.toLowerCase()`;
  const [only] = names;
  if (names.length === 1 && only !== undefined && !(isIndex && code.isTypeScript && kind === 'only' && isLower === true)) return `${lower} ${kind === 'only' ? '===' : '!=='} ${code.quote(only)}`;
  return `${kind === 'only' ? '' : '!'}${list ?? listOf(code, names)}.includes(${lower})`;
}

/** `if (…) res.setHeader(name, value);` around the copy in a loop. */
export function guardCopy(code: Code, { node, name, isPair }: CopyStep, choice: Choice): readonly Change[] | undefined {
  const read = isPair === true ? `${code.textOf(name)}[0]` : isReadable(unwrap(name)) ? code.textOf((name.type as string) === 'TSNonNullExpression' ? name : unwrap(name)) : undefined;
  const around = parentOf(node);
  const isVoid = around?.type === 'UnaryExpression' && around.operator === 'void';
  const parent = isVoid ? parentOf(around) : around;
  if (read === undefined || parent === undefined) return undefined;
  const test = conditionOn(code, read, choice, nodesIn(node).some(each => each.type === 'MemberExpression' && each.computed && code.textOf(each.property as Node) === code.textOf(unwrap(name))));
  const condition = `if (${test}) `;
  const [from] = rangeOf(isVoid ? around : node);
  if (parent.type === 'ExpressionStatement') {
    const outer = parentOf(parent);
    // An `else` would change sides.
    if (outer?.type === 'IfStatement' && outer.alternate != null) return undefined;
    if (outer?.type === 'IfStatement') return narrow(outer.test as Node, test);
    return [{ range: [from, from], text: condition }];
  }
  if (parent.type === 'LogicalExpression' && parent.operator === '&&' && parent.right === node) return [{ range: [from, from], text: `${test} && ` }];
  return parent.type === 'ArrowFunctionExpression' ? guardBody(code, parent, node, condition) : undefined;
}

/** `name => copy(name)` → `name => { if (…) copy(name); }`, in three lines; what was on a line of its own is so no more. */
function guardBody(code: Code, arrow: ESTree.ArrowFunctionExpression, node: Node, condition: string): readonly Change[] {
  const [from, to] = rangeOf(arrow.body);
  const indent = code.indentAt(rangeOf(arrow)[0]);
  const gap = /=>\s*$/.exec(code.text.slice(0, from))?.[0].length ?? 0;
  const tail = code.text.slice(from - gap, from).includes('\n') ? (/^,?\s*(?=\))/.exec(code.text.slice(to))?.[0].length ?? 0) : 0;
  const lines = [`${gap > 0 ? '=> ' : ''}{`, `${code.step}${condition}${code.textOf(node)}${code.semicolon}`, '}'];
  return [{ range: [from - gap, to + tail], text: lines.join(`\n${indent}`) }];
}

/** `name`, `raw[i]`, `pair[0]` */
function isReadable(node: Node): boolean {
  if (node.type === 'Identifier') return true;
  return node.type === 'MemberExpression' && node.computed && ['Identifier', 'Literal'].includes(node.property.type) && isPure(node.object as Node);
}

/** `if (value)` → `if (value && …)` */
function narrow(given: Node, test: string): readonly Change[] {
  const [from, to] = rangeOf(given);
  const isLoose = given.type === 'LogicalExpression' ? given.operator !== '&&' : ['AssignmentExpression', 'ConditionalExpression', 'SequenceExpression'].includes(given.type);
  if (!isLoose) return [{ range: [to, to], text: ` && ${test}` }];
  return [
    { range: [from, from], text: '(' },
    { range: [to, to], text: `) && ${test}` },
  ];
}
