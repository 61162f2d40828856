import type { ClientModel } from '../../../src/models/client.ts';

/** One fact of a model as text: `response.headers.rawHeaders: raw`. */
export function line(path: string, value: unknown): string {
  return `${path}: ${String(value)}`;
}

/** Every fact of a model, one a line. Its name and its link are no facts about the library's behaviour. */
export function linesOf({ name: _name, docs: _docs, ...facts }: ClientModel): string[] {
  return linesAt('', facts);
}

function linesAt(path: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [line(path, value)];
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) return value.length === 0 ? [line(path, 'none')] : value.map(item => line(path, item));
  const entries = Object.entries(value);
  if (entries.length === 0) return [line(path, 'none')];
  return entries.flatMap(([key, member]) => linesAt(path === '' ? key : `${path}.${key}`, member));
}
