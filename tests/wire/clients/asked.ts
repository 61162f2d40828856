import { settled, type Dynamic } from './dynamic.ts';
import { bytesFrom } from './look.ts';
import type { Asked, Options } from './probe.ts';

/** A web Response, its body read unless `unread` is asked for. */
export async function askedWeb(response: Dynamic, { unread }: Options): Promise<Asked> {
  if (unread === true) return { response, bytes: Buffer.alloc(0) };
  return { response, bytes: Buffer.from((await settled(response['arrayBuffer']?.())) as unknown as ArrayBuffer) };
}

/** A response that is the stream of its body, or has it as a member. */
export async function askedStream(response: Dynamic, { unread }: Options, stream: Dynamic = response): Promise<Asked> {
  return { response, bytes: unread === true ? Buffer.alloc(0) : await bytesFrom(stream) };
}

/** A response whose body was read into a member. */
export function askedBody(response: Dynamic, body: unknown): Asked {
  if (typeof body === 'string') return { response, bytes: Buffer.from(body) };
  if (body instanceof ArrayBuffer) return { response, bytes: Buffer.from(body) };
  if (ArrayBuffer.isView(body)) return { response, bytes: Buffer.from(body.buffer, body.byteOffset, body.byteLength) };
  return { response, bytes: Buffer.from(JSON.stringify(body)) };
}

/** The last parameter of a callback, as a promise: `(error, response)`. */
export function called(run: (callback: (error: Error | null, response: Dynamic) => void) => void): Promise<Dynamic> {
  return new Promise((resolve, reject) => {
    run((error, response) => {
      if (error) reject(error);
      else resolve(response);
    });
  });
}
