import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../dataflow/values.ts';
import { frameworks } from '../models/frameworks/index.ts';
import { isFunction, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import { ancestorOf, nodesIn, parentOf, wrapped, type Code } from './code.ts';
import { methodsOf } from './handler.ts';
import { isSameOrigin, nameOfKey } from './reads.ts';
import { asksForBytes, hasOpenMethod, isForwardingConditions, isSurelyGet } from './upstream-call.ts';

/** Options of any client with which other statuses than 2xx, and redirects, are handed over. */
const STATUS_OPTIONS = /\b(?:validateStatus|throwHttpErrors|ignoreResponseError|throwOnError|maxRedirects|maxRedirections|followRedirects?|follow_max|beforeRedirect|interceptors|hooks|transformResponse)\b|\b(?:redirect|simple|follow|dispatcher|adapter)\s*:|\.(?:ok|redirects)\(/;
/** Words with which code says that cookies go from one side to the other. */
const COOKIES = /cookie|\bwithCredentials\b|\bcredentials\s*:/i;

/**
 * Whether all fields but the content type may be dropped. A cookie may be what the answer is for, a 201 has its `Location`,
 * and a file has a name, an age and protections (`content-disposition`, `cache-control`, `x-content-type-options`).
 */
export function mayDropAll(code: Code, finding: Finding): boolean {
  const { origin } = finding;
  if (origin === undefined || !mayDropFields(code, finding)) return false;
  if (COOKIES.test(code.text) || COOKIES.test(origin.site.module.text)) return false;
  return isSurelyGet(code, origin) && !asksForBytes(code, origin);
}

/**
 * Whether a field that frames or codes the body carries no meaning that the answer still claims: what is answered is a plain
 * success to a plain request, of one method.
 */
export function mayDropFields(code: Code, finding: Finding): boolean {
  const { origin, flow } = finding;
  if (origin === undefined || finding.certainty === 'likely' || isRedirectHanded(origin)) return false;
  if (mayServeHead(code, finding) || isForwardingConditions(code, origin)) return false;
  const isStatusSent = flow.kind === 'response' ? flow.fate === 'copied' : isStatusUsed(code, origin);
  return !isStatusSent || isSurelySuccess(code, finding, origin);
}

/** Whether HEAD or OPTIONS may be what is answered. */
export function mayServeHead(code: Code, { origin, sink }: Finding): boolean {
  if (isFunctionPlatform(sink.framework)) return true;
  const methods = methodsOf(code, sink.site.node);
  return methods === 'every' || (methods === 'unknown' && (origin === undefined || hasOpenMethod(code, origin)));
}

/** Whether one function gets what comes, of whatever method: Lambda, Azure Functions. */
function isFunctionPlatform(name: string): boolean {
  const handlers = frameworks.find(framework => framework.name === name)?.handlers ?? [];
  return handlers.some(handler => 'shape' in handler && handler.shape.returns?.envelope !== undefined);
}

/** Whether a redirect is handed over although the client would follow it by itself. */
function isRedirectHanded(origin: Origin): boolean {
  return /\bredirect\s*:\s*['"]manual|\bfollowRedirects?\s*:\s*false|\bmaxRedirects\s*:\s*0/.test(origin.site.module.text);
}

/** Whether the upstream's status is more than looked at: sent, or given to something that may send it. */
function isStatusUsed(code: Code, origin: Origin): boolean {
  return nodesIn(code.program).some(node => {
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return false;
    if (isGivenAway(code, node, origin)) return true;
    return code.evidence.of(node).some(({ value }) => value.kind === 'status' && isSameOrigin(value.origin, origin)) && !isOnlyRead(node);
  });
}

/** Whether the whole response is given to a function of another file, which may send its status. */
function isGivenAway(code: Code, node: Node, origin: Origin): boolean {
  const call = parentOf(wrapped(node));
  if (call?.type !== 'CallExpression' || !call.arguments.includes(wrapped(node) as ESTree.Expression)) return false;
  if (!code.evidence.of(node).some(({ record }) => record?.form === 'response' && isSameOrigin(record.origin, origin))) return false;
  const [first] = nodesIn(call.callee as Node).filter(each => each.type === 'Identifier');
  const [definition] = first === undefined ? [] : (code.variableOf(first)?.defs ?? []);
  if (definition?.type === 'ImportBinding') return true;
  const init = definition?.type === 'Variable' ? (definition.node as ESTree.VariableDeclarator).init : undefined;
  return init != null && /^require\(/.test(code.textOf(init as Node));
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
      if (isFailure(code, test, origin)) return true;
    }
  }
  return false;
}

function isOk(code: Code, test: Node, origin: Origin): boolean {
  const inner = unwrap(test);
  if (inner.type !== 'MemberExpression' || nameOfKey(inner.property, inner.computed) !== 'ok') return false;
  return code.evidence.of(inner.object as Node).some(({ record }) => isSameOrigin(record?.origin, origin));
}

/** `up.status !== 200`, `up.status >= 400`: with a client that follows redirects, all that is left is a success. */
function isFailure(code: Code, test: Node, origin: Origin): boolean {
  if (test.type === 'LogicalExpression') return test.operator === '||' && (isFailure(code, test.left as Node, origin) || isFailure(code, test.right as Node, origin));
  if (test.type !== 'BinaryExpression') return false;
  const isStatus = code.evidence.of(test.left as Node).some(({ value }) => value.kind === 'status' && isSameOrigin(value.origin, origin));
  const number = test.right.type === 'Literal' && typeof test.right.value === 'number' ? test.right.value : Number.NaN;
  if (!isStatus) return false;
  if (test.operator === '!==' || test.operator === '!=') return number === 200;
  return (test.operator === '>=' && number > 200 && number <= 400) || (test.operator === '>' && number >= 200 && number < 400);
}

function leaves(statement: ESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
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
