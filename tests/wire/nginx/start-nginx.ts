import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listen } from '../harness/listen.ts';

/** The proxy that `npm run wire:nginx` found. Throws where it wasn't run by that. */
export function foundNginx(): { readonly words: readonly string[]; readonly version: string } {
  const { NGINX } = process.env;
  if (NGINX === undefined) throw new Error('There is no nginx: run `npm run wire:nginx`.');
  return JSON.parse(NGINX) as ReturnType<typeof foundNginx>;
}

export interface RunningNginx {
  readonly port: number;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise(resolve => server.close(resolve));
  return port;
}

/** What stands in front of a gateway. Kept connections are those on which one message may end inside another. */
function configOf(folder: string, port: number, gateway: number, isKept: boolean): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(name => `${name}_temp_path ${join(folder, name)};`);
  return `daemon off; master_process off; pid ${join(folder, 'pid')}; error_log ${join(folder, 'errors')} info;
events { worker_connections 256; }
http {
  access_log off; ${temporary.join(' ')}
  upstream gateway { server 127.0.0.1:${String(gateway)}; ${isKept ? 'keepalive 4;' : ''} }
  server {
    listen 127.0.0.1:${String(port)};
    location / {
      proxy_pass http://gateway; proxy_http_version 1.1; proxy_set_header Host gateway.example;
      proxy_set_header Connection "${isKept ? '' : 'close'}"; proxy_read_timeout 2s; proxy_next_upstream off; proxy_pass_header Server;
    }
  }
}
`;
}

/** Starts it in front of a gateway, in a folder of its own, on loopback. */
export async function startNginx(gateway: number, isKept: boolean): Promise<RunningNginx> {
  const [command = '', ...words] = foundNginx().words;
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const port = await freePort();
  mkdirSync(join(folder, 'logs'));
  writeFileSync(join(folder, 'nginx.conf'), configOf(folder, port, gateway, isKept));
  const child = spawn(command, [...words, '-p', folder, '-e', join(folder, 'errors'), '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'pipe'] });
  const said: string[] = [];
  child.stderr.on('data', (data: Buffer) => said.push(data.toString()));
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (await accepts(port)) return { port, stop };
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`nginx doesn't listen: ${said.join('')}`);
}

function accepts(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
    socket.on('error', () => resolve(false));
  });
}
