import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLACES = [join(import.meta.dirname, '../node_modules'), join(import.meta.dirname, '../../../node_modules')];

/** All type declarations of packages, as one text. Throws where a package isn't installed. */
export function declarationsOf(packages: readonly string[]): string {
  return packages.map(name => textOf(name)).join('\n');
}

function textOf(name: string): string {
  for (const place of PLACES) {
    let files: string[];
    try {
      files = readdirSync(join(place, name), { recursive: true, encoding: 'utf8' });
    } catch {
      continue;
    }
    return files
      .filter(file => /\.d\.[cm]?ts$/u.test(file) && !/node_modules/u.test(file))
      .map(file => readFileSync(join(place, name, file), 'utf8'))
      .join('\n');
  }
  throw new Error(`${name} is not installed`);
}

/** Whether a text declares or exports a type, class or namespace member of this name. */
export function isDeclared(text: string, name: string): boolean {
  const last = name.split('.').at(-1) ?? name;
  return new RegExp(`\\b(?:interface|type|class|namespace|import)\\s+${last}\\b|\\bas\\s+${last}\\b|export\\s+(?:type\\s+)?\\{[^}]*\\b${last}\\b`, 'u').test(text);
}

/** The text of a file of an installed package. */
export function sourceOf(name: string, file: string): string {
  return readFileSync(join(PLACES[0] ?? '', name, file), 'utf8');
}
