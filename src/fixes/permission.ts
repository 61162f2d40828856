import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../dataflow/values.ts';
import { isFunction, rangeOf, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, nodesIn, parentOf, wrapped, type Code } from './code.ts';
import { methodsOf } from './handler.ts';
import { isSameOrigin, nameOfKey } from './reads.ts';

/** Options of any client with which other statuses than 2xx, and redirects, are handed over. */
const STATUS_OPTIONS = /\b(?:validateStatus|throwHttpErrors|ignoreResponseError|throwOnError|maxRedirects|maxRedirections|followRedirects?|follow_max|beforeRedirect|interceptors|hooks|transformResponse)\b|\b(?:redirect|simple|follow|dispatcher|adapter)\s*:|\.(?:ok|redirects)\(/;
/** Inbound fields that change what the upstream's status means. */
const CONDITIONAL = /^(?:range|if-.+|cookie|authorization|proxy-authorization)$/i;

/**
 * Whether the fields that an edit drops carry no meaning that the answer still claims: what is answered is a plain success
 * to a plain request, of one method.
 */
export function mayDropFields(code: Code, finding: Finding): boolean {
  const { origin, flow } = finding;
  if (origin === undefined || finding.certainty === 'likely' || isRedirectHanded(origin)) return false;
  const methods = methodsOf(code, finding.sink.site.node);
  if (methods === 'every' || isForwardingConditions(code, origin)) return false;
  if (methods === 'unknown' && hasOpenMethod(code, origin)) return false;
  const isStatusSent = flow.kind === 'response' ? flow.fate === 'copied' : isStatusUsed(code, origin);
  return !isStatusSent || isSurelySuccess(code, finding, origin);
}

/** Whether a redirect is handed over although the client would follow it by itself. */
function isRedirectHanded(origin: Origin): boolean {
  return /\bredirect\s*:\s*['"]manual|\bfollowRedirects?\s*:\s*false|\bmaxRedirects\s*:\s*0/.test(origin.site.module.text);
}

/** Whether the upstream's status is more than looked at: sent, or given to something that may send it. */
function isStatusUsed(code: Code, origin: Origin): boolean {
  return [...nodesIn(code.program)].some(node => {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
    return code.evidence.of(node).some(({ value }) => value.kind === 'status' && isSameOrigin(value.origin, origin)) && !isOnlyRead(node);
  });
}

/** In a test, a comparison, a message or a log. */
function isOnlyRead(node: Node): boolean {
  const outer = wrapped(node);
  const parent = parentOf(outer);
  switch (parent?.type) {
    case 'BinaryExpression':
    case 'TemplateLiteral':
    case 'UnaryExpression':
      return true;
    case 'IfStatement':
    case 'ConditionalExpression':
      return parent.test === outer;
    case 'CallExpression': {
      const callee = unwrap(parent.callee as Node);
      const object = callee.type === 'MemberExpression' ? unwrap(callee.object as Node) : undefined;
      return object?.type === 'Identifier' && /^(?:console|log|logger)$/i.test(object.name);
    }
    default:
      return false;
  }
}

/** Whether only 2xx without a meaning of its own reaches the sink. */
function isSurelySuccess(code: Code, finding: Finding, origin: Origin): boolean {
  const { client } = origin;
  if (client === undefined || isInCatch(finding.sink.site.node)) return false;
  if (client.rejectsErrors && client.followsRedirects && !STATUS_OPTIONS.test(origin.site.module.text) && !STATUS_OPTIONS.test(code.text) && !hasUnknownOptions(origin)) return true;
  return client.followsRedirects && isGuarded(code, finding.sink.site.node, origin);
}

function isInCatch(node: Node): boolean {
  return (
    ancestorOf(node, each => {
      const parent = parentOf(each);
      if (each.type === 'CatchClause') return true;
      if (parent?.type !== 'CallExpression' || parent.callee.type !== 'MemberExpression') return false;
      const name = nameOfKey(parent.callee.property, parent.callee.computed);
      return (name === 'catch' && parent.arguments.includes(each as ESTree.Expression)) || (name === 'then' && parent.arguments[1] === each);
    }) !== undefined
  );
}

/** Whether an `if (!up.ok) return …` or `if (up.ok)` stands before the sink. */
function isGuarded(code: Code, sink: Node, origin: Origin): boolean {
  for (let node: Node | undefined = sink; node !== undefined; node = parentOf(node)) {
    const parent = parentOf(node);
    if (parent?.type === 'IfStatement' && parent.consequent === node && isOk(code, parent.test as Node, origin)) return true;
    if (parent?.type !== 'BlockStatement' && parent?.type !== 'Program') continue;
    const before = parent.body.slice(0, parent.body.indexOf(node as ESTree.Statement));
    for (const statement of before) {
      if (statement.type !== 'IfStatement' || !leaves(statement.consequent)) continue;
      const test = unwrap(statement.test as Node);
      if (test.type === 'UnaryExpression' && test.operator === '!' && isOk(code, test.argument as Node, origin)) return true;
    }
  }
  return false;
}

function isOk(code: Code, test: Node, origin: Origin): boolean {
  const inner = unwrap(test);
  if (inner.type !== 'MemberExpression' || nameOfKey(inner.property, inner.computed) !== 'ok') return false;
  return code.evidence.of(inner.object as Node).some(({ record }) => isSameOrigin(record?.origin, origin));
}

function leaves(statement: ESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}

/** The arguments of the request call, and the objects that names among them stand for. */
function* requestParts(code: Code, origin: Origin): Generator<Node> {
  const call = unwrap(origin.site.node);
  if (call.type !== 'CallExpression' && call.type !== 'NewExpression') return;
  for (const argument of call.arguments as readonly Node[]) {
    for (const node of nodesIn(argument)) {
      yield node;
      if (node.type !== 'Identifier') continue;
      const [definition] = code.variableOf(node)?.defs ?? [];
      const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
      if (init != null && rangeOf(init)[0] !== rangeOf(call)[0]) yield* nodesIn(init as Node);
    }
  }
}

/** Whether `range`, `if-*`, `cookie` or `authorization` of the inbound request goes to the upstream. */
function isForwardingConditions(code: Code, origin: Origin): boolean {
  for (const node of requestParts(code, origin)) {
    const parent = parentOf(node);
    const isRead = parent?.type === 'MemberExpression' && parent.object === node;
    if (!isRead && code.evidence.of(node).some(({ record }) => record?.pours.some(pour => pour.origin.kind === 'inbound') === true)) return true;
    if (node.type !== 'Property' || node.computed) continue;
    if (!CONDITIONAL.test(nameOfKey(node.key, false) ?? '')) continue;
    for (const part of nodesIn(node.value as Node)) {
      if (code.evidence.of(part).some(({ value }) => value.kind === 'server' || (value.kind === 'field' && value.pours.some(pour => pour.origin.kind === 'inbound')))) return true;
    }
  }
  return false;
}

/** Whether the request's method is not written out, or is one whose answer is all head. */
function hasOpenMethod(code: Code, origin: Origin): boolean {
  for (const node of requestParts(code, origin)) {
    if (node.type !== 'Property' || nameOfKey(node.key, node.computed) !== 'method') continue;
    if (node.value.type !== 'Literal' || /^(?:head|options)$/i.test(String(node.value.value))) return true;
  }
  return false;
}

/** Whether an option that lets other statuses through may be among those of the call. */
function hasUnknownOptions(origin: Origin): boolean {
  const call = unwrap(origin.site.node);
  if (call.type !== 'CallExpression') return false;
  return (call.arguments as readonly Node[]).slice(1).some(argument => {
    const inner = unwrap(argument);
    return inner.type === 'ObjectExpression' && inner.properties.some(property => property.type === 'SpreadElement');
  });
}

/** Whether the client may have handed the bytes over as they came, so that their encoding is still true. */
export function isRaw({ origin }: Finding): boolean {
  return origin?.raw === true;
}

/**
 * Whether code that this file does not show can give the function of the sink other values: it takes the headers or the
 * response as a parameter, and is exported, a method, or given away.
 */
export function isOpenToOthers(code: Code, { sink }: Finding): boolean {
  for (const node of nodesIn(sink.site.node)) {
    if (node.type !== 'Identifier') continue;
    const [definition] = code.variableOf(node)?.defs ?? [];
    if (definition?.type !== 'Parameter') continue;
    const carries = code.evidence.of(node).some(({ record }) => record !== undefined && (record.form === 'response' || record.pours.length > 0));
    const around = definition.node as Node;
    if (carries && isFunction(around) && parentOf(wrapped(around))?.type !== 'CallExpression' && !isLocal(code, around)) return true;
  }
  return false;
}

/** A function with a name of this file, that is only called. */
function isLocal(code: Code, node: FunctionNode): boolean {
  const parent = parentOf(node);
  const name = node.type === 'FunctionDeclaration' ? node.id : parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier' ? parent.id : undefined;
  if (name == null || ancestorOf(node, each => each.type === 'ExportNamedDeclaration' || each.type === 'ExportDefaultDeclaration') !== undefined) return false;
  return (code.variableOf(name)?.references ?? []).every(({ identifier, init }) => {
    const call = parentOf(identifier);
    return init === true || (call?.type === 'CallExpression' && call.callee === identifier);
  });
}
