/**
 * A strict reading of one HTTP/1.1 response by RFC 9112: what a careful peer makes of exactly these bytes.
 *
 *     readMessage(bytes, { closed: false }).violations; // ['transfer-encoding beside content-length']
 */

export interface Message {
  readonly status: number;
  readonly fields: readonly (readonly [string, string])[];
  readonly body: Buffer;
  /** Bytes after the end of the message: the next peer reads them as the start of another one. */
  readonly excess: Buffer;
  /** Whether the end was reached; if not, `body` is what came of it. */
  readonly complete: boolean;
  /** Whether only the end of the connection ends the body. */
  readonly untilClose: boolean;
  readonly violations: readonly string[];
}

/** Every value of a field, by its lower-case name. */
export function valuesOf(message: Message, name: string): string[] {
  return message.fields.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
}

/** Reads a response; undefined while its head isn't complete. */
export function readMessage(bytes: Buffer, { closed, method = 'GET' }: { readonly closed: boolean; readonly method?: string | undefined }): Message | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [start = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3}) ?/u.exec(start)?.[1] ?? 0);
  const fields = lines.map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const);
  const named = (name: string): string[] => fields.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);
  const encodings = named('transfer-encoding');
  const lengths = named('content-length');
  const violations = [...headViolations(status, encodings, lengths), ...lines.filter(line => !/^[!#$%&'*+.^_`|~\w-]+:/u.test(line)).map(line => `not a field: ${line}`)];
  const rest = bytes.subarray(end + 4);
  const head = { status, fields };
  const whole = { ...head, excess: Buffer.alloc(0), untilClose: false, violations };
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return { ...whole, body: Buffer.alloc(0), excess: rest, complete: true };
  if (encodings.some(encoding => /chunked/iu.test(encoding))) {
    const { violation, ...read } = readChunks(rest);
    return { ...whole, ...read, violations: violation === undefined ? violations : [...violations, violation] };
  }
  if (lengths.length > 0) {
    const length = Number(lengths[0]);
    return { ...whole, body: rest.subarray(0, length), excess: rest.subarray(length), complete: rest.length >= length };
  }
  return { ...whole, body: rest, complete: closed, untilClose: true };
}

/** RFC 9112 §6.1, §6.2, §6.3: what makes the framing ambiguous. */
function headViolations(status: number, encodings: readonly string[], lengths: readonly string[]): string[] {
  const found: string[] = [];
  if (status === 0) found.push('no status line');
  if (encodings.length > 0 && lengths.length > 0) found.push('transfer-encoding beside content-length');
  if (encodings.length > 0 && encodings.join(', ').toLowerCase() !== 'chunked') found.push(`transfer-encoding: ${encodings.join(', ')}`);
  if (lengths.length > 1) found.push(`content-length ${lengths.length} times`);
  if (lengths.some(length => !/^\d+$/u.test(length))) found.push(`content-length: ${lengths.join(', ')}`);
  if (encodings.length > 0 && (status === 204 || status < 200)) found.push(`transfer-encoding on ${status}`);
  return found;
}

interface Chunks {
  readonly body: Buffer;
  readonly excess: Buffer;
  readonly complete: boolean;
  readonly violation?: string;
}

/** RFC 9112 §7.1. */
function readChunks(bytes: Buffer): Chunks {
  const chunks: Buffer[] = [];
  const so = (excess: Buffer, complete: boolean): Chunks => ({ body: Buffer.concat(chunks), excess, complete });
  for (let rest = bytes; ; ) {
    const end = rest.indexOf('\r\n');
    if (end < 0) return so(Buffer.alloc(0), false);
    const line = rest.subarray(0, end).toString('latin1');
    if (!/^[\da-f]+(?:;.*)?$/iu.test(line)) return { ...so(rest, true), violation: `not a chunk: ${line.slice(0, 20)}` };
    const size = Number.parseInt(line, 16);
    if (size === 0) {
      const last = rest.indexOf('\r\n\r\n', end);
      return last < 0 ? so(Buffer.alloc(0), false) : so(rest.subarray(last + 4), true);
    }
    chunks.push(rest.subarray(end + 2, end + 2 + size));
    if (rest.length < end + size + 4) return so(Buffer.alloc(0), false);
    if (rest.subarray(end + 2 + size, end + 4 + size).toString('latin1') !== '\r\n') return { ...so(rest, true), violation: 'a chunk is longer than it says' };
    rest = rest.subarray(end + 4 + size);
  }
}
