import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { load } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';

const BINARY = join(import.meta.dirname, '../../node_modules/@cloudflare/workerd-linux-64/bin/workerd');

/** Bundles the worker and serves it with workerd. */
export const start: Gateway['start'] = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'upstream-worker-'));
  const { build } = await load('esbuild');
  const file = join(folder, 'worker.mjs');
  await build?.({ entryPoints: [join(import.meta.dirname, '../worker.ts')], bundle: true, format: 'esm', platform: 'node', outfile: file, packages: 'external', logLevel: 'silent' });
  return serveWorker(file);
};

/** Serves a bundled worker. */
export async function serveWorker(file: string): Promise<number> {
  const folder = dirname(file);
  const port = await freePort();
  writeFileSync(join(folder, 'worker.capnp'), configOf(port, basename(file)));
  const child = spawn(BINARY, ['serve', join(folder, 'worker.capnp')], { stdio: ['ignore', 'ignore', 'inherit'] });
  process.on('exit', () => child.kill('SIGKILL'));
  process.on('SIGTERM', () => process.exit());
  for (let tries = 0; tries < 100; tries++) {
    if (await isOpen(port)) return port;
    await setTimeout(50);
  }
  throw new Error('workerd does not listen');
}

function configOf(port: number, file: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [ (name = "main", worker = .worker) ],
  sockets = [ (name = "http", address = "127.0.0.1:${port}", http = (), service = "main") ]
);
const worker :Workerd.Worker = (
  modules = [ (name = "worker.mjs", esModule = embed "${file}") ],
  compatibilityDate = "2026-01-01",
  compatibilityFlags = ["nodejs_compat"]
);
`;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}

function isOpen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });
}
