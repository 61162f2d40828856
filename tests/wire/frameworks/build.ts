import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const MODULES = join(import.meta.dirname, '../node_modules');
const BUILDS = join(MODULES, '.built');
/** Milliseconds after which a build that another process began counts as abandoned. */
const PATIENCE = 150_000;

/** Where the fixture of a framework that builds its apps lies. */
export function appFolder(name: string): string {
  return join(import.meta.dirname, 'apps', name);
}

/** Builds an app as its framework's command does, once for as long as neither it nor the lockfile changes. */
export async function build(name: string, command: string, given: readonly string[]): Promise<void> {
  const stamp = join(BUILDS, `${name}-${digestOf(name)}`);
  const lock = join(BUILDS, `${name}.lock`);
  mkdirSync(BUILDS, { recursive: true });
  while (!take(lock)) await setTimeout(200);
  try {
    if (existsSync(stamp)) return;
    await run(name, command, given);
    writeFileSync(stamp, '');
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/** Whether this process may build; takes the place of one that died. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > PATIENCE) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** What an app's build depends on. */
function digestOf(name: string): string {
  const hash = createHash('sha1').update(readFileSync(join(MODULES, '../package-lock.json')));
  const files = readdirSync(appFolder(name), { recursive: true, encoding: 'utf8' }).filter(file => !/^(?:\.\w|build|dist|node_modules|next-env)/u.test(file));
  for (const file of files.sort()) if (statSync(join(appFolder(name), file)).isFile()) hash.update(file).update(readFileSync(join(appFolder(name), file)));
  return hash.digest('hex').slice(0, 12);
}

function run(name: string, command: string, given: readonly string[]): Promise<void> {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ASTRO_TELEMETRY_DISABLED: '1', WRANGLER_SEND_METRICS: 'false', CI: '1' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [join(MODULES, command), ...given], { cwd: appFolder(name), env }, (error, output, errors) => {
      if (error === null) resolve();
      else reject(new Error(`${error.message}\n${output}\n${errors}`));
    });
  });
}
