import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClientModel } from '../../../src/models/client.ts';
import { line } from './lines.ts';
import type { Notes } from './notes.ts';

const MODULES = join(import.meta.dirname, '../node_modules');

/** Globals that a framework brings, such as Nitro's `$fetch`. */
export function proveGlobals({ globals = [] }: ClientModel, name: string, notes: Notes): void {
  const text = declarationsOf(name).join('\n');
  for (const global of globals) {
    if (text.includes(`var ${global}:`)) notes.seen.set(line('globals', global), 'types');
    else notes.problems.push(`${line('globals', global)} is declared nowhere in ${name}`);
  }
}

/** Names of types, which leave no trace at run time: proven against the declarations that are installed. */
export function proveTypes(model: ClientModel, packages: readonly string[], notes: Notes): void {
  const named = (['instanceTypes', 'responseTypes', 'headersTypes', 'promiseTypes'] as const).flatMap(key => (model[key] ?? []).map(name => [key, name] as const));
  if (named.length === 0 && model.response.lists === undefined) return;
  const text = packages.flatMap(declarationsOf).join('\n');
  if (model.response.lists === true) {
    if (/\bIncomingHttpHeaders = Record<string, string \| string\[\] \| undefined>/u.test(text)) notes.seen.set(line('response.lists', true), 'types');
    else notes.problems.push(`${packages.join(', ')} declare headers otherwise than as texts or lists`);
  }
  for (const [key, name] of named) {
    const escaped = name.replace('$', '\\$');
    const declared = new RegExp(`\\b(?:class|const|interface|type)\\s+${escaped}(?![\\w$])|export\\s+(?:type\\s+)?\\{[^}]*(?<![\\w$])${escaped}(?![\\w$])[^}]*\\}`, 'u').test(text);
    if (declared) notes.seen.set(line(key, name), 'types');
    else notes.problems.push(`${line(key, name)} is declared nowhere in ${packages.join(', ')}`);
  }
}

function declarationsOf(name: string): string[] {
  const root = join(MODULES, name);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files.filter(file => /\.d\.[cm]?ts$/u.test(file) && !file.includes('node_modules')).map(file => readFileSync(join(root, file), 'utf8'));
}
