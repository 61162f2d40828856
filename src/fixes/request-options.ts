import type * as ESTree from 'estree';
import { alternativesOf, type Origin, type Value } from '../dataflow/domain/values.ts';
import { unwrap, type Node } from '../syntax/node.ts';
import type { Code } from './code.ts';

/** What a request is made with: options of its call and of its client. */
export interface RequestOptions {
  readonly values: ReadonlyMap<string, readonly Value[]>;
  /** Whether there may be others, which were not seen. */
  readonly isOpen: boolean;
}

/** The options of a request, by name, as the analysis saw them, in whatever file they are written. */
export function optionsOf(code: Code, origin: Origin): RequestOptions {
  const values = new Map<string, Value[]>();
  const asked = code.evidence.askedAt(origin.site.node);
  let isOpen = asked.length === 0;
  for (const { parameters, instance } of asked) {
    for (const [index, given] of [...parameters, ...instance].entries()) {
      if (given === 'other') continue;
      if (given === 'unknown') {
        isOpen ||= index > 0 || !isAddress(origin, parameters.length);
        continue;
      }
      isOpen ||= given.open || alternativesOf(given.rest).length > 0;
      for (const [name, value] of given.members) {
        const known = alternativesOf(value).filter(each => each.kind !== 'constant' || each.value !== undefined);
        if (known.length > 0) values.set(name, [...(values.get(name) ?? []), ...known]);
      }
    }
  }
  return { values, isOpen };
}

/** Whether a first argument of which nothing is known is where the request goes to, and not how. */
function isAddress({ client, site }: Origin, count: number): boolean {
  const call = unwrap(site.node);
  const [first] = call.type === 'CallExpression' ? (call.arguments as readonly ESTree.Node[]) : [];
  if (first === undefined) return false;
  if (count > 1 || client?.response.web === true || unwrap((call as ESTree.SimpleCallExpression).callee as Node).type === 'MemberExpression') return !isNamedRequest(call as ESTree.SimpleCallExpression) || count > 1;
  return isText(unwrap(first as Node));
}

/** `axios.request(options)` */
function isNamedRequest({ callee }: ESTree.SimpleCallExpression): boolean {
  const inner = unwrap(callee as Node);
  return inner.type === 'MemberExpression' && inner.property.type === 'Identifier' && inner.property.name === 'request';
}

function isText(node: Node): boolean {
  if (node.type === 'NewExpression') return node.callee.type === 'Identifier' && node.callee.name === 'URL';
  return node.type === 'TemplateLiteral' || (node.type === 'BinaryExpression' && node.operator === '+') || (node.type === 'Literal' && typeof node.value === 'string');
}

/** Options of any client with which other statuses than 2xx, and redirects, are handed over. */
const STATUS: ReadonlySet<string> = new Set([
  'adapter', 'beforeRedirect', 'dispatcher', 'follow', 'followRedirect', 'followRedirects', 'follow_max', 'hooks', 'ignoreResponseError', 'interceptors',
  'maxRedirections', 'maxRedirects', 'redirect', 'simple', 'throwHttpErrors', 'throwOnError', 'transformResponse', 'validateStatus',
]);
const REDIRECTS: ReadonlySet<string> = new Set(['follow', 'followRedirect', 'followRedirects', 'follow_max', 'maxRedirections', 'maxRedirects', 'redirect']);

/** Whether an option is among them, or may be, with which a status that is no success is handed over. */
export function mayHandStatusOver({ values, isOpen }: RequestOptions): boolean {
  return isOpen || [...values].some(([name, each]) => STATUS.has(name) && !each.every(isUsual));
}

/** Whether an option says that redirects are not followed. */
export function isRedirectHanded({ values }: RequestOptions): boolean {
  return [...values].some(([name, each]) => REDIRECTS.has(name) && !each.every(isUsual));
}

/** The values with which redirects are followed, and error statuses rejected. */
function isUsual(value: Value): boolean {
  if (value.kind !== 'constant') return false;
  return value.value === true || value.value === 'follow' || (typeof value.value === 'number' && value.value > 0);
}

/** Whether cookies or credentials go along: `withCredentials`, a jar. */
export function hasCookies({ values }: RequestOptions): boolean {
  return [...values.keys()].some(name => /cookie|^jar$|^withCredentials$|^credentials$/i.test(name));
}

/** Whether an option asks for bytes or a stream. */
export function hasByteForm({ values }: RequestOptions): boolean {
  return [...values].some(([name, each]) => FORMS.test(name) && !each.every(isTextForm));
}

/** Options that say in which form a body is wanted. */
const FORMS = /^(?:responseType|encoding|responseEncoding|isStream|asStream|streaming|decompress|dataType)$/;

function isTextForm(value: Value): boolean {
  return value.kind === 'constant' && (value.value === false || /^(?:json|text|document|utf-?8)$/i.test(String(value.value)));
}
