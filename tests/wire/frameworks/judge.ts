import type { Answer, Effect, Instance, Write } from '../../../src/models/framework.ts';
import type { Exchange } from '../harness/exchange.ts';
import { valuesOf } from '../harness/message.ts';
import { statusOfInit, TOLD_BODY, TOLD_STATUS } from './given.ts';
import type { Called, Check, Part } from './lines.ts';

/** Whether what was read is what the line says; a word on what was seen, if not. */
export function disagreement(check: Check, seen: Exchange): string | undefined {
  return agrees(check, seen) ? undefined : `${seen.message?.status ?? seen.ended}${isCopied(seen) ? ', copied' : ''}${isPiped(seen) ? ', piped' : ''}: ${seen.text.slice(0, 120)}`;
}

function agrees(check: Check, seen: Exchange): boolean {
  switch (check.kind) {
    case 'effect':
      return agreesWithEffect(check.called, check.effect, check.part, seen);
    case 'write':
      return agreesWithWrite(check.write, check.part, seen);
    case 'sent':
      return agreesWithAnswer(check.answer, check.part, seen);
    case 'gives':
    case 'member':
      return check.member.kind === 'outbound' ? isCopied(seen) : seen.text === 'yes';
    case 'pipe-target':
      return seen.text === TOLD_BODY;
    case 'errors':
      return isCopied(seen) === (check.headers === 'copied');
    default:
      return seen.text === 'yes';
  }
}

function agreesWithEffect(called: Called, effect: Effect, part: Part, seen: Exchange): boolean {
  switch (effect.kind) {
    case 'headers':
      return agreesWithInstance(part === 'bag' ? (effect.plain ?? 'copied') : effect.instance, seen);
    case 'header':
      return isCopied(seen) && (part !== 'again' || (seen.message !== undefined && valuesOf(seen.message, 'x-upstream-secret').join() === 'told'));
    case 'error-headers':
      return isCopied(seen);
    case 'field':
      return hasField(effect.field, seen);
    case 'fields':
      return hasField(effect.fields[part.slice('envelope.'.length)] ?? '', seen);
    case 'answer':
      // A call may set a status of its own, e.g. `response.created(value)`.
      return agreesWithAnswer(effect.answer, part, seen, seen.message?.status);
    case 'init':
      return isCopied(seen) && seen.message?.status === (statusOfInit(called.call) ?? 200);
    case 'status':
      return seen.message?.status === TOLD_STATUS;
    case 'flush':
      return seen.message !== undefined && seen.message.status < 500 && valuesOf(seen.message, 'x-late').length === 0;
    case 'handler':
      return seen.text === 'yes';
    case 'remove':
    case 'stream-headers':
      return isFine(seen) && !isCopied(seen);
  }
}

function agreesWithWrite(write: Write, part: Part, seen: Exchange): boolean {
  switch (write.kind) {
    case 'answer':
      return agreesWithAnswer(write.answer, part, seen);
    case 'field':
      return hasField(write.field, seen);
    case 'headers':
      return part === 'bag' ? isCopied(seen) : agreesWithInstance(write.instance ?? 'ignored', seen);
    case 'status':
      return seen.message?.status === TOLD_STATUS;
  }
}

function agreesWithAnswer({ webResponse, object, stream, envelope }: Answer, part: Part, seen: Exchange, status: number | undefined = TOLD_STATUS): boolean {
  switch (part) {
    case 'webResponse':
      if (webResponse === 'copied') return isCopied(seen) && seen.text === TOLD_BODY && seen.message?.status === status;
      return !isCopied(seen) && !seen.text.includes(TOLD_BODY);
    case 'object':
      return (object === 'json') === /"told":\s*"object"/u.test(seen.text);
    case 'error':
      return !isFine(seen) && !/"told":\s*"object"/u.test(seen.text);
    case 'stream':
      return isPiped(seen) === (stream === 'piped') && isCopied(seen) === (stream === 'headers');
    case 'Headers':
      return agreesWithInstance(envelope?.instance ?? 'ignored', seen);
    default: {
      const member = part.slice('envelope.'.length);
      if (envelope?.headers.includes(member)) return isCopied(seen);
      return envelope?.status.includes(member) ? seen.message?.status === TOLD_STATUS : seen.text.includes(TOLD_BODY);
    }
  }
}

function agreesWithInstance(instance: Instance, seen: Exchange): boolean {
  switch (instance) {
    case 'copied':
      return isCopied(seen);
    case 'ignored':
      return isFine(seen) && !isCopied(seen);
    case 'throws':
      return !isFine(seen) && !isCopied(seen);
  }
}

function isCopied({ leaked }: Exchange): boolean {
  return leaked.includes('x-upstream-secret');
}

function isPiped({ message }: Exchange): boolean {
  return message !== undefined && valuesOf(message, 'x-piped').length > 0;
}

function isFine({ message }: Exchange): boolean {
  return message !== undefined && message.status < 400;
}

const seenAs: Readonly<Record<string, string>> = { etag: 'told', location: '/told', 'content-length': '4', 'last-modified': '2029', 'content-type': 'text/csv', 'content-disposition': 'told' };

function hasField(field: string, { message }: Exchange): boolean {
  return message !== undefined && valuesOf(message, field).some(value => value.includes(seenAs[field] ?? 'told'));
}
