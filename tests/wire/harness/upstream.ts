/**
 * A raw TCP upstream: what it sends is exactly what is written here, byte by byte, with fields that tell where they came from.
 *
 *     const upstream = await startUpstream();
 *     await fetch(upstream.url('chunked-gzip'));
 *     upstream.requests.at(-1)?.fields['accept-encoding'];
 *     await upstream.close();
 */
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { listen } from './listen.ts';

/** Pretty-printed and not ASCII, so that parsing and writing it again changes its length. */
export const document: string = `${JSON.stringify({ data: { hello: 'wörld', rows: Array.from({ length: 40 }, (_, id) => ({ id, name: `row-${id}` })) } }, undefined, 2)}\n`;

/** So short that its gzip form is longer. */
export const smallDocument = '{"a": 1}\n';
export const csvDocument = 'a,b\r\n1,<i>2</i>\r\n';
export const errorDocument: string = JSON.stringify({ error: 'upstream exploded', padding: 'x'.repeat(400) }, undefined, 2);

/** Fields that must never reach the gateway's client. */
export const tellingFields: readonly (readonly [string, string])[] = [
  ['Date', 'Tue, 01 Jan 2030 00:00:00 GMT'],
  ['Server', 'upstream/1.0'],
  ['X-Powered-By', 'UpstreamPHP/8'],
  ['Set-Cookie', 'a=1; Path=/; HttpOnly'],
  ['Set-Cookie', 'b=2; Path=/; Secure'],
  ['Access-Control-Allow-Origin', 'https://upstream.example'],
  ['Access-Control-Allow-Credentials', 'true'],
  ['Strict-Transport-Security', 'max-age=31536000'],
  ['Content-Security-Policy', "default-src 'none'"],
  ['ETag', '"up-etag"'],
  ['Last-Modified', 'Mon, 01 Jan 2029 00:00:00 GMT'],
  ['Cache-Control', 'public, max-age=31536000'],
  ['Vary', 'Accept-Encoding, X-Up'],
  ['Alt-Svc', 'h3=":9443"'],
  ['X-Upstream-Secret', 'told'],
];

interface Answer {
  readonly status: string;
  readonly body: string;
  /** `undefined`: no content type at all. */
  readonly type: string | undefined;
  readonly framing: 'chunked' | 'close' | 'length' | 'none';
  readonly gzip?: true;
  readonly fields?: readonly (readonly [string, string])[];
}

const json = 'application/json; up=1';
const ok = '200 OK';

/** What the upstream answers, by the last segment of the path asked for. */
export const answers = {
  length: { status: ok, body: document, type: json, framing: 'length' },
  'length-gzip': { status: ok, body: document, type: json, framing: 'length', gzip: true },
  chunked: { status: ok, body: document, type: json, framing: 'chunked' },
  'chunked-gzip': { status: ok, body: document, type: json, framing: 'chunked', gzip: true },
  'small-gzip': { status: ok, body: smallDocument, type: json, framing: 'length', gzip: true },
  close: { status: ok, body: document, type: json, framing: 'close' },
  csv: { status: ok, body: csvDocument, type: 'text/csv; up=1', framing: 'length' },
  'csv-gzip': { status: ok, body: csvDocument, type: 'text/csv; up=1', framing: 'chunked', gzip: true },
  form: { status: ok, body: 'hello=w%C3%B6rld', type: 'application/x-www-form-urlencoded', framing: 'length' },
  untyped: { status: ok, body: csvDocument, type: undefined, framing: 'length' },
  empty: { status: '204 No Content', body: '', type: undefined, framing: 'none' },
  redirect: { status: '302 Found', body: '{}', type: json, framing: 'length', fields: [['Location', '/length']] },
  'error-plain': { status: '503 Upstream Sad', body: errorDocument, type: json, framing: 'length' },
  error: { status: '503 Upstream Sad', body: errorDocument, type: json, framing: 'chunked', gzip: true },
} as const satisfies Record<string, Answer>;

export type AnswerName = keyof typeof answers;

/** A request as the upstream received it; field names are lower-case. */
export interface ReceivedRequest {
  readonly method: string;
  readonly target: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface Upstream {
  readonly port: number;
  readonly requests: ReceivedRequest[];
  url(name: AnswerName): string;
  close(): Promise<void>;
}

/** The bytes of one answer, as they go over the wire. */
export function bytesOf(name: AnswerName, method = 'GET'): Buffer {
  const { status, body: text, type, framing, gzip, fields = [] }: Answer = answers[name];
  const body = gzip ? gzipSync(text) : Buffer.from(text);
  const head = [...tellingFields, ...fields, ['Connection', framing === 'close' ? 'close' : 'keep-alive']];
  if (type !== undefined) head.push(['Content-Type', type]);
  if (framing !== 'close') head.push(['Keep-Alive', 'timeout=7, max=100']);
  if (gzip) head.push(['Content-Encoding', 'gzip']);
  if (framing === 'length') head.push(['Content-Length', String(body.length)]);
  if (framing === 'chunked') head.push(['Transfer-Encoding', 'chunked']);
  const start = Buffer.from([`HTTP/1.1 ${status}`, ...head.map(field => field.join(': ')), '', ''].join('\r\n'));
  if (method === 'HEAD' || framing === 'none') return start;
  return Buffer.concat([start, ...(framing === 'chunked' ? chunksOf(body) : [body])]);
}

function chunksOf(body: Buffer): Buffer[] {
  const middle = body.length >> 1;
  const chunks = [body.subarray(0, middle), body.subarray(middle)];
  const end = Buffer.from('\r\n');
  return [...chunks.flatMap(chunk => [Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, end]), Buffer.from('0\r\n\r\n')];
}

export async function startUpstream(): Promise<Upstream> {
  const requests: ReceivedRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    let pending: Buffer = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    socket.on('data', (data: Buffer) => {
      pending = Buffer.concat([pending, data]);
      for (let taken = takeRequest(pending); taken !== undefined; taken = takeRequest(pending)) {
        pending = taken.rest;
        requests.push(taken.request);
        answer(socket, taken.request);
      }
    });
  });
  const port = await listen(server);
  return {
    port,
    requests,
    url: name => `http://127.0.0.1:${port}/${name}`,
    close: () =>
      new Promise(resolve => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function answer(socket: Socket, { method, target }: ReceivedRequest): void {
  const name = target.replace(/[?#].*/u, '').replace(/.*\//u, '');
  if (!Object.hasOwn(answers, name)) {
    socket.write('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n');
    return;
  }
  socket.write(bytesOf(name as AnswerName, method));
  if (name === 'close') socket.end();
}

function takeRequest(bytes: Buffer): { readonly request: ReceivedRequest; readonly rest: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [start = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const [method = '', target = ''] = start.split(' ');
  const fields = Object.fromEntries(lines.map(line => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const rest = afterBody(bytes.subarray(end + 4), fields);
  return rest && { request: { method, target, fields }, rest };
}

/** What follows the request's body; undefined while the body isn't complete. */
function afterBody(bytes: Buffer, fields: Readonly<Record<string, string>>): Buffer | undefined {
  if (fields['transfer-encoding'] !== undefined) {
    const end = bytes.indexOf('0\r\n\r\n');
    return end < 0 ? undefined : bytes.subarray(end + 5);
  }
  const length = Number(fields['content-length'] ?? 0);
  return bytes.length < length ? undefined : bytes.subarray(length);
}
