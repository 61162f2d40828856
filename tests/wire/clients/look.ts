import { Readable } from 'node:stream';
import type { ClientModel, Container, Given } from '../../../src/models/client.ts';
import { dynamic, settled, type Dynamic } from './dynamic.ts';

/** What kind of header bag a value is, judged by what can be done with it; undefined for anything else. */
export function containerOf(value: unknown): Container | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return value.some(item => String(item).toLowerCase() === 'x-upstream-secret') ? 'raw' : undefined;
  const bag = value as { readonly get?: unknown };
  if (Object.hasOwn(value, 'x-upstream-secret')) return typeof bag.get === 'function' ? 'axios-headers' : 'object';
  if (!(Symbol.iterator in value) || typeof bag.get !== 'function') return undefined;
  return Object.keys({ ...value }).includes('x-upstream-secret') || dynamic(value)['get']?.('x-upstream-secret') === undefined ? undefined : 'Headers';
}

/** A header's value in a bag of any kind. */
export function fieldOf(bag: unknown, name: string): string | undefined {
  switch (containerOf(bag)) {
    case 'Headers':
      return (bag as Headers).get(name) ?? undefined;
    case 'axios-headers':
    case 'object': {
      const value = (bag as Record<string, unknown>)[name];
      return value === undefined ? undefined : String(value);
    }
    case 'raw': {
      const list = bag as readonly string[];
      const at = list.findIndex((item, index) => index % 2 === 0 && item.toLowerCase() === name);
      return at < 0 ? undefined : list[at + 1];
    }
    case undefined:
      return undefined;
  }
}

/** Whether a value has the header bags of the model's response. */
export function isResponse(value: unknown, { response: { headers } }: ClientModel): boolean {
  const members = Object.entries(headers);
  if (typeof value !== 'object' && typeof value !== 'function') return false;
  return value !== null && members.length > 0 && members.some(([member, container]) => containerOf((value as Dynamic)[member]) === container);
}

/** The text of a body in any form: bytes, string, stream, form, parsed JSON. */
export async function textOf(value: unknown): Promise<string> {
  if (typeof value === 'string') return value;
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString();
  if (ArrayBuffer.isView(value)) return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString();
  if (typeof value !== 'object' || value === null) return '';
  if (Object.prototype.toString.call(value) === '[object FormData]') return String((value as FormData).get('hello'));
  if (typeof (value as Blob).text === 'function') return String(await settled((value as Blob).text()));
  if (typeof (value as ReadableStream).getReader === 'function' || typeof (value as Readable).pipe === 'function') return (await bytesFrom(value)).toString();
  return safeJson(value);
}

/** Reads a stream of either kind to its end. */
export async function bytesFrom(stream: unknown): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<string | Uint8Array>) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** What `JSON.stringify` gives, or nothing where it throws. */
export function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Whether a value is what the model says it is. */
export async function is(kind: Given, value: unknown, model: ClientModel): Promise<boolean> {
  switch (kind) {
    case 'body':
      return !isResponse(value, model) && /wörld|exploded/u.test(await textOf(value));
    case 'error':
      return value === null || value === undefined || value instanceof Error;
    case 'headers':
      return containerOf(value) !== undefined;
    case 'other':
      return !isResponse(value, model) && containerOf(value) === undefined;
    case 'response':
      return isResponse(value, model);
    case 'status':
      return typeof value === 'number';
  }
}
