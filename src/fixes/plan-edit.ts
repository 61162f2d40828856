import type { Finding } from '../findings/finding.ts';
import * as KeySets from '../dataflow/domain/key-set.ts';
import { unsafeFieldsOf } from '../findings/verdict.ts';
import { listNames } from '../findings/words.ts';
import { connectionSpecific, requestSpecific } from '../http/fields.ts';
import { unwrap, type Node } from '../syntax/node.ts';
import { allowlistRequestHeaders } from './allowlist-request-headers.ts';
import { answerWithBody, hideError } from './answer-with-body.ts';
import { carrierOf, type Carrier } from './carrier.ts';
import type { Code } from './code.ts';
import { isDisjoint, suggestion, type Change, type Edit, type EditId } from './edit.ts';
import { extendFilter } from './extend-filter.ts';
import { fallbackType } from './fallback-type.ts';
import { freshInit, freshResponse } from './fresh-response.ts';
import { filterForwardedRequest } from './forwarded-request.ts';
import { holdStreamHeaders } from './hold-stream-headers.ts';
import { contentTypeField, encodedFields, keepFields } from './keep-content-type.ts';
import { layOut } from './lay-out.ts';
import { byName, filterBag, guardCopy, type Choice, type Choose } from './leave-out.ts';
import { isOpenToOthers, isRaw, mayServeHead, refusalToDropAll, refusalToDropFields } from './permission.ts';
import { pipeRequestThrough, pipeThrough } from './pipe-through.ts';
import { isAsReceived } from './reads.ts';
import type { Refusal } from './refusal.ts';
import { isErrorSink, removeErrorHeaders, removeField } from './remove-field.ts';
import { copyLoopOf, copyStepOf, replaceCopyLoop, type CopyStep } from './replace-copy-loop.ts';
import { setContentType } from './set-content-type.ts';
import { shieldResponse } from './shield-response.ts';
import { shrinkList } from './shrink-list.ts';
import { withoutUnused } from './unused.ts';
import { asksForBytes } from './upstream-call.ts';

/** The rewrites of a finding, best first: a fix, if there is one for certain, and what a person may choose instead. */
export function planEdit(finding: Finding, code: Code): readonly Edit[] {
  const planned = editsOf(finding, code);
  const edits = planned.flatMap(edit => {
    const changes = withoutUnused(code, shorthand(code, finding, edit).changes);
    const isPossible = isDisjoint(changes) && !changes.some(({ range }) => code.hasComment(range));
    return isPossible ? [{ ...edit, changes: inLineEndsOf(code, layOut(code, changes)) }] : [];
  });
  const isHere = finding.flow.kind === 'request' || finding.sink.site.node === finding.sink.node;
  // What a complete filter lets through breaks nothing: it is for a person to say.
  const isBroken = finding.kind !== 'unlisted-passthrough';
  const refusal = finding.certainty === 'likely' ? 'likely' : !isHere ? 'elsewhere' : !isBroken ? 'filtered' : undefined;
  return refusal === undefined ? edits : edits.map(each => suggestion(each, refusal));
}

/** New lines end as those of the file do. */
function inLineEndsOf({ text }: Code, changes: readonly Change[]): readonly Change[] {
  return text.includes('\r\n') ? changes.map(change => ({ ...change, text: change.text.replace(/\r?\n/g, '\r\n') })) : changes;
}

function editsOf(finding: Finding, code: Code): readonly Edit[] {
  const { flow, sink } = finding;
  // What sends is in another file: here, less can be handed over.
  if (sink.module !== sink.site.module && flow.kind !== 'request' && flow.kind !== 'request-pipe') {
    return [...(flow.kind === 'bag' ? bagEdits(finding, code) : []), ...edit('keepContentType', shieldResponse(code, finding), 'elsewhere')];
  }
  switch (flow.kind) {
    case 'bag':
      return bagEdits(finding, code);
    case 'field':
      return edit('removeField', removeField(code, finding.sink.node), refusalOfField(code, finding, flow.name), { field: flow.name });
    case 'response':
      return responseEdits(finding, code, flow.how);
    case 'request':
      return requestEdits(finding, code);
    case 'request-pipe':
      return edit('pipeThrough', pipeRequestThrough(code, finding), 'choice');
  }
}

