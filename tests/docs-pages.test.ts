import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import plugin from '../src/index.ts';
import { gateway, runIn } from './cli/console.ts';
import { blocksOf, documented, DOCS, type Block } from './documented.ts';
import { writeTree } from './host/write-tree.ts';

/** All pages with code, but those of the rules, which docs.test.ts runs. */
const PAGES = [...readdirSync(DOCS).filter(name => name.endsWith('.md')), '../README.md', '../CONTRIBUTING.md'];

const blocks = PAGES.flatMap(blocksOf);

/** Commands in code blocks, and those at the start of a table's row. */
const commands = PAGES.flatMap(page => {
  const inTables = [...readFileSync(join(DOCS, page), 'utf8').matchAll(/^\| `(npx [^`]+)` \|/gm)].map(([, command = '']) => command);
  return [...blocksOf(page).filter(({ language }) => language === 'sh').flatMap(({ code }) => code.trim().split('\n').map(line => line.replace(/ +# .*/, ''))), ...inTables].map(command => ({ page, command }));
});

async function configOf(code: string): Promise<Linter.Config[]> {
  const body = code.replaceAll(/^import (\w+) from '(.*)';$/gm, (_line, name: string, specifier: string) => `const ${name} = modules['${specifier}'];`).replace('export default', 'return');
  const modules = { 'eslint-plugin-upstream': plugin, '@typescript-eslint/parser': await import('@typescript-eslint/parser') };
  return (new Function('modules', body) as (given: object) => Linter.Config[])(modules);
}

test('the pages are there, and link pages that are there', () => {
  for (const page of PAGES) {
    const links = [...readFileSync(join(DOCS, page), 'utf8').matchAll(/\]\((\.[^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect([page, links.filter(link => !existsSync(join(DOCS, page, '..', link)))]).toEqual([page, []]);
  }
  expect(PAGES).toContain('caching.md');
});

describe.each(blocks.filter(({ file }) => file === 'eslint.config.js'))('the configuration in $page: $code', ({ page, code }) => {
  test('is one, and finds', async () => {
    const next = blocksOf(page)[blocksOf(page).findIndex(block => block.code === code) + 1];
    const reported = (next?.file === 'reported.js' ? next.code : undefined) ?? gateway['src/app.js'] ?? '';
    const root = writeTree({ ...gateway, 'src/app.js': reported });
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: await configOf(code) });
    const [result] = await eslint.lintFiles(['src/app.js']);
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(code.includes('crossFile: false') ? [] : ['upstream/no-header-passthrough']);
  });
});

test.each(blocks.filter(({ language }) => language === 'json' || language === 'js'))('$language of $page parses: $code', ({ language, code }) => {
  if (language === 'json') expect(JSON.parse(code)).toBeTypeOf('object');
  else expect(ts.transpileModule(code, { reportDiagnostics: true }).diagnostics).toEqual([]);
});

describe.each(commands.filter(({ command }) => command.startsWith('npx eslint-plugin-upstream')))('$page: $command', ({ command }) => {
  test('runs, and finds', async () => {
    const [own = '', piped] = command.split(' | ');
    const words = own.split(' ').slice(2);
    const { code, stderr } = await runIn(writeTree(gateway), words);
    expect(stderr).toBe('');
    expect(code).toBe(words.some(word => word.startsWith('--fix')) || words[0] === 'explain' ? 0 : 1);
    expect(piped?.split(' ')[0] ?? 'reviewdog').toBe('reviewdog');
  });
});

test('the other commands are ESLint’s, which tests/integration runs, or npm’s', () => {
  const others = commands.map(({ command }) => command).filter(command => !command.startsWith('npx eslint-plugin-upstream'));
  expect(others).toEqual(['npx eslint --suppress-all', 'npx eslint --prune-suppressions', 'npm i -D eslint eslint-plugin-upstream', 'npm run example', 'npm ci && npm test', 'npm i -D eslint-plugin-upstream', 'npm ci && npm test', 'npm run unit', 'npm run incident']);
  const { scripts } = JSON.parse(readFileSync(join(DOCS, '../package.json'), 'utf8')) as { scripts: object };
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['example', 'test', 'unit', 'incident']));
});

test('what SonarQube is told to read is what the command writes', () => {
  const path = /^sonar\.sarifReportPaths=(.*)$/m.exec(documented('ci.md', 'sonar.sarifReportPaths'))?.[1];
  expect(commands.map(({ command }) => command)).toContain(`npx eslint-plugin-upstream --format sarif --output-file ${path ?? ''}`);
});

test('README and the page for editors say the same of oxlint', () => {
  expect(JSON.parse(documented('../README.md', 'jsPlugins'))).toEqual(JSON.parse(documented('editors.md', 'jsPlugins')));
});

test('what docs/caching.md asks of `explain()` tells of each file', () => {
  const root = writeTree({ ...gateway, 'src/routes.ts': gateway['src/app.js'] ?? '' });
  const told: unknown[][] = [];
  const code = documented('caching.md', 'upstream.explain').replace(/^import .*$/m, '').replace("'src/routes.ts'", JSON.stringify(join(root, 'src/routes.ts')));
  (new Function('upstream', 'console', code) as (given: object, out: object) => void)(plugin, { log: (...words: unknown[]) => told.push(words) });
  expect(told.map(([path, isOpened]) => [String(path).slice(root.length + 1), isOpened])).toEqual([
    ['src/routes.ts', true],
    ['src/client.js', true],
  ]);
});

/** Blocks that no test runs, and why; all that is JSON or JavaScript is parsed. */
const NOT_RUN: readonly (readonly [page: string, part: string, why: string])[] = [
  ['editors.md', 'editor.codeActionsOnSave', 'settings of VS Code, which cannot be installed here; the server behind it is run'],
  ['editors.md', 'vim.lsp.enable', 'needs Neovim 0.11; an older one is run with the same server'],
  ['editors.md', 'code_actions_on_format', 'settings of Zed, which cannot be installed here'],
  ['hooks.md', '.pre-commit-config.yaml', 'fetches this repository; its words are validated by pre-commit, and the hook is run as a local one'],
  ['dataflow.md', 'hop.has', 'a part of a program, which the text walks through'],
];

/** Blocks that tests/integration takes from the page and runs. */
const RUN_THERE: readonly (readonly [page: string, part: string, by: string])[] = [
  ['editors.md', 'jsPlugins', 'editor.test.ts'],
  ['hooks.md', 'eslint --fix"', 'hooks.test.ts'],
  ['hooks.md', '"pre-commit"', 'hooks.test.ts'],
  ['hooks.md', 'lefthook.yml', 'hooks.test.ts'],
  ['caching.md', '"^lint"', 'monorepo.test.ts'],
  ['caching.md', '"^transit"', 'monorepo.test.ts'],
  ['caching.md', 'targetDefaults', 'monorepo.test.ts'],
];

test('each block of each page is run by a test, or told of above', () => {
  const isRunHere = ({ page, language, file, code }: Block): boolean =>
    language === 'sh' || language === '' || language === 'diff' || language === 'properties' || file === 'eslint.config.js' || file === 'reported.js' || code.includes('upstream.explain') || (page === 'ci.md' && language === 'yaml') || (page === '../README.md' && language === 'json');
  const told = [...NOT_RUN, ...RUN_THERE];
  const others = blocks.filter(block => !isRunHere(block)).map(block => [block.page, told.filter(([page, part]) => page === block.page && block.code.includes(part)).length]);
  expect(others.filter(([, count]) => count !== 1)).toEqual([]);
  expect(others).toHaveLength(told.length);
  for (const [page, part, by] of RUN_THERE) expect(readFileSync(join(DOCS, '../tests/integration', by), 'utf8')).toContain(`documented('${page}', '${part}')`);
});

test('the diff in README is what --fix makes', async () => {
  const diff = blocksOf('../README.md').find(({ language }) => language === 'diff')?.code ?? '';
  const { stdout } = await runIn(writeTree({ 'app.js': `import axios from 'axios';\nimport express from 'express';\n\nexpress().get('/orders/:id', async (req, res) => {\n  const order = await axios.get(\`http://orders/\${req.params.id}\`);\n${diff.split('\n')[0]?.slice(1) ?? ''}\n});\n` }), ['--fix-dry-run']);
  expect(stdout).toContain(diff);
});
