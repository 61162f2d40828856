/**
 * Runs a TypeScript file under a Node binary that npm carries, so that a proof does not depend on the Node at hand.
 *
 *     const seen = await runNode<Seen>('node24', file, ['argument']); // what the file printed last on stdout, as JSON
 *     const gateway = await startNode('node24', file);                // the file says `process.send({ port })` once it listens
 */
import { execFile, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const MODULES = join(import.meta.dirname, '../node_modules');

/** Names of the binaries in tests/wire/package.json. Both run TypeScript as it is. */
export type NodeName = 'node22' | 'node24';

/** The manifest of a package in tests/wire/node_modules, by the name it is installed under. Throws where it isn't installed. */
export function manifestOf(name: string): { readonly name: string; readonly version: string } {
  return JSON.parse(readFileSync(join(MODULES, name, 'package.json'), 'utf8')) as { name: string; version: string };
}

export function versionOf(name: string): string {
  return manifestOf(name).version;
}

function binaryOf(node: NodeName): string {
  versionOf(node);
  return join(MODULES, node, 'bin/node');
}

const environment = { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' };

export function runNode<Result>(node: NodeName, file: string, given: readonly string[] = []): Promise<Result> {
  return new Promise((resolve, reject) => {
    execFile(binaryOf(node), [file, ...given], { env: environment, timeout: 60_000, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      const last = stdout.trimEnd().split('\n').at(-1) ?? '';
      if (error !== null || last === '') reject(new Error(`${file} ${given.join(' ')}: ${error?.message ?? 'printed nothing'}\n${stderr}`));
      else resolve(JSON.parse(last) as Result);
    });
  });
}

export interface RunningNode {
  readonly port: number;
  /** Lines that it wrote to stderr, such as what it crashed of. */
  readonly errors: string[];
  stop(): Promise<void>;
}

export function startNode(node: NodeName, file: string, given: readonly string[] = []): Promise<RunningNode> {
  const child = spawn(binaryOf(node), [file, ...given], { env: environment, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  const errors: string[] = [];
  child.stderr?.on('data', (data: Buffer) => errors.push(data.toString()));
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`${file} exited with ${code}: ${errors.join('')}`)));
    child.once('message', (message: { readonly port: number }) => {
      resolve({ port: message.port, errors, stop: () => (child.kill(), exited) });
    });
  });
}
