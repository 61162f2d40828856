import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** The floors of the analysis, from the bottom up. */
function dataflow(): readonly string[] {
  return ['domain', 'input', 'gate', 'machine', 'upstream', 'functions', 'files', 'exchange', 'objects', 'calls', 'types', 'handlers', 'code', 'analysis.ts'].map(floor => `dataflow/${floor}`);
}

/** From the bottom up: a file imports from its own layer or from a lower one. */
const LAYERS = ['http', 'models', 'syntax', ...dataflow(), 'settings', 'host', 'findings', 'fixes', 'rules', 'configs.ts', 'cache-keys.ts', 'explain.ts', 'index.ts', 'cli'];

/** Layers that run anywhere, in a browser too: what they need of the outside is handed to them. */
const PURE = ['http', 'models', 'syntax', ...dataflow(), 'findings', 'fixes'];

const SRC = join(import.meta.dirname, '../src');

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts'))
  .sort();

function specifiersOf(file: string): string[] {
  return ts.preProcessFile(readFileSync(join(SRC, file), 'utf8')).importedFiles.map(imported => imported.fileName);
}

/** The files of ours that a file imports, from `src` on. */
function importsOf(file: string): string[] {
  return specifiersOf(file)
    .filter(specifier => specifier.startsWith('.'))
    .map(specifier => posix.join(posix.dirname(file), specifier))
    .filter(imported => imported !== '../package.json');
}

function layerOf(file: string): string {
  return file.split('/').slice(0, file.startsWith('dataflow/') ? 2 : 1).join('/');
}

/** What a file imports, itself included, by any detour. */
function reachOf(file: string, seen: Set<string>): Set<string> {
  for (const imported of importsOf(file).filter(path => files.includes(path))) {
    if (!seen.has(imported)) reachOf(imported, seen.add(imported));
  }
  return seen;
}

/** Positions of the type `any`. */
function anysIn(node: ts.Node): number[] {
  const below: number[] = [];
  ts.forEachChild(node, child => void below.push(...anysIn(child)));
  return node.kind === ts.SyntaxKind.AnyKeyword ? [node.pos, ...below] : below;
}

describe.each(files)('src/%s', file => {
  test('imports nothing from a higher layer', () => {
    expect(LAYERS).toContain(layerOf(file));
    expect(importsOf(file).filter(imported => LAYERS.indexOf(layerOf(imported)) > LAYERS.indexOf(layerOf(file)))).toEqual([]);
  });

  test('imports files that are there, and itself by no detour', () => {
    expect(importsOf(file).filter(imported => !files.includes(imported))).toEqual([]);
    expect(reachOf(file, new Set())).not.toContain(file);
  });

  if (PURE.includes(layerOf(file))) {
    test('imports no package but the types of a tree', () => {
      const allowed = ['estree', '@typescript-eslint/types'];
      expect(specifiersOf(file).filter(specifier => !specifier.startsWith('.') && !allowed.includes(specifier))).toEqual([]);
    });
  }

  test('has no `any` and nothing left open', () => {
    const text = readFileSync(join(SRC, file), 'utf8');
    expect(anysIn(ts.createSourceFile(file, text, ts.ScriptTarget.ESNext))).toEqual([]);
    expect(text.match(/\b(TODO|FIXME|XXX)\b/g)).toBeNull();
  });
});