function edit(id: EditId, changes: readonly Change[] | undefined, refusal: Refusal | undefined, data: Edit['data'] = {}): readonly Edit[] {
  return changes === undefined ? [] : [{ refusal, id, data, changes }];
}

/** What one field may still say: a length answers a HEAD, and tells how far a download is; the others belong to a connection that is not ours. */
function refusalOfField(code: Code, finding: Finding, name: string): Refusal | undefined {
  if ((connectionSpecific as readonly string[]).includes(name)) return undefined;
  return refusalToDropFields(code, finding) ?? refusalOfLength(code, finding, [name]);
}

/** What a filter lacks belongs to another connection or another body; but for the length, as above. */
function refusalOfFilter(code: Code, finding: Finding, isOwn: boolean): Refusal | undefined {
  if (!isOwn) return 'open';
  if (finding.unsafe.every(name => (connectionSpecific as readonly string[]).includes(name))) return undefined;
  return mayServeHead(code, finding) ? 'methods' : refusalOfLength(code, finding, finding.unsafe);
}

function refusalOfLength(code: Code, { origin }: Finding, names: readonly string[]): Refusal | undefined {
  return names.includes('content-length') && origin !== undefined && asksForBytes(code, origin) ? 'bytes' : undefined;
}

function bagEdits(finding: Finding, code: Code): readonly Edit[] {
  const step = copyStepOf(code, finding.sink.node);
  if (isOfError(finding)) return step === undefined ? edit('removeField', removeField(code, finding.sink.node), undefined, { field: 'headers' }) : [];
  const carrier = step === undefined ? carrierOf(code, finding) : undefined;
  const extension = extendFilter(code, finding);
  const names = { names: listNames(finding.unsafe) };
  const shrunk = shrinkList(code, finding);
  const extended = [
    ...edit('extendFilter', extension?.changes, refusalOfFilter(code, finding, extension?.isOwn === true), names),
    ...edit('shrinkList', shrunk?.changes, shrunk?.isOwn === true ? refusalToDropFields(code, finding) ?? refusalOfLength(code, finding, finding.unsafe) : 'open', names),
  ];
  if (step !== undefined) return shrunk === undefined ? [...extended, ...inOrder(finding, loopEdits(finding, code, step))] : extended;
  if (carrier === undefined) return extended;
  if (carrier.property !== undefined && isErrorSink(carrier.property)) return edit('removeField', removeErrorHeaders(code, carrier.property), undefined, { field: 'headers' });
  return [...extended, ...inOrder(finding, carrierEdits(finding, code, carrier))];
}

/** Of what a list of the code's own lets pass, most is meant: to leave out what breaks is the better answer. */
function inOrder({ keys }: Finding, edits: readonly Edit[]): readonly Edit[] {
  return keys.kind === 'only' ? edits.toSorted((a, b) => Number(b.id === 'leaveOut') - Number(a.id === 'leaveOut')) : edits;
}

