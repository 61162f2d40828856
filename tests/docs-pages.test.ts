import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint, type Linter } from 'eslint';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import plugin from '../src/index.ts';
import { gateway, runIn } from './cli/console.ts';
import { writeTree } from './host/write-tree.ts';

const DOCS = join(import.meta.dirname, '../docs');

/** Pages for users, beside the ones that are generated and those of the rules. */
const PAGES = ['ci.md', 'comparison.md', 'editors.md', 'getting-started.md', 'hooks.md', 'limits.md', 'settings.md', '../README.md'];

interface Block {
  readonly page: string;
  readonly language: string;
  /** As its first line says: `// eslint.config.js`. */
  readonly file: string | undefined;
  readonly code: string;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', code = '']) => ({ page, language, file: /^(?:\/\/|#) (\S+\.\w+)\n/.exec(code)?.[1], code }));
}

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
  for (const page of [...readdirSync(DOCS).filter(name => name.endsWith('.md')), '../README.md']) {
    const links = [...readFileSync(join(DOCS, page), 'utf8').matchAll(/\]\((\.[^)#]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link);
    expect([page, links.filter(link => !existsSync(join(DOCS, page, '..', link)))]).toEqual([page, []]);
  }
  expect(PAGES.filter(page => !existsSync(join(DOCS, page)))).toEqual([]);
});

describe.each(blocks.filter(({ file }) => file === 'eslint.config.js'))('the configuration in $page: $code', ({ page, code }) => {
  test('is one, and finds', async () => {
    const next = blocksOf(page)[blocksOf(page).findIndex(block => block.code === code) + 1];
    const reported = (next?.file === 'reported.js' ? next.code : undefined) ?? gateway['src/app.js'] ?? '';
    const root = writeTree({ ...gateway, 'src/app.js': reported });
    const eslint = new ESLint({ cwd: root, overrideConfigFile: true, overrideConfig: await configOf(code) });
    const [result] = await eslint.lintFiles(['src/app.js']);
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['upstream/no-header-passthrough']);
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
  expect(others).toEqual(['npx eslint --suppress-all', 'npx eslint --prune-suppressions', 'npm i -D eslint eslint-plugin-upstream', 'npm run example', 'npm ci && npm test', 'npm i -D eslint-plugin-upstream']);
});

test('the diff in README is what --fix makes', async () => {
  const diff = blocksOf('../README.md').find(({ language }) => language === 'diff')?.code ?? '';
  const { stdout } = await runIn(writeTree({ 'app.js': `import axios from 'axios';\nimport express from 'express';\n\nexpress().get('/orders/:id', async (req, res) => {\n  const order = await axios.get(\`http://orders/\${req.params.id}\`);\n${diff.split('\n')[0]?.slice(1) ?? ''}\n});\n` }), ['--fix-dry-run']);
  expect(stdout).toContain(diff);
});
