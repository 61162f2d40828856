import type * as ESTree from 'estree';
import type { Asked } from '../dataflow/domain/evidence.ts';
import { alternativesOf, type Origin, type Value } from '../dataflow/domain/values.ts';
import { isFunction, rangeOf, unwrap, type Node } from '../syntax/node.ts';
import { ancestorOf, nodesIn, parentOf, wrapped, type Code } from './code.ts';
import { calledName, isSameOrigin, nameOfKey } from './reads.ts';
import { hasByteForm, optionsOf } from './request-options.ts';

/** Inbound fields that change what the upstream's status means, or whom it answers. */
const CONDITIONAL = /^(?:range|if-.+|cookie|authorization|proxy-authorization)$/i;
const OTHER_METHODS = /^(?:del|delete|head|options|patch|post|put|search|trace)$/i;
type Call = ESTree.NewExpression | ESTree.SimpleCallExpression;

function requestCall({ site }: Origin): Call | undefined {
  const call = unwrap(site.node);
  return call.type === 'CallExpression' || call.type === 'NewExpression' ? call : undefined;
}

/** The call and those that are chained to it: `superagent.get(url).set('cookie', …)`. */
function callsOf(origin: Origin): readonly Call[] {
  const calls: Call[] = [];
  for (let call = requestCall(origin); call !== undefined; ) {
    calls.push(call);
    const member: Node | undefined = parentOf(call);
    const outer: Node | undefined = member?.type === 'MemberExpression' && member.object === call ? parentOf(member) : undefined;
    call = outer?.type === 'CallExpression' && outer.callee === member ? outer : undefined;
  }
  return calls;
}

/** The arguments of the request call, and the objects that names among them stand for. */
function* requestParts(code: Code, origin: Origin): Generator<Node> {
  for (const call of callsOf(origin)) {
    for (const argument of call.arguments as readonly Node[]) {
      // What is done with the answer is no part of the question.
      if (isFunction(unwrap(argument))) continue;
      for (const node of nodesIn(argument)) {
        yield node;
        if (node.type !== 'Identifier') continue;
        const [definition] = code.variableOf(node)?.defs ?? [];
        const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
        if (init != null && rangeOf(init)[0] !== rangeOf(call)[0]) yield* nodesIn(init as Node);
      }
    }
  }
}

/** Whether `range`, `if-*`, `cookie` or `authorization` goes to the upstream with a value that depends on who asks. */
export function isForwardingConditions(code: Code, origin: Origin): boolean {
  if (origin.site.module.path !== code.path) return !isPlainCall(origin);
  for (const call of callsOf(origin)) if (isConditionalStep(code, call)) return true;
  for (const node of requestParts(code, origin)) {
    const parent = parentOf(node);
    const isRead = parent?.type === 'MemberExpression' && parent.object === node;
    if (!isRead && code.evidence.of(node).some(({ record }) => record?.pours.some(pour => pour.origin.kind === 'inbound') === true)) return true;
    if (!isRead && code.evidence.of(node).some(({ record }) => [...(record?.members ?? [])].some(([name, value]) => CONDITIONAL.test(name) && value.kind !== 'constant' && !isWrittenOut(node, name)))) return true;
    if (node.type === 'CallExpression' && isMadeByOthers(code, node)) return true;
    if (node.type === 'Property' && !node.computed && CONDITIONAL.test(nameOfKey(node.key, false) ?? '') && !isOwn(code, node.value as Node)) return true;
  }
  return false;
}

/** Whether a call in another file, of which nothing more is known here, sends no headers but the client's own. */
function isPlainCall(origin: Origin): boolean {
  const calls = callsOf(origin);
  const given = calls.flatMap(call => call.arguments as readonly Node[]).slice(1);
  const isPlain = (node: Node): boolean =>
    node.type === 'ObjectExpression' && node.properties.every(each => each.type === 'Property' && !/^(?:headers|auth)$/.test(nameOfKey(each.key, each.computed) ?? 'headers'));
  return calls.length === 1 && given.every(argument => isPlain(unwrap(argument)));
}