function loopEdits(finding: Finding, code: Code, step: CopyStep): readonly Edit[] {
  const loop = copyLoopOf(code, step);
  const isWhole = finding.keys.kind === 'except' && finding.keys.names.size === 0;
  const isLower = loop?.isExact === true && loop.bag.isSure;
  const raw = isRaw(finding);
  const kept = raw ? ['content-type', 'content-encoding'] : ['content-type'];
  const refusal = refusalToKeepTypeOnly(code, finding) ?? (loop?.bag.isSure === true ? undefined : 'shape');
  const replaced = loop?.isExact === true && isWhole && !raw && !code.hasComment(code.rangeOfStatement(loop.statement)) ? edit('keepContentType', replaceCopyLoop(code, step, loop), refusal) : [];
  return [
    ...replaced,
    ...(replaced.length > 0 ? [] : edit(raw ? 'keepEncoding' : 'skipUnlessContentType', guardCopy(code, step, { kind: 'only', names: kept, isLower }), raw ? 'encoded' : isWhole ? 'shape' : 'filtered')),
    ...edit(...second(code, finding, choice => guardCopy(code, step, { ...choice, isLower })), 'choice'),
  ];
}

function carrierEdits(finding: Finding, code: Code, { node, property }: Carrier): readonly Edit[] {
  if (isTrailer(finding)) return edit(...second(code, finding, choice => filterBag(code, node, choice)), 'choice');
  const raw = isRaw(finding);
  const fallback = fallbackType(code, finding.sink.node);
  const fields = raw ? encodedFields(code) : contentTypeField(code, fallback);
  const refusal = raw ? 'encoded' : (refusalToKeepTypeOnly(code, finding) ?? (isKept(code, node) ? undefined : 'filtered'));
  const set = raw || property !== undefined || isMadeHere(code, node) ? undefined : setContentType(code, finding.sink.node, finding.sink.framework, fallback);
  const isSet = set?.every(({ range }) => !code.hasComment(range)) === true;
  const kept = edit(raw ? 'keepEncoding' : 'keepContentType', isSet ? set : keepFields(code, node, fields), refusal);
  const chosen = raw ? ['content-type', 'content-encoding'] : ['content-type'];
  return [
    ...(kept.length > 0 ? kept : edit(raw ? 'keepEncoding' : 'keepContentType', filterBag(code, node, { kind: 'only', names: chosen }), refusal ?? 'shape')),
    ...(finding.fate === 'fails' ? [] : edit(...second(code, finding, choice => filterBag(code, node, choice)), 'choice')),
  ];
}

/** An error has a body of its own: no field of another belongs to it. */
function isOfError({ sink: { framework } }: Finding): boolean {
  return framework === '@hapi/boom';
}

/** Trailers come after the body: a type of it has no place there (RFC 9110 §6.5.1). */
function isTrailer({ sink: { name } }: Finding): boolean {
  return name === 'addTrailers()' || name === 'sendTrailers()';
}

/** Whether an expression holds what came, or a copy of it that is written here: nothing that was chosen with care is dropped. */
function isKept(code: Code, node: Node): boolean {
  const inner = unwrap(node);
  if (inner.type === 'ObjectExpression' || isAssign(code, inner)) return true;
  return isAsReceived(code, inner) || isMadeHere(code, inner);
}

/** Whether a variable is a copy that is written in this file, and can be written otherwise. */
function isMadeHere(code: Code, node: Node): boolean {
  const inner = unwrap(node);
  return inner.type === 'Identifier' && keepFields(code, inner, () => '')?.every(({ range }) => range[0] !== inner.range?.[0]) === true;
}

function isAssign(code: Code, node: Node): boolean {
  return node.type === 'CallExpression' && code.textOf(node.callee as Node) === 'Object.assign';
}

/** What always failed says nothing yet that could be lost. */
function refusalToKeepTypeOnly(code: Code, finding: Finding): Refusal | undefined {
  return isOpenToOthers(code, finding) ? 'open' : finding.fate === 'fails' ? undefined : refusalToDropAll(code, finding);
}

/** The other reasonable answer: a relay that holds back what is not its own, or, where it does, a list of what may pass. */
function second(code: Code, finding: Finding, choose: Choose): [EditId, readonly Change[] | undefined] {
  if (finding.kind === 'unlisted-passthrough') return ['listFields', byName(code, { kind: 'only', names: describing(finding) }, 'bodyFields', choose)];
  return ['leaveOut', byName(code, { kind: 'except', names: passing(finding, relayNames(finding)) }, 'upstreamOnly', choose)];
}

