import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** The path of the tarball that `npm publish` would send. */
    readonly tarball: string;
  }
}

/** Packs the plugin once for all packaging tests, from a clean build, as publishing it would. */
export default function pack(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'upstream-package-'));
  const top = join(import.meta.dirname, '../..');
  execFileSync('npm', ['pack', '--loglevel=error', `--pack-destination=${folder}`], { cwd: top, stdio: ['ignore', 'ignore', 'inherit'] });
  project.provide('tarball', join(folder, readdirSync(folder).join()));
  return () => rmSync(folder, { recursive: true });
}