/** Whether a member is a property of the literal itself, which is looked at on its own. */
function isWrittenOut(node: Node, name: string): boolean {
  return node.type === 'ObjectExpression' && node.properties.some(each => each.type === 'Property' && nameOfKey(each.key, each.computed)?.toLowerCase() === name.toLowerCase());
}

/** `.set('Range', value)` */
function isConditionalStep(code: Code, call: Call): boolean {
  const [name, value] = call.arguments as readonly Node[];
  return name?.type === 'Literal' && CONDITIONAL.test(String(name.value)) && value !== undefined && !isOwn(code, value);
}

/** Whether a function of which nothing is known makes something of the inbound request. */
function isMadeByOthers(code: Code, call: ESTree.SimpleCallExpression): boolean {
  if (code.evidence.of(call).some(({ value }) => value.kind !== 'unknown')) return false;
  return (call.arguments as readonly Node[]).some(argument => code.evidence.of(argument).some(({ value, record }) => value.kind === 'server' || record?.pours.some(({ origin }) => origin.kind === 'inbound') === true));
}

/** Whether a value is made of what the file has before any request comes: constants, variables outside functions, the environment. */
function isOwn(code: Code, value: Node): boolean {
  return nodesIn(value).every(node => {
    if (node.type === 'ThisExpression' || node.type === 'AwaitExpression') return false;
    const parent = parentOf(node);
    if (node.type !== 'Identifier' || (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed)) return true;
    const variable = code.variableOf(node);
    if (variable === undefined || variable.defs.length === 0) return node.name === 'process' || node.name === 'String' || node.name === 'Buffer';
    return variable.defs.every(({ node: definition, type }) => type !== 'Parameter' && ancestorOf(definition as Node, isFunction) === undefined);
  });
}

/** Whether the request's method is not written out, or is one whose answer is all head. */
export function hasOpenMethod(code: Code, origin: Origin): boolean {
  for (const node of requestParts(code, origin)) {
    if (node.type !== 'Property' || nameOfKey(node.key, node.computed) !== 'method') continue;
    if (node.value.type !== 'Literal' || /^(?:head|options)$/i.test(String(node.value.value))) return true;
  }
  return false;
}

/** Whether the upstream is asked with GET: nothing is made, nobody is let in. */
export function isSurelyGet(code: Code, origin: Origin): boolean {
  const call = requestCall(origin);
  if (call === undefined) return false;
  const verbs = verbsOf(code, call);
  if (verbs.some(verb => OTHER_METHODS.test(verb)) || !isGet(optionsOf(code, origin).values.get('method') ?? [])) return false;
  for (const node of requestParts(code, origin)) {
    if (node.type === 'Literal' && OTHER_METHODS.test(String(node.value)) && parentOf(node) === call) return false;
    if (node.type === 'MemberExpression' && nameOfKey(node.property, node.computed) === 'method') return false;
    if (node.type !== 'Property' || nameOfKey(node.key, node.computed) !== 'method') continue;
    if (node.value.type !== 'Literal' || !/^get$/i.test(String(node.value.value))) return false;
  }
  // What a name stands for that is given to the function is not seen.
  return verbs.every(verb => verb === 'get') || (call.arguments as readonly Node[]).slice(1).every(argument => argument.type !== 'Identifier' || code.variableOf(argument)?.defs[0]?.type !== 'Parameter');
}

/** The last names of a request's call, as the client's model has it; of a call that was not seen, as it is written. */
function verbsOf(code: Code, call: Call): readonly string[] {
  const asked = code.evidence.askedAt(call);
  if (asked.length > 0) return asked.map(({ path }) => path.slice(path.lastIndexOf('.') + 1));
  const callee = unwrap(call.callee as Node);
  return [callee.type === 'MemberExpression' ? (nameOfKey(callee.property, callee.computed) ?? '') : ''];
}

function isGet(methods: readonly Value[]): boolean {
  return methods.every(method => method.kind === 'constant' && /^get$/i.test(String(method.value)));
}

/**
 * Whether a request goes with a body, by what its call is and what it is given. One that is a stream may be written to, unless
 * nothing holds it: then it is as if it were unknown.
 */
export function bodyOf(code: Code, call: Node): 'given' | 'none' | 'unknown' {
  const bodies = new Set(code.evidence.askedAt(call).map(asked => bodyGiven(asked, isHeld(call))));
  const [body, ...others] = bodies;
  return body === undefined || others.length > 0 ? 'unknown' : body;
}

