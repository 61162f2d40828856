import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const TOP: string = join(import.meta.dirname, '../..');
const TOOLS = join(import.meta.dirname, 'node_modules');

/** A handler with the bug in it, which `--fix` mends. */
export const bad: string = `import axios from 'axios';
import express from 'express';

const app = express();
app.get('/orders/:id', async (req, res) => {
  const order = await axios.get(\`http://orders/\${req.params.id}\`);
  res.status(order.status).set(order.headers).send(order.data);
});
`;

export const config: string = "import upstream from 'eslint-plugin-upstream';\n\nexport default [upstream.configs.recommended];\n";

/** The version of a tool that the tests run on. */
export function versionOf(tool: string): string {
  return (JSON.parse(readFileSync(join(TOOLS, tool, 'package.json'), 'utf8')) as { version: string }).version;
}

/** A project of its own in a temporary folder, gone after the test, with these tools as if they were installed. */
export function createProject(files: Readonly<Record<string, string>>, tools: Readonly<Record<string, string>> = { eslint: 'eslint' }): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-integration-')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  write(root, { 'package.json': '{ "name": "project", "private": true, "type": "module" }\n', 'eslint.config.js': config, '.gitignore': 'node_modules\n', ...files });
  link(TOP, join(root, 'node_modules/eslint-plugin-upstream'));
  for (const [name, tool] of Object.entries(tools)) {
    link(join(TOOLS, tool), join(root, 'node_modules', name));
    for (const [command, path] of commandsOf(tool)) link(join(TOOLS, tool, path), join(root, 'node_modules/.bin', command));
  }
  return root;
}

/** What `npx` finds of a tool, and where that is. */
function commandsOf(tool: string): readonly (readonly [string, string])[] {
  const { name, bin = {} } = JSON.parse(readFileSync(join(TOOLS, tool, 'package.json'), 'utf8')) as { name: string; bin?: string | Record<string, string> };
  return typeof bin === 'string' ? [[name, bin]] : Object.entries(bin);
}

export function write(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** Nx and Turborepo by themselves: no daemon, no cloud, no word home. */
const ENGINES = { NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_CACHE_DIRECTORY: undefined, NX_WORKSPACE_DATA_DIRECTORY: undefined, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: '1' };

export interface Ended {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a command in a project; the tools' commands are on the path. */
export function run(root: string, command: string, ...words: readonly string[]): Ended {
  return runWith({}, root, command, ...words);
}

/** The same, with more in its environment. */
export function runWith(more: NodeJS.ProcessEnv, root: string, command: string, ...words: readonly string[]): Ended {
  const PATH = [join(TOOLS, '.bin'), process.env['PATH']].join(delimiter);
  const env = { ...process.env, PATH, HOME: root, PRE_COMMIT_HOME: join(tmpdir(), 'upstream-pre-commit'), GIT_CONFIG_NOSYSTEM: '1', NO_COLOR: '1', LEFTHOOK_CONFIG: undefined, npm_config_update_notifier: 'false', ...ENGINES, ...more };
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd: root, encoding: 'utf8', env, timeout: 50_000 });
  if (error !== undefined) throw error;
  return { status, output: stdout + stderr };
}
