import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';

import { documented } from '../documented.ts';
import { applyEdits, LanguageClient, uriOf, type Diagnostic } from './language-client.ts';
import { bad, createProject, run, runWith, versionOf, write } from './scratch.ts';

const TOOLS = join(import.meta.dirname, 'node_modules');

/** What VS Code's extension sends, by default. */
const settings = {
  validate: 'on',
  packageManager: 'npm',
  useESLintClass: true,
  useFlatConfig: true,
  experimental: {},
  codeAction: { disableRuleComment: { enable: true, location: 'separateLine', commentStyle: 'line' }, showDocumentation: { enable: true } },
  codeActionOnSave: { enable: true, mode: 'all' },
  format: false,
  quiet: false,
  onIgnoredFiles: 'off',
  options: {},
  rulesCustomizations: [],
  run: 'onType',
  problems: { shortenToSingleLine: false },
  nodePath: null,
  workingDirectory: { mode: 'location' },
};

const SERVER = join(TOOLS, 'vscode-langservers-extracted/bin/vscode-eslint-language-server');

function settingsFor(root: string): object {
  return { ...settings, workspaceFolder: { uri: uriOf(root), name: 'project' } };
}

async function startEslint(root: string): Promise<LanguageClient> {
  const client = new LanguageClient(process.execPath, [SERVER, '--stdio'], root, settingsFor(root));
  onTestFinished(() => {
    client.stop();
  });
  await client.initialize(root);
  return client;
}

function only(diagnostics: readonly Diagnostic[]): Diagnostic {
  expect(diagnostics).toHaveLength(1);
  const [diagnostic] = diagnostics;
  if (diagnostic === undefined) throw new Error('no diagnostic');
  return diagnostic;
}

describe.each([
  ['eslint', /^10\./],
  ['eslint-9', /^9\./],
])('the language server of VS Code’s extension, with %s', (tool, version) => {
  test('runs on that version', () => {
    expect(versionOf(tool)).toMatch(version);
  });

  test('shows the finding with a link to the rule’s page', async () => {
    const root = createProject({ 'app.js': bad }, { eslint: tool });
    const client = await startEslint(root);
    const diagnostic = only(await client.open(join(root, 'app.js'), bad));
    expect(diagnostic).toMatchObject({ code: 'upstream/no-header-passthrough', source: 'eslint', range: { start: { line: 6, character: 27 }, end: { line: 6, character: 45 } } });
    expect(diagnostic.codeDescription?.href).toMatch(/\/docs\/rules\/no-header-passthrough\.md$/);
  });

  test('fixes one finding, and all of them on save', async () => {
    const root = createProject({ 'app.js': bad }, { eslint: tool });
    const path = join(root, 'app.js');
    const client = await startEslint(root);
    const diagnostic = only(await client.open(path, bad));
    const actions = await client.actions(path, diagnostic.range, [diagnostic]);
    const quick = actions.find(({ title, kind }) => kind === 'quickfix' && title.startsWith('Fix this'));
    expect(actions.map(({ title }) => title)).toContain('Show documentation for upstream/no-header-passthrough');
    const fixed = applyEdits(bad, await client.carryOut(quick ?? {}));
    expect(fixed).not.toContain('set(order.headers)');
    const [all] = await client.actions(path, diagnostic.range, [], 'source.fixAll.eslint');
    expect(applyEdits(bad, await client.carryOut(all ?? {}))).toBe(fixed);
    expect(await client.change(path, 2, fixed)).toEqual([]);
  });

  test('sees a file change on which a finding hangs', async () => {
    const app = bad.replace("import axios from 'axios';", "import { fetchOrder } from './client.js';").replace(/axios\.get\(.*\);/, 'fetchOrder(req.params.id);');
    const asks = "import axios from 'axios';\nexport const fetchOrder = id => axios.get(`http://orders/${id}`);\n";
    const root = createProject({ 'app.js': app, 'client.js': "export const fetchOrder = async id => ({ status: 200, headers: {}, data: '' });\n" }, { eslint: tool });
    const path = join(root, 'app.js');
    const client = await startEslint(root);
    expect(await client.open(path, app)).toEqual([]);
    await new Promise(resolve => setTimeout(resolve, 30));
    write(root, { 'client.js': asks });
    expect(only(await client.change(path, 2, `${app}\n`)).code).toBe('upstream/no-header-passthrough');
    expect(readFileSync(join(root, 'client.js'), 'utf8')).toBe(asks);
  });

  test('answers each keystroke with the finding where it then is, and tells what that took', async () => {
    const many = `${bad}\n${Array.from({ length: 400 }, (_, index) => `export const value${String(index)} = { a: [${String(index)}, 2, 3].map(each => each * 2) };`).join('\n')}\n`;
    const root = createProject({ 'app.js': many }, { eslint: tool });
    const path = join(root, 'app.js');
    const client = await startEslint(root);
    await client.open(path, many);
    const times: number[] = [];
    for (let version = 2; version < 8; version += 1) {
      const start = performance.now();
      const diagnostics = await client.change(path, version, `${'\n'.repeat(version)}${many}`);
      times.push(performance.now() - start);
      expect(only(diagnostics).range.start.line).toBe(6 + version);
    }
    console.log(`${tool}: a keystroke in 410 lines takes ${String(Math.round(times.sort((a, b) => a - b)[3] ?? 0))} ms`);
  });
});

describe('Neovim, with the server that nvim-lspconfig starts', () => {
  test('runs, in some version', () => {
    expect(run('/', 'nvim', '--version').output).toMatch(/^NVIM v\d/);
  });

  test('shows the finding, and fixes all of them in the buffer', () => {
    const root = createProject({ 'app.js': bad });
    const { output } = runWith({ SERVER, SETTINGS: JSON.stringify(settingsFor(root)) }, root, 'nvim', '--headless', '--clean', '-c', `luafile ${join(import.meta.dirname, 'neovim.lua')}`);
    expect(JSON.parse(output)).toEqual({ before: [[6, 27, 45, 'eslint', 'upstream/no-header-passthrough']], after: [] });
    expect(readFileSync(join(root, 'app.js'), 'utf8')).toContain("\n    .type(order.headers['content-type'] ?? 'application/octet-stream')\n");
  });
});

test('oxlint’s language server shows the finding', async () => {
  const root = createProject(
    { 'app.js': bad, '.oxlintrc.json': documented('editors.md', 'jsPlugins') },
    { oxlint: 'oxlint' },
  );
  const client = new LanguageClient(join(TOOLS, '.bin/oxlint'), ['--lsp'], root, { run: 'onType' });
  onTestFinished(() => {
    client.stop();
  });
  await client.initialize(root);
  const diagnostic = only(await client.open(join(root, 'app.js'), bad));
  expect(diagnostic.code).toContain('no-header-passthrough');
  expect(diagnostic.range.start.line).toBe(6);
});
