/** Runs a gateway under Bun or Deno, as npm carries their binaries; it prints `{"port":…}` once it listens. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { RunningNode } from '../harness/run-node.ts';

const MODULES = join(import.meta.dirname, '../node_modules');
const BINARIES = {
  bun: { file: join(MODULES, '@oven/bun-linux-x64/bin/bun'), given: ['run', '--no-install'] },
  deno: { file: join(MODULES, '@deno/linux-x64-glibc/deno'), given: ['run', '--allow-all', '--no-config', '--no-lock', '--quiet'] },
} as const;

export type Other = keyof typeof BINARIES;

export function startOther(other: Other, file: string, given: readonly string[]): Promise<RunningNode> {
  const binary = BINARIES[other];
  const child = spawn(binary.file, [...binary.given, file, ...given], { env: { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (data: Buffer) => errors.push(data.toString()));
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('exit', code => reject(new Error(`${other} exited with ${code}: ${errors.join('')}`)));
    child.stdout.on('data', (data: Buffer) => {
      const port = /\{"port":(\d+)\}/u.exec(data.toString())?.[1];
      if (port !== undefined) resolve({ port: Number(port), errors, stop: () => (child.kill('SIGKILL'), exited) });
    });
  });
}
