import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as typescriptParser from '@typescript-eslint/parser';
import { expect, test, vi } from 'vitest';
import { createHost } from '../../src/host/create-host.ts';
import { settle, writeInto, writeTree } from './write-tree.ts';

const nothing = (): never => {
  throw new Error('not installed');
};

test('asks nothing of the disk, and loads nothing, before the first question', () => {
  const loadNative = vi.fn(nothing);
  const host = createHost({ loadNative });
  host.begin({ parser: typescriptParser });
  expect(host.counters()).toEqual({ resolved: 0, statted: 0, listed: 0, read: 0, parsed: {}, storeHits: 0, lost: {}, nativeFailure: undefined });
  expect(loadNative).not.toHaveBeenCalled();
});

test('parses with the native parser, else with that of the linted file, else not at all', () => {
  const root = writeTree({ 'a.ts': 'export const a: T = 1' });
  const path = join(root, 'a.ts');
  const host = createHost();
  host.begin();
  expect(host.parse(path).kind).toBe('program');
  expect(host.counters().parsed).toEqual({ oxc: 1 });

  const other = createHost({ loadNative: nothing });
  other.begin();
  expect(other.parse(path)).toEqual({ kind: 'lost', why: 'no parser' });
  other.begin({ parser: typescriptParser });
  expect(other.parse(path).kind).toBe('program');
  expect(other.counters()).toMatchObject({ parsed: { eslint: 1 }, lost: { 'no parser': 1 }, nativeFailure: 'not installed' });
});

test('works without a pass', () => {
  const root = writeTree({ 'a.ts': '', 'b.ts': '' });
  expect(createHost().resolve('./a', join(root, 'b.ts'))).toEqual({ kind: 'file', path: join(root, 'a.ts') });
});

test('counts each specifier of a file once per pass, and what was lost every time it is worked out', () => {
  const root = writeTree({ 'a.ts': '', 'b.ts': '', 'c/b.ts': '' });
  const host = createHost();
  for (let pass = 1; pass <= 2; pass++) {
    host.begin();
    for (let again = 0; again < 3; again++) {
      host.resolve('./a', join(root, 'b.ts'));
      host.resolve('./gone', join(root, 'b.ts'));
      host.resolve('./a', join(root, 'c/b.ts'));
    }
    expect(host.counters()).toMatchObject({ resolved: 3 * pass, lost: { 'no file': 2 * pass } });
  }
});

test('sees a changed, an added, a replaced and a removed file in the next pass', () => {
  const root = writeTree({ 'a.ts': 'const one = 1', 'b.ts': '', 'new.ts': 'const six = 6' });
  const host = createHost();
  const seen = (): string => {
    host.begin();
    const found = host.resolve('./a', join(root, 'b.ts'));
    const parsed = found.kind === 'file' ? host.parse(found.path) : undefined;
    return parsed?.kind === 'program' ? parsed.text : 'nothing';
  };
  expect(seen()).toBe('const one = 1');
  writeInto(root, 'a.ts', 'const two = 2');
  expect(seen()).toBe('const two = 2');
  renameSync(join(root, 'new.ts'), join(root, 'a.ts'));
  expect(seen()).toBe('const six = 6');
  rmSync(join(root, 'a.ts'));
  expect(seen()).toBe('nothing');
  writeInto(root, 'a/index.ts', 'const tree = 3');
  expect(seen()).toBe('const tree = 3');
  writeInto(root, 'a.ts', 'const four = 4');
  expect(seen()).toBe('const four = 4');
});

test('sees a changed configuration in the next pass', () => {
  const root = writeTree({ 'tsconfig.json': '{"extends":"./base.json"}', 'src/a.ts': '', 'lib/a.ts': '', 'b.ts': '' });
  const host = createHost();
  const seen = (): unknown => {
    host.begin();
    const found = host.resolve('@/a', join(root, 'b.ts'));
    return found.kind === 'file' ? found.path.slice(root.length + 1) : found.kind;
  };
  expect(seen()).toBe('lost');
  writeInto(root, 'base.json', '{"compilerOptions":{"paths":{"@/*":["src/*"]}}}');
  expect(seen()).toBe('src/a.ts');
  writeInto(root, 'base.json', '{"compilerOptions":{"paths":{"@/*":["lib/*"]}}}');
  expect(seen()).toBe('lib/a.ts');
  rmSync(join(root, 'base.json'));
  expect(seen()).toBe('lost');
});

test('marks versions of a file, once a change must show', async () => {
  const root = writeTree({ 'a.ts': 'one', 'b/c.ts': '' });
  const host = createHost();
  host.begin();
  expect(host.version(join(root, 'a.ts'))).toBeUndefined();
  await settle();
  host.begin();
  const before = host.version(join(root, 'a.ts'));
  expect(before).toBeTypeOf('string');
  expect([host.version(join(root, 'b')), host.version(join(root, 'gone'))]).toEqual([undefined, undefined]);
  host.begin();
  expect(host.version(join(root, 'a.ts'))).toBe(before);
  writeInto(root, 'a.ts', 'three');
  await settle();
  host.begin();
  expect([undefined, before]).not.toContain(host.version(join(root, 'a.ts')));
});

test('parses no file twice over a barrel of 300 ways, and stats each path once a pass', async () => {
  const modules = Array.from({ length: 300 }, (_, index) => `m${index}`);
  const root = writeTree({
    'index.ts': modules.map((name) => `export * from './${name}.js';`).join('\n'),
    ...Object.fromEntries(modules.map((name) => [`${name}.ts`, `export const ${name} = 1; export * from './index.js';`])),
  });
  await settle();
  const host = createHost();
  for (let pass = 1; pass <= 2; pass++) {
    host.begin();
    for (const name of modules) {
      const found = host.resolve(`./${name}.js`, join(root, 'index.ts'));
      if (found.kind === 'file') host.parse(found.path);
      const back = host.resolve('./index.js', join(root, `${name}.ts`));
      if (back.kind === 'file') host.parse(back.path);
    }
  }
  expect(host.counters()).toMatchObject({ resolved: 1200, listed: 1, read: 301, parsed: { oxc: 301 }, lost: {} });
  expect(host.counters().statted).toBeLessThanOrEqual(2 * (301 + 2));
});

test('takes its bounds', () => {
  const root = writeTree({ 'a.ts': 'a;\n'.repeat(100) });
  const path = join(root, 'a.ts');
  expect(createHost({ maxFileSize: 299 }).parse(path)).toEqual({ kind: 'lost', why: 'too large' });
  expect(createHost({ maxFileSize: 300 }).parse(path).kind).toBe('program');
  const host = createHost({ maxTreeMemory: 300 });
  host.parse(path);
  host.parse(path);
  expect(host.counters()).toMatchObject({ parsed: { oxc: 2 }, storeHits: 0 });
});