function bodyGiven({ path, request, parameters, instance }: Asked, isHeld: boolean): 'given' | 'none' | 'unknown' {
  const records = [...parameters, ...instance].filter(given => typeof given === 'object');
  const isNamed = records.some(({ members }) => [...members.keys()].some(name => BODY.test(name)));
  if (isNamed || (request.body !== undefined && parameters.length > request.body)) return 'given';
  const isOpen = parameters.slice(1).includes('unknown') || parameters.some(given => typeof given === 'object' && (given.open || alternativesOf(given.rest).length > 0));
  const isOther = OTHER_METHODS.test(path.slice(path.lastIndexOf('.') + 1)) || request.calls.includes('*()') || !isGet(records.flatMap(({ members }) => members.get('method') ?? []));
  return isOpen || isOther || (isHeld && request.gives === 'stream') ? 'unknown' : 'none';
}

/** Options of any client that are sent as the body. */
const BODY = /^(?:body|data|form|formData|json|multipart)$/;

/** Whether what a call gives, or a step of it, may be written to: `req.pipe(request(url))`, `const asked = request(url)`. */
function isHeld(call: Node): boolean {
  let node = wrapped(call);
  let parent = parentOf(node);
  while (parent?.type === 'MemberExpression' || (parent?.type === 'CallExpression' && parent.callee === node)) {
    node = wrapped(parent);
    parent = parentOf(node);
  }
  if (parent?.type !== 'CallExpression') return parent?.type === 'VariableDeclarator' || parent?.type === 'AssignmentExpression' || parent?.type === 'Property';
  const name = calledName(parent);
  return name === 'pipe' || ((name === 'pipeline' || name === 'pump') && parent.arguments[0] !== node);
}

/** Whether code asks for the body as bytes or a stream: what it gets may be any file. */
export function asksForBytes(code: Code, origin: Origin): boolean {
  const call = requestCall(origin);
  if (origin.isStream || call === undefined || /\bstream\b/i.test(code.textOf(call.callee as Node).replace(/^.*\//, ''))) return true;
  if (hasByteForm(optionsOf(code, origin)) || hasByteDefaults(origin.site.module)) return true;
  if (callsOf(origin).slice(1).some(isByteStep)) return true;
  return [...code.evidence.answersTo(origin.site.node)].some(node => {
    const read = parentOf(wrapped(node));
    return read?.type === 'MemberExpression' && read.object === wrapped(node) && isByteRead(code, read, origin);
  });
}

const byteDefaults = new WeakMap<Origin['site']['module'], boolean>();

/** Whether a file speaks of defaults and, after that, of the form of a body; its text is read once for all findings. */
function hasByteDefaults(module: Origin['site']['module']): boolean {
  const known = byteDefaults.get(module) ?? /\bdefaults\b.*\b(?:responseType|isStream|encoding)\b/s.test(module.text);
  byteDefaults.set(module, known);
  return known;
}

/** `.buffer()`, `.pipe(res)`, `.responseType('blob')` in the chain of a request. */
function isByteStep({ callee, arguments: given }: Call): boolean {
  const name = callee.type === 'MemberExpression' ? nameOfKey(callee.property, callee.computed) : undefined;
  return name === 'pipe' || name === 'responseType' || (name === 'buffer' && given.length === 0);
}

/** `up.body` and `up.arrayBuffer()` of a web response, `up.rawBody`, `up.data.pipe(…)`. */
function isByteRead(code: Code, node: ESTree.MemberExpression, origin: Origin): boolean {
  const isResponse = code.evidence.of(node.object as Node).some(({ record }) => record?.form === 'response' && isSameOrigin(record.origin, origin));
  const name = nameOfKey(node.property, node.computed) ?? '';
  if (isResponse) return ['arrayBuffer', 'blob', 'buffer', 'bytes', 'rawBody'].includes(name) || (name === 'body' && origin.client?.response.web === true);
  return (name === 'pipe' || name === 'pipeTo') && code.evidence.of(node.object as Node).some(({ value }) => value.kind === 'body' && isSameOrigin(value.origin, origin));
}
