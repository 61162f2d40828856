import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const DOCS: string = join(import.meta.dirname, '../docs');

/** A piece of code in a page. */
export interface Block {
  readonly page: string;
  readonly language: string;
  /** As its first line says: `// eslint.config.js`. */
  readonly file: string | undefined;
  readonly code: string;
}

export function blocksOf(page: string): Block[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({ page, language, file: /^(?:\/\/|#) (\S+\.\w+)\n/.exec(code)?.[1], code }));
}

/** The code of the one block of a page that has this in it. */
export function documented(page: string, part: string): string {
  const [block, ...others] = blocksOf(page).filter(({ code }) => code.includes(part));
  if (block === undefined || others.length > 0) throw new Error(`${page} has ${String(others.length + (block === undefined ? 0 : 1))} blocks with ${part}`);
  return block.code;
}
