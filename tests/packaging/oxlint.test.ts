import { mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, inject, onTestFinished, test } from 'vitest';

import { FIXED, INCIDENT } from './incident.ts';
import { install, run } from './install.ts';

const CONFIGURATION = JSON.stringify({ jsPlugins: ['eslint-plugin-upstream'], rules: { 'upstream/no-header-passthrough': 'error' } });

let folder: string;

beforeAll(() => {
  ({ folder } = install(['oxlint@1.94.0'], inject('tarball')));
});

/** A project of these files; what is installed is what `node_modules` of it leads to. */
function project(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-oxlint-')));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  symlinkSync(join(folder, 'node_modules'), join(root, 'node_modules'));
  for (const [name, text] of Object.entries({ '.oxlintrc.json': CONFIGURATION, 'package.json': '{ "type": "module" }', ...files })) writeFileSync(join(root, name), text);
  return root;
}

interface Diagnostic {
  readonly code: string;
  readonly message: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[];
}

function lint(root: string, file: string): readonly Diagnostic[] {
  const { stdout } = run(root, 'node_modules/.bin/oxlint', '--format=json', file);
  return (JSON.parse(stdout) as { diagnostics: Diagnostic[] }).diagnostics;
}

test('oxlint reports the incident', () => {
  expect(lint(project({ 'incident.js': INCIDENT }), 'incident.js')).toEqual([
    expect.objectContaining({ code: 'upstream(no-header-passthrough)', labels: [{ span: expect.objectContaining({ line: 8, column: 28 }) as object }] }),
  ]);
});

test('oxlint mends it', () => {
  const root = project({ 'incident.js': INCIDENT });
  run(root, 'node_modules/.bin/oxlint', 'incident.js', '--fix');
  expect(readFileSync(join(root, 'incident.js'), 'utf8')).toBe(FIXED);
});

const across = {
  'client.ts': `import axios from 'axios';\n\nexport async function fetchOrder(id: string): Promise<any> {\n  return axios.get(\`http://orders/\${id}\`);\n}\n`,
  'app.ts': INCIDENT.replace("import axios from 'axios';", "import { fetchOrder } from './client.js';").replace(/axios\.get\(.*\);/, 'fetchOrder(req.params.id);'),
};

test('a flow that comes from another file is found in oxlint too, over the native parser', () => {
  const [diagnostic, ...others] = lint(project(across), 'app.ts');
  expect(others).toEqual([]);
  expect(diagnostic).toMatchObject({ code: 'upstream(no-header-passthrough)', filename: 'app.ts', labels: [{ span: { line: 8 } }] });
  expect(diagnostic?.message).toMatch(/axios received in [^ ]*client\.ts:4/);
});

test('what oxlint hands over as parser parses nothing, which is why the native one is needed there', () => {
  const plugin = `export default { meta: { name: 'probe' }, rules: { probe: { create(context) {
    return { Program(node) {
      const { parser, parserOptions } = context.languageOptions;
      let answer;
      try { answer = parser.parse('let a;', {}).type; } catch (error) { answer = error.constructor.name; }
      context.report({ node, message: [parser.name, typeof parser.parseForESLint, answer, Object.keys(context.sourceCode.parserServices).length].join(' ') });
    } };
  } } } };`;
  const root = project({ 'a.js': 'let a;\n', 'probe.mjs': plugin, '.oxlintrc.json': JSON.stringify({ jsPlugins: ['./probe.mjs'], categories: { correctness: 'off' }, rules: { 'probe/probe': 'error' } }) });
  expect(lint(root, 'a.js').map(({ message }) => message)).toEqual(['oxlint undefined Error 0']);
});
