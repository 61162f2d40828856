import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

const LINK = 'link:';

/** Writes files into a new temporary repository, gone after the test; `link:target` writes a symbolic link. Gives its folder, links followed. */
export function writeTree(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-host-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, '.git'));
  for (const [path, text] of Object.entries(files)) writeInto(root, path, text);
  return root;
}

/** Writes one more file, or link. */
export function writeInto(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  if (text.startsWith(LINK)) symlinkSync(text.slice(LINK.length), join(root, path));
  else writeFileSync(join(root, path), text);
}

/** Waits until what was written is older than a tick of the file system's clock. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 30));
}
