import { Readable } from 'node:stream';
import type { Answer } from '../../../src/models/framework.ts';
import type { Part } from './lines.ts';

export const TOLD_BODY = 'told body';
export const TOLD_STATUS = 203;
/** A field that only an upstream would send, as a bag. */
export const bag = (): Record<string, string> => ({ 'x-upstream-secret': 'told', etag: '"up-etag"' });

/** A stream such as a client's: it has headers of its own (by a getter, as Node's messages have), and like got's it writes them into what it is piped into. */
export class ToldStream extends Readable {
  readonly statusCode: number = TOLD_STATUS;

  get headers(): Record<string, string> {
    return bag();
  }

  override _read(): void {
    this.push(TOLD_BODY);
    this.push(null);
  }

  override pipe<Target extends NodeJS.WritableStream>(target: Target, options?: { readonly end?: boolean }): Target {
    const response = target as unknown as { setHeader?(name: string, value: string): void; readonly headersSent?: boolean };
    if (response.headersSent === false) response.setHeader?.('x-piped', 'told');
    return super.pipe(target, options);
  }
}

/** Values of fixed fields that a body of four bytes, `fine`, may carry. */
export const FIELD_VALUES: Readonly<Record<string, unknown>> = {
  'content-disposition': 'attachment; filename="told"',
  'content-length': 4,
  'content-type': 'text/csv',
  etag: 'told',
  'last-modified': new Date(Date.UTC(2029, 0, 1)),
  location: '/told',
};

/** The status that an init object of a call can set: a redirect's own, or none where the answer is another's. */
export function statusOfInit(call: string): number | undefined {
  if (call.includes('redirect')) return 307;
  return /\.(?:next|rewrite)\(/u.test(call) ? undefined : TOLD_STATUS;
}

export function given(part: Part): unknown {
  switch (part) {
    case 'bag':
      return bag();
    case 'Headers':
      return new Headers(bag());
    case 'error':
      return Object.assign(new Error('upstream failed'), { told: 'object' });
    case 'object':
      return { told: 'object' };
    case 'status':
      return TOLD_STATUS;
    case 'stream':
      return new ToldStream();
    case 'webResponse':
      return new Response(TOLD_BODY, { status: TOLD_STATUS, headers: bag() });
    default:
      return 'told';
  }
}

/** What is answered with; in an envelope, where the part is a member of one. */
export function answerOf(part: Part, { envelope }: Answer): unknown {
  return envelope !== undefined && (part === 'Headers' || part.startsWith('envelope.')) ? envelopeOf(part, envelope) : given(part);
}

/** An answer whose headers, body and status stand in these members. */
function envelopeOf(part: Part, { headers, body, status }: NonNullable<Answer['envelope']>): unknown {
  const member = part.startsWith('envelope.') ? part.slice('envelope.'.length) : (headers[0] ?? '');
  const known = { [body[0] ?? '']: TOLD_BODY, [status[0] ?? '']: 200 };
  if (part === 'Headers') return { ...known, [member]: new Headers(bag()) };
  if (headers.includes(member)) return { ...known, [member]: member === 'multiValueHeaders' ? Object.fromEntries(Object.entries(bag()).map(([name, value]) => [name, [value]])) : bag() };
  if (status.includes(member)) return { [body[0] ?? '']: TOLD_BODY, [member]: TOLD_STATUS };
  return { [status[0] ?? '']: 200, [member]: TOLD_BODY };
}