/** Those of the names that the code itself does not hold back. */
function passing({ keys }: Finding, names: readonly string[]): readonly string[] {
  return names.filter(name => KeySets.has(keys, name));
}

/** Fields that say what a body is and how long it may be kept: RFC 9110 §8, RFC 9111 §5.2. Bytes that nobody decoded can't be read without their encoding. */
function describing(finding: Finding): readonly string[] {
  return ['content-type', ...(isRaw(finding) ? ['content-encoding'] : []), 'content-language', 'content-disposition', 'cache-control', 'etag', 'last-modified'];
}

/** All that a deliberate relay must not copy. */
function relayNames({ origin }: Finding): readonly string[] {
  return [...new Set([...(origin === undefined ? [] : unsafeFieldsOf(origin)), ...connectionSpecific])];
}

function responseEdits(finding: Finding, code: Code, how: 'answered' | 'init' | 'piped'): readonly Edit[] {
  const refusal = isOpenToOthers(code, finding) ? 'open' : refusalToDropAll(code, finding);
  switch (how) {
    case 'init':
      return edit('freshResponse', freshInit(code, finding), refusal);
    case 'piped':
      return edit('pipeThrough', pipeThrough(code, finding), 'bytes');
    case 'answered':
      if (finding.sink.framework === 'hapi' && finding.fate === 'copied') return edit('holdHeaders', holdStreamHeaders(code, finding), refusal ?? 'bytes');
      if (finding.origin?.client?.response.web === true && finding.fate === 'copied') return edit('freshResponse', freshResponse(code, finding), refusal ?? 'bytes');
      return [...edit('hideError', hideError(code, finding), 'choice'), ...edit('answerWithBody', answerWithBody(code, finding), refusalOfBody(code, finding))];
  }
}

/** Where the response always failed, its body loses nothing; else what is sent now is the client's object, and may be read by someone. */
function refusalOfBody(code: Code, finding: Finding): Refusal | undefined {
  return isOpenToOthers(code, finding) ? 'open' : finding.fate === 'fails' ? undefined : 'choice';
}

/** What belongs to the inbound request alone. */
const notOfRequests: readonly string[] = [...new Set([...requestSpecific, ...connectionSpecific])];

function requestEdits(finding: Finding, code: Code): readonly Edit[] {
  const carrier = carrierOf(code, finding);
  const ofRequest: Choice = { kind: 'except', names: passing(finding, notOfRequests) };
  if (carrier === undefined) {
    return [
      ...edit('allowlistRequest', filterForwardedRequest(code, finding, { kind: 'only', names: ['accept', 'content-type'] }), 'choice'),
      ...edit('leaveOutOfRequest', byName(code, ofRequest, 'inboundOnly', choice => filterForwardedRequest(code, finding, choice)), 'choice'),
    ];
  }
  const allowed = allowlistRequestHeaders(code, carrier.node, finding.sink.node) ?? filterBag(code, carrier.node, { kind: 'only', names: ['accept', 'content-type'] });
  return [
    ...edit('allowlistRequest', allowed, 'choice'),
    ...edit('leaveOutOfRequest', byName(code, ofRequest, 'inboundOnly', choice => filterBag(code, carrier.node, choice)), 'choice'),
  ];
}

/** `{ headers }` needs its name said before a new value. */
function shorthand(code: Code, finding: Finding, planned: Edit): Edit {
  const property = carrierOf(code, finding)?.property;
  if (property?.shorthand !== true) return planned;
  const [from, to] = property.range ?? [0, 0];
  const changes = planned.changes.map(change => (change.range[0] === from && change.range[1] === to && change.text !== '' ? { ...change, text: `${code.text.slice(from, to)}: ${change.text}` } : change));
  return { ...planned, changes };
}
