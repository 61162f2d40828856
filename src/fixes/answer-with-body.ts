import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import { isFunction, rangeOf, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { bodyType } from './body-type.ts';
import { ancestorOf, parentOf, type Code } from './code.ts';
import type { Change } from './edit.ts';
import { answeredIn, isPromiseAt } from './fresh-response.ts';
import { importName } from './import-name.ts';
import { calledName, isPure, isResponseAt } from './reads.ts';

/** `res.json(up)` becomes `res.json(up.data)`, `return axios.get(url)` gets `.then((r) => r.data)`. */
export function answerWithBody(code: Code, finding: Finding): readonly Change[] | undefined {
  const changes = bodyOf(code, finding);
  const { sink, origin } = finding;
  if (changes === undefined || sink.name !== 'return' || origin?.client === undefined) return changes;
  return [...bodyType(code, sink.site.node, origin.client), ...changes];
}

function bodyOf(code: Code, finding: Finding): readonly Change[] | undefined {
  const shape = finding.origin?.client?.response;
  const node = answeredIn(code, finding);
  if (shape === undefined || node === undefined) return undefined;
  const inner = unwrap(node);
  const read = shape.web === true || shape.body.length === 0 ? shape.reads?.find(call => call === 'json()') : `${shape.body[0] ?? ''}`;
  if (read === undefined) return undefined;
  const isCall = read.endsWith('()');
  const at = rangeOf(inner)[1];
  if (isPure(inner) && isResponseAt(code, inner)) {
    // An error has a response only where the upstream gave one.
    if (!isCall && isOfError(code, inner)) return code.orElse === '??' ? [{ range: [at, at], text: `?.${read}` }] : undefined;
    if (!isCall) return [{ range: [at, at], text: `.${read}` }];
    if (finding.sink.name === 'return') return [{ range: [at, at], text: `.${read}` }];
    const around = ancestorOf(inner, isFunction) as FunctionNode | undefined;
    return around?.async === true ? [{ range: rangeOf(node), text: `await ${code.textOf(inner)}.${read}` }] : undefined;
  }
  if (inner.type === 'AwaitExpression') return afterAwait(code, node, inner, read);
  if (inner.type !== 'CallExpression' && !isPure(inner)) return undefined;
  if (code.evidence.of(inner).every(({ value }) => value.kind === 'observable')) return mapBody(code, inner, read);
  if (!isPromiseAt(code, inner)) return undefined;
  const name = code.freshName('up', inner);
  return [{ range: [at, at], text: `.then(${code.arrowOf(name)} ${name}.${read})` }];
}

/** `await axios.get(url)` → `(await axios.get(url)).data` */
function afterAwait(code: Code, node: Node, { argument }: ESTree.AwaitExpression, read: string): readonly Change[] | undefined {
  if (!read.endsWith('()') && code.text.charAt(rangeOf(node)[0]) !== '(') {
    const [from, to] = rangeOf(node);
    return [
      { range: [from, from], text: '(' },
      { range: [to, to], text: `).${read}` },
    ];
  }
  const at = rangeOf(argument)[1];
  const name = code.freshName('up', argument as Node);
  return [{ range: [at, at], text: `.then(${code.arrowOf(name)} ${name}.${read})` }];
}

/** `this.http.get(url)` → `this.http.get(url).pipe(map((up) => up.data))` */
function mapBody(code: Code, call: Node, read: string): readonly Change[] {
  const imported = importName(code, 'map', ['rxjs', 'rxjs/operators'], call);
  const at = rangeOf(call)[1];
  const name = code.freshName('up', call);
  return [...imported.changes, { range: [at, at], text: `.pipe(${imported.name}(${isOfAny(call) ? `(${name}: any) =>` : code.arrowOf(name)} ${name}.${read}))` }];
}

/** `(this.http as any).get(url)`: nothing is known of what it gives, so that TypeScript must be told. */
function isOfAny(node: Node): boolean {
  switch (node.type) {
    case 'CallExpression':
      return node.callee.type !== 'Super' && isOfAny(node.callee);
    case 'MemberExpression':
      return node.object.type !== 'Super' && isOfAny(node.object);
    case 'TSAsExpression':
      return (node as typeof node & { readonly typeAnnotation: ESTree.BaseNode }).typeAnnotation.type === 'TSAnyKeyword';
    default:
      return false;
  }
}

/** `res.json(error)` → `res.json({ message: error.message })` */
export function hideError(code: Code, finding: Finding): readonly Change[] | undefined {
  const node = answeredIn(code, finding) ?? nestedIn(code, finding);
  const inner = node === undefined ? undefined : whoseJson(unwrap(node));
  if (node === undefined || inner?.type !== 'Identifier' || !isErrorAt(code, inner)) return undefined;
  const said = code.isTypeScript ? `${inner.name} instanceof Error ? ${inner.name}.message : String(${inner.name})` : `${inner.name}.message`;
  const isShorthand = parentOf(node)?.type === 'Property' && (parentOf(node) as ESTree.Property).shorthand;
  return [{ range: rangeOf(node), text: `${isShorthand ? `${inner.name}: ` : ''}{ message: ${said} }` }];
}

/** `error` of `error.toJSON()`, which says no more than JSON of the error does. */
function whoseJson(node: Node): Node {
  if (node.type !== 'CallExpression' || node.arguments.length > 0 || calledName(node) !== 'toJSON') return node;
  const callee = unwrap(node.callee as Node);
  return callee.type === 'MemberExpression' ? unwrap(callee.object as Node) : node;
}

/** `error.response` */
function isOfError(code: Code, node: Node): boolean {
  return node.type === 'MemberExpression' && isErrorAt(code, unwrap(node.object as Node));
}

function isErrorAt(code: Code, node: Node): boolean {
  const sightings = code.evidence.of(node).filter(({ value }) => value.kind !== 'unknown');
  return sightings.length > 0 && sightings.every(({ record }) => record?.form === 'error');
}

/** The one error in an object that is answered with: `res.json({ error })`. */
function nestedIn(code: Code, { sink: { site } }: Finding): Node | undefined {
  if (site.node.type !== 'CallExpression') return undefined;
  const objects = (site.node.arguments as readonly Node[]).filter(argument => argument.type === 'ObjectExpression');
  const values = objects.flatMap(({ properties }) => properties.flatMap(property => (property.type === 'Property' ? [property.value as Node] : [])));
  const errors = values.filter(value => isErrorAt(code, unwrap(value)));
  return errors.length === 1 ? errors[0] : undefined;
}
