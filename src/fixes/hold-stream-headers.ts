import type { Finding } from '../findings/finding.ts';
import { isFunction, rangeOf, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, parentOf, wrapped, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { answeredIn, isPromiseAt } from './fresh-response.ts';
import { importName } from './import-name.ts';
import { asText, isPure, isResponseAt, nameOfKey } from './reads.ts';

/** The toolkit of a handler: its name, and what has to be added where the handler does not take it. */
interface Toolkit {
  readonly name: string;
  readonly changes: readonly Change[];
}

/** What is given to `h.response()` of a response by its name, and the step that follows. */
interface Held {
  readonly body: (up: string) => string;
  readonly head: string;
  readonly changes: readonly Change[];
}

/** hapi sends a stream with the stream's own headers, unless told: `h.response(up).passThrough(false).code(…).type(…)`. */
export function holdStreamHeaders(code: Code, finding: Finding): readonly Change[] | undefined {
  const node = answeredIn(code, finding) ?? streamIn(code, finding);
  const { origin } = finding;
  const shape = origin?.client?.response;
  const status = shape?.status.find(name => name !== 'ok');
  if (node === undefined || origin === undefined || shape === undefined || status === undefined) return undefined;
  const inner = unwrap(node);
  const member = inner.type === 'MemberExpression' ? nameOfKey(inner.property, inner.computed) : undefined;
  const isBody = inner.type === 'MemberExpression' && member !== undefined && shape.body.includes(member);
  const whole = isBody ? unwrap(inner.object as Node) : inner;
  // A body that the client has read is no stream any more.
  const read = isBody ? undefined : shape.body[0];
  const { body, head, changes } = read === undefined ? holdStream(code, inner, isBody ? `.${member}` : '') : { body: (up: string) => `${up}.${read}`, head: '', changes: [] };
  const orOk = read === undefined && code.isTypeScript ? ' ?? 200' : '';
  const type = (up: string): string => asText(code, origin, `${up}.headers[${code.quote('content-type')}] ${code.orElse} ${code.quote('application/octet-stream')}`);
  const steps = stepsOf(finding.sink.node);
  const held = (up: string): string => head + (steps.has('code') ? '' : `.code(${up}.${status}${orOk})`) + (steps.has('type') ? '' : `.type(${type(up)})`);
  const isGiven = finding.sink.name === 'response()';
  const isKnown = isPure(whole) && isResponseAt(code, whole);
  if (isGiven) {
    if (!isKnown) return undefined;
    const up = code.textOf(whole);
    const end = rangeOf(finding.sink.node)[1];
    return [...changes, { range: rangeOf(node), text: body(up) }, { range: [end, end], text: held(up) }];
  }
  const toolkit = toolkitOf(code, inner);
  if (toolkit === undefined) return undefined;
  const answer = (up: string): string => `${toolkit.name}.response(${body(up)})${held(up)}`;
  if (isKnown) return [...changes, ...toolkit.changes, { range: rangeOf(node), text: answer(code.textOf(whole)) }];
  const promise = whole.type === 'AwaitExpression' ? unwrap(whole.argument as Node) : whole;
  if (promise.type !== 'CallExpression' || !isPromiseAt(code, promise)) return undefined;
  const up = code.freshName('up', inner);
  const then = `.then(${code.arrowOf(up)} ${answer(up)})`;
  if (isBody) return [...changes, ...toolkit.changes, { range: rangeOf(node), text: `${whole === promise ? '' : 'await '}${code.textOf(promise)}${then}` }];
  const at = rangeOf(promise)[1];
  return [...changes, ...toolkit.changes, { range: [at, at], text: then }];
}

/** hapi's own types have no `passThrough`: there, a stream that has no headers stands between. */
function holdStream(code: Code, node: Node, member: string): Held {
  if (!code.isTypeScript) return { body: up => `${up}${member}`, head: '.passThrough(false)', changes: [] };
  const { name, changes } = importName(code, 'PassThrough', ['node:stream', 'stream'], node);
  return { body: up => `${up}${member}.pipe(new ${name}())`, head: '', changes };
}

/** The names of the calls that are chained to a node. */
function stepsOf(node: Node): ReadonlySet<string | undefined> {
  const steps = new Set<string | undefined>();
  for (let each = node, parent = parentOf(node); parent?.type === 'MemberExpression' && parent.object === each; parent = parentOf(each)) {
    steps.add(nameOfKey(parent.property, parent.computed));
    each = parentOf(parent) ?? parent;
  }
  return steps;
}

/** The stream of a body that brings headers along: `up.data`. */
function streamIn(code: Code, { sink }: Finding): Node | undefined {
  const { node } = sink.site;
  const given = sink.name === 'return' ? [node] : node.type === 'CallExpression' ? (node.arguments as readonly Node[]) : [];
  return given.find(each => code.evidence.of(each).some(({ value }) => value.kind === 'body'));
}

/** The second parameter of the handler, which is added where there is none. */
function toolkitOf(code: Code, node: Node): Toolkit | undefined {
  const handler = ancestorOf(node, each => isFunction(each) && (each.params.length >= 2 || isHandler(each))) as FunctionNode | undefined;
  if (handler === undefined) return undefined;
  const [request, toolkit] = handler.params;
  if (toolkit !== undefined) return toolkit.type === 'Identifier' ? { name: toolkit.name, changes: [] } : undefined;
  const name = code.freshName('h', handler);
  if (request === undefined) {
    const open = code.text.indexOf('(', rangeOf(handler)[0]) + 1;
    if (code.text.charAt(open) !== ')' || open > rangeOf(handler.body)[0]) return undefined;
    return { name, changes: [{ range: [open, open], text: `${code.freshName('request', handler)}, ${name}` }] };
  }
  const [from, to] = rangeOf(request);
  const isBare = handler.type === 'ArrowFunctionExpression' && !/^\s*[,)]/.test(code.text.slice(to));
  return { name, changes: isBare ? [{ range: [from, to], text: `(${code.text.slice(from, to)}, ${name})` }] : [{ range: [to, to], text: `, ${name}` }] };
}

/** `handler: (request) => …` */
function isHandler(node: Node): boolean {
  const property = parentOf(wrapped(node));
  return property?.type === 'Property' && nameOfKey(property.key, property.computed) === 'handler';
}
