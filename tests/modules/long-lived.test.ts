import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';

import { settle } from '../host/write-tree.ts';
import { eslintOf, routes, write } from './follow.ts';

const app = routes(`import { load } from './client';`, `const up = await load('/a');\nres.set(up.headers).send(up.data);`);
const copying = `import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n`;
const harmless = `export const load = async (path: string) => ({ headers: { 'x-path': path }, data: '' });\n`;

/** An editor's process: one ESLint, and one text that stays open in it and is linted again and again. */
class Editor {
  readonly root: string;
  private readonly eslint: ESLint;

  constructor(files: Readonly<Record<string, string>>) {
    this.root = write(files);
    this.eslint = eslintOf(this.root, false);
  }

  /** How many findings there are in the open text. */
  async findings(): Promise<number> {
    const [result] = await this.eslint.lintText(app, { filePath: join(this.root, 'app.ts') });
    return result?.messages.length ?? Number.NaN;
  }

  path(name: string): string {
    return join(this.root, name);
  }
}

describe('the next lint of an open file sees that a file it hangs on', () => {
  test('was changed, and changed back', async () => {
    const editor = new Editor({ 'client.ts': harmless });
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    expect(await editor.findings()).toBe(1);
    writeFileSync(editor.path('client.ts'), harmless);
    expect(await editor.findings()).toBe(0);
  });

  test('asks now, long after it was written and read', async () => {
    const editor = new Editor({ 'client.ts': harmless });
    await settle();
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    await settle();
    expect(await editor.findings()).toBe(1);
  });

  test('was changed by a letter, at once and without a change of size', async () => {
    const editor = new Editor({ 'client.ts': copying.replace('axios.get', 'axios.gat') });
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    expect(await editor.findings()).toBe(1);
  });

  test('was deleted, and restored', async () => {
    const editor = new Editor({ 'client.ts': copying });
    expect(await editor.findings()).toBe(1);
    rmSync(editor.path('client.ts'));
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    expect(await editor.findings()).toBe(1);
  });

  test('was created', async () => {
    const editor = new Editor({});
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    expect(await editor.findings()).toBe(1);
  });

  test('was renamed, away and to what is imported', async () => {
    const editor = new Editor({ 'client.ts': copying });
    expect(await editor.findings()).toBe(1);
    renameSync(editor.path('client.ts'), editor.path('other.ts'));
    expect(await editor.findings()).toBe(0);
    renameSync(editor.path('other.ts'), editor.path('client.tsx'));
    expect(await editor.findings()).toBe(1);
  });

  test('was broken, and mended', async () => {
    const editor = new Editor({ 'client.ts': copying });
    expect(await editor.findings()).toBe(1);
    writeFileSync(editor.path('client.ts'), `${copying}export const = ;\n`);
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    expect(await editor.findings()).toBe(1);
  });

  test('imports one that was changed', async () => {
    const editor = new Editor({ 'client.ts': `export { load } from './deep/load';\n`, 'deep/load.ts': harmless });
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('deep/load.ts'), copying);
    expect(await editor.findings()).toBe(1);
  });

  test('is another one now: a folder became a file', async () => {
    const editor = new Editor({ 'client/index.ts': harmless });
    expect(await editor.findings()).toBe(0);
    writeFileSync(editor.path('client.ts'), copying);
    expect(await editor.findings()).toBe(1);
  });
});

test('the next lint of an open file sees that its tsconfig leads elsewhere', async () => {
  const paths = (to: string): string => JSON.stringify({ compilerOptions: { paths: { '@load': [to] } } });
  const root = write({ 'tsconfig.json': paths('./harmless'), 'harmless.ts': harmless, 'copying.ts': copying });
  const eslint = eslintOf(root, false);
  const findings = async (): Promise<number | undefined> => (await eslint.lintText(app.replace('./client', '@load'), { filePath: join(root, 'app.ts') }))[0]?.messages.length;
  expect(await findings()).toBe(0);
  writeFileSync(join(root, 'tsconfig.json'), paths('./copying'));
  expect(await findings()).toBe(1);
});
