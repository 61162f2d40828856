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

/** hapi sends a stream with the stream's own headers, unless told: `h.response(up).passThrough(false).code(…).type(…)`. */
export function holdStreamHeaders(code: Code, finding: Finding): readonly Change[] | undefined {
  const node = answeredIn(code, finding) ?? streamIn(code, finding);
  const { origin } = finding;
  const status = origin?.client?.response.status.find(name => name !== 'ok');
  if (node === undefined || origin === undefined || status === undefined) return undefined;
  const inner = unwrap(node);
  const type = (up: string): string => `.type(${asText(code, origin, `${up}.headers[${code.quote('content-type')}] ${code.orElse} ${code.quote('application/octet-stream')}`)})`;
  const body = inner.type === 'MemberExpression' ? nameOfKey(inner.property, inner.computed) : undefined;
  const member = inner.type === 'MemberExpression' && body !== undefined && origin.client?.response.body.includes(body) === true ? `.${body}` : '';
  // A body that the client has read is no stream any more.
  const [read] = origin.client?.response.body ?? [];
  if (member === '' && read !== undefined) return sendBody(code, finding, inner, { read, head: up => `.code(${up}.${status})${type(up)}` });
  // hapi's own types have no `passThrough`: there, a stream that has no headers stands between.
  const imported = code.isTypeScript ? importName(code, 'PassThrough', ['node:stream', 'stream'], inner) : undefined;
  const added = imported?.changes ?? [];
  const bytes = (stream: string): string => (imported === undefined ? stream : `${stream}.pipe(new ${imported.name}())`);
  const held = (up: string): string => `${imported === undefined ? '.passThrough(false)' : ''}.code(${up}.${status}${code.isTypeScript ? ' ?? 200' : ''})${type(up)}`;
  const isGiven = finding.sink.name === 'response()';
  const whole = member === '' || inner.type !== 'MemberExpression' ? inner : unwrap(inner.object as Node);
  if (isPure(whole) && isResponseAt(code, whole)) {
    const up = code.textOf(whole);
    const end = rangeOf(finding.sink.node)[1];
    if (isGiven) return [...added, { range: rangeOf(node), text: bytes(`${up}${member}`) }, { range: [end, end], text: held(up) }];
    const toolkit = toolkitOf(code, inner);
    return toolkit === undefined ? undefined : [...added, ...toolkit.changes, { range: rangeOf(node), text: `${toolkit.name}.response(${bytes(`${up}${member}`)})${held(up)}` }];
  }
  const toolkit = toolkitOf(code, inner);
  const promise = whole.type === 'AwaitExpression' ? unwrap(whole.argument as Node) : whole;
  if (isGiven || toolkit === undefined || promise.type !== 'CallExpression' || !isPromiseAt(code, promise)) return undefined;
  const up = code.freshName('up', inner);
  const then = `.then(${code.arrowOf(up)} ${toolkit.name}.response(${bytes(`${up}${member}`)})${held(up)})`;
  if (member !== '') return [...added, ...toolkit.changes, { range: rangeOf(node), text: `${whole === promise ? '' : 'await '}${code.textOf(promise)}${then}` }];
  const at = rangeOf(promise)[1];
  return [...added, ...toolkit.changes, { range: [at, at], text: then }];
}

/** `h.response(up.body).code(up.statusCode).type(…)` */
function sendBody(code: Code, finding: Finding, inner: Node, { read, head }: { readonly read: string; readonly head: (up: string) => string }): readonly Change[] | undefined {
  const isGiven = finding.sink.name === 'response()';
  if (isPure(inner) && isResponseAt(code, inner)) {
    const up = code.textOf(inner);
    const end = rangeOf(finding.sink.node)[1];
    if (isGiven) return [{ range: rangeOf(inner), text: `${up}.${read}` }, { range: [end, end], text: head(up) }];
    const toolkit = toolkitOf(code, inner);
    return toolkit === undefined ? undefined : [...toolkit.changes, { range: rangeOf(inner), text: `${toolkit.name}.response(${up}.${read})${head(up)}` }];
  }
  const toolkit = toolkitOf(code, inner);
  if (isGiven || toolkit === undefined || inner.type !== 'CallExpression' || !isPromiseAt(code, inner)) return undefined;
  const up = code.freshName('up', inner);
  const at = rangeOf(inner)[1];
  return [...toolkit.changes, { range: [at, at], text: `.then(${code.arrowOf(up)} ${toolkit.name}.response(${up}.${read})${head(up)})` }];
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
