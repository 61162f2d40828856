import type * as ESTree from 'estree';
import type { Finding } from '../findings/finding.ts';
import type { Origin } from '../dataflow/domain/values.ts';
import { frameworks } from '../models/frameworks/index.ts';
import { isFunction, unwrap, type FunctionNode, type Node } from '../syntax/node.ts';
import type { Refusal } from './refusal.ts';
import { isClientKnown } from './client-instance.ts';
import { ancestorOf, ancestorsOf, nodesIn, parentOf, wrapped, type Code } from './code.ts';
import { methodsOf } from './handler.ts';
import { isSameOrigin, nameOfKey } from './reads.ts';
import { hasCookies, isRedirectHanded, mayHandStatusOver, optionsOf } from './request-options.ts';
import { asksForBytes, hasOpenMethod, isForwardingConditions, isSurelyGet } from './upstream-call.ts';

/** Words with which code says that cookies go from one side to the other. */
const COOKIES = /cookie|\bwithCredentials\b|\bcredentials\s*:/i;

/**
 * Why not all fields but the content type may be dropped. A cookie may be what the answer is for, a 201 has its `Location`,
 * and a file has a name, an age and protections (`content-disposition`, `cache-control`, `x-content-type-options`).
 */
export function refusalToDropAll(code: Code, finding: Finding): Refusal | undefined {
  const { origin } = finding;
  const refusal = refusalToDropFields(code, finding);
  if (refusal !== undefined || origin === undefined) return refusal;
  if (speaksOfCookies(code, finding, origin)) return 'cookies';
  return !isSurelyGet(code, origin) ? 'upstream method' : asksForBytes(code, origin) ? 'bytes' : undefined;
}

/**
 * Why a field that frames or codes the body may not be dropped. It may, where what is answered is a plain success to a plain
 * request, of one method.
 */
export function refusalToDropFields(code: Code, finding: Finding): Refusal | undefined {
  const { origin, flow } = finding;
  if (origin === undefined || finding.certainty === 'likely') return 'likely';
  if (!mayFollow(code, finding, origin)) return 'redirects';
  if (mayServeHead(code, finding)) return 'methods';
  if (isForwardingConditions(code, origin)) return 'conditions';
  const isStatusSent = flow.kind === 'response' ? flow.fate === 'copied' : isStatusUsed(code, origin);
  return isStatusSent && !isSurelySuccess(code, finding, origin) ? 'status' : undefined;
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

/** Whether a redirect of the upstream is followed, or answered otherwise before the sink. */
function mayFollow(code: Code, { sink }: Finding, origin: Origin): boolean {
  return isFollowing(code, origin) || isGuarded(code, sink.site.node, origin);
}

function isFollowing(code: Code, origin: Origin): boolean {
  return origin.client?.followsRedirects === true && !isRedirectHanded(optionsOf(code, origin));
}

/** Whether cookies are spoken of in the handler, around the call, or in what the call is made with. */
function speaksOfCookies(code: Code, { sink }: Finding, origin: Origin): boolean {
  const around = (node: Node): string => {
    const outer = ancestorsOf(node).filter(each => isFunction(each)).at(-1);
    return outer === undefined || origin.site.module.path !== code.path ? origin.site.module.text : code.textOf(outer);
  };
  return hasCookies(optionsOf(code, origin)) || COOKIES.test(around(sink.site.node)) || COOKIES.test(around(origin.site.node));
}

/** Whether the upstream's status is more than looked at: sent, or given to something that may send it. */
function isStatusUsed(code: Code, origin: Origin): boolean {
  return [...code.evidence.answersTo(origin.site.node)].some(node => {
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
  const options = optionsOf(code, origin);
  if (client.rejectsErrors && client.followsRedirects && isClientKnown(code, origin) && !mayHandStatusOver(options) && !isTaughtOtherwise(origin)) return true;
  return isGuarded(code, finding.sink.site.node, origin);
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

/** `up.status !== 200`, or, with a client that follows redirects, `up.status >= 400`: all that is left is a success. */
function isFailure(code: Code, test: Node, origin: Origin): boolean {
  if (test.type === 'LogicalExpression') return test.operator === '||' && (isFailure(code, test.left as Node, origin) || isFailure(code, test.right as Node, origin));
  if (test.type !== 'BinaryExpression') return false;
  const isStatus = code.evidence.of(test.left as Node).some(({ value }) => value.kind === 'status' && isSameOrigin(value.origin, origin));
  const number = test.right.type === 'Literal' && typeof test.right.value === 'number' ? test.right.value : Number.NaN;
  if (!isStatus) return false;
  if (test.operator === '!==' || test.operator === '!=') return number === 200;
  if (!isFollowing(code, origin)) return test.operator === '>=' && number > 200 && number <= 300;
  return (test.operator === '>=' && number > 200 && number <= 400) || (test.operator === '>' && number >= 200 && number < 400);
}

function leaves(statement: ESTree.Statement): boolean {
  const last = statement.type === 'BlockStatement' ? statement.body.at(-1) : statement;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
}

/** `.ok(() => true)` and `.redirects(0)` of a request that is built step by step. */
function isTaughtOtherwise({ client, site }: Origin): boolean {
  return client?.requests.some(({ gives }) => gives === 'builder') === true && /\.(?:ok|redirects)\(/.test(site.module.text);
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
