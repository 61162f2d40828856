/**
 * A raw TCP client: sends one request, reads until the message is complete by its own framing, then asks again on the same connection.
 *
 *     const { message, verdicts } = await exchange(port, '/route');
 *     verdicts; // [] when a strict reader finds nothing wrong, else e.g. ['3 bytes after the message']
 *
 * And the same question put to Node's own strict parser, which rejects what Envoy and nginx ≥ 1.26 reject: `askStrictPeer`.
 */
import { get } from 'node:http';
import { connect } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { readMessage, valuesOf, type Message } from './message.ts';
import { tellingFields } from './upstream.ts';

export interface Exchange {
  /** Undefined where not even a head came. */
  readonly message: Message | undefined;
  readonly ended: 'closed' | 'complete' | 'silent';
  /** What a strict reader finds wrong. */
  readonly verdicts: readonly string[];
  /** The upstream's fields that came through, lower-case. */
  readonly leaked: readonly string[];
  /** The body after its content coding, if it can be decoded. */
  readonly text: string;
}

/** Milliseconds without a byte after which a peer usually counts as silent. */
const PATIENCE = 700;
/** Milliseconds in which bytes after a complete message still count as its excess. */
const GRACE = 30;

/** How a question is put, where it isn't a plain GET. */
export interface Asking {
  readonly method?: 'GET' | 'HEAD';
  /** Lines of the request's head. */
  readonly fields?: readonly string[];
  /** Milliseconds without a byte after which the peer counts as silent. */
  readonly patience?: number;
}

export async function exchange(port: number, path: string, asking: Asking = {}): Promise<Exchange> {
  const { bytes, ended } = await receive(port, path, asking);
  const message = readMessage(bytes, { closed: ended === 'closed', method: asking.method });
  if (message === undefined) return { message, ended, verdicts: [ended === 'silent' ? 'no answer' : 'connection closed without an answer'], leaked: [], text: '' };
  const { text, verdict } = decode(message);
  const verdicts = [...message.violations];
  if (!message.complete) verdicts.push('the body is shorter than announced');
  if (message.excess.length > 0) verdicts.push(`${message.excess.length} bytes after the message`);
  if (verdict !== undefined) verdicts.push(verdict);
  return { message, ended, verdicts, leaked: leakedFields(message), text };
}

function receive(port: number, path: string, { method = 'GET', fields = [], patience = PATIENCE }: Asking): Promise<{ readonly bytes: Buffer; readonly ended: Exchange['ended'] }> {
  return new Promise(resolve => {
    let bytes: Buffer = Buffer.alloc(0);
    let timer: NodeJS.Timeout | undefined;
    const socket = connect(port, '127.0.0.1');
    const settle = (ended: Exchange['ended']): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ bytes, ended });
    };
    const wait = (): void => {
      clearTimeout(timer);
      const complete = readMessage(bytes, { closed: false, method })?.complete === true;
      timer = setTimeout(() => settle(complete ? 'complete' : 'silent'), complete ? GRACE : patience);
    };
    socket.on('error', () => settle('closed')).on('close', () => settle('closed'));
    socket.on('data', (data: Buffer) => {
      bytes = Buffer.concat([bytes, data]);
      wait();
    });
    socket.on('connect', () => {
      wait();
      socket.write([`${method} ${path} HTTP/1.1`, 'Host: gateway.example', 'Accept: */*', 'Accept-Encoding: gzip', ...fields, '', ''].join('\r\n'));
    });
  });
}

/** The body's text, and what is wrong with its coding: said but not done, done but not said. */
function decode(message: Message): { readonly text: string; readonly verdict?: string } {
  const codings = valuesOf(message, 'content-encoding');
  const isGzip = message.body[0] === 0x1f && message.body[1] === 0x8b;
  if (isGzip && codings[0] !== 'gzip') return { text: '', verdict: 'gzip bytes without content-encoding' };
  if (!isGzip) {
    const text = message.body.toString();
    return codings.length > 0 && message.body.length > 0 ? { text, verdict: `content-encoding: ${codings.join(', ')}, but the body is not` } : { text };
  }
  try {
    return { text: gunzipSync(message.body).toString() };
  } catch {
    return { text: '', verdict: 'the gzip body is cut' };
  }
}

/** Which of the upstream's fields a message carries: by value, since a gateway has fields of its own. */
export function leakedFields(message: Message): string[] {
  const markers = [...tellingFields, ['Keep-Alive', 'timeout=7, max=100'], ['Location', '/length']] as const;
  const leaked = markers.filter(([name, value]) => valuesOf(message, name.toLowerCase()).some(found => found === value || (name === 'Set-Cookie' && found.includes(value))));
  const names = leaked.map(([name]) => name.toLowerCase());
  if (valuesOf(message, 'content-type').some(value => /\bup="?1/u.test(value))) names.push('content-type');
  return [...new Set(names)].sort();
}

/** What Node's own client says of the same answer: its status, or the parser's error code. */
export function askStrictPeer(port: number, path: string, patience: number = PATIENCE): Promise<number | string> {
  return new Promise(resolve => {
    const request = get({ port, path, host: '127.0.0.1', agent: false, headers: { 'accept-encoding': 'gzip' } }, response => {
      response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
      response.on('end', () => resolve(response.statusCode ?? 0)).resume();
    });
    request.setTimeout(patience, () => request.destroy(Object.assign(new Error('silent'), { code: 'silent' })));
    request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  });
}
