import { appendFileSync } from 'node:fs';
import type { Rule } from 'eslint';
import { describe, expect, test, vi } from 'vitest';
import { createHost } from '../../src/host/create-host.ts';
import { loadNativeParser } from '../../src/host/native-parser.ts';
import { rules } from '../../src/rules/index.ts';
import { settle } from '../host/write-tree.ts';
import { lintProject, writeProject, type GeneratedProject, type ProjectLint } from './lint-project.ts';

/** Bounds of one lint of each project: what it did when they were written; of steps and resolving, a tenth more. */
const generated = [
  { seed: 1, files: 150, profile: 'gateway', language: 'typescript', admitted: 26, steps: 9665, most: 807, resolved: 477, opened: 45 },
  { seed: 2, files: 150, profile: 'gateway', language: 'commonjs', admitted: 29, steps: 9359, most: 725, resolved: 204, opened: 36 },
  { seed: 3, files: 200, profile: 'monitor', language: 'typescript', admitted: 44, steps: 13_848, most: 792, resolved: 347, opened: 77 },
  { seed: 4, files: 300, profile: 'ordinary', language: 'commonjs', admitted: 34, steps: 9197, most: 576, resolved: 465, opened: 50 },
  { seed: 5, files: 300, profile: 'quiet', language: 'typescript', admitted: 10, steps: 2888, most: 563, resolved: 221, opened: 15 },
] as const;

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** A context whose tree throws when it is asked for. */
function contextWithoutTree(path: string, text: string): Rule.RuleContext {
  const sourceCode = {
    text,
    get ast(): never {
      throw new Error(`the tree of ${path} was asked for`);
    },
  };
  return { sourceCode, settings: {}, options: [], languageOptions: {}, filename: path, physicalFilename: path } as unknown as Rule.RuleContext;
}

/** The files that `lint` turned away. */
function turnedAway({ sources }: GeneratedProject, { admitted }: ProjectLint): ReadonlyMap<string, string> {
  return new Map([...sources].filter(([path]) => !admitted.includes(path)));
}

describe.each(generated)('$files files, $profile, $language', ({ seed, files, profile, language, ...most }) => {
  const project = writeProject({ seed, files, profile, language });
  const loadNative = vi.fn(loadNativeParser);
  const host = createHost({ loadNative });
  const first = lintProject(project, host);

  test('has the measured shape, and is the same each time', () => {
    const lines = [...project.sources.values()].map(text => text.split('\n').length).sort((a, b) => a - b);
    expect(lines[lines.length >> 1]).toBeGreaterThanOrEqual(30);
    expect(lines[lines.length >> 1]).toBeLessThanOrEqual(60);
    expect([...writeProject({ seed, files, profile, language }).sources.values()]).toEqual([...project.sources.values()]);
  });

  test('is code that a compiler takes', () => {
    const { parseSync } = loadNativeParser() as { parseSync: (path: string, text: string) => { errors: readonly { message: string }[] } };
    expect([...project.sources].flatMap(([path, text]) => parseSync(path, text).errors.map(({ message }) => `${path}: ${message}`))).toEqual([]);
  });

  test('finds every planted flow, and reports nothing else', () => {
    expect(project.planted.length).toBeGreaterThan(0);
    expect(first.reported).toEqual(project.planted);
  });

  test('visits no node of a file that the gate turns away, and loads nothing native for it', () => {
    const away = turnedAway(project, first);
    expect(away.size).toBe(project.sources.size - first.admitted.length);
    for (const [path, text] of away) for (const rule of Object.values(rules)) expect(rule.create(contextWithoutTree(path, text))).toEqual({});
    const asked = vi.fn(loadNativeParser);
    const counters = lintProject({ ...project, sources: away }, createHost({ loadNative: asked })).counters;
    expect([sum(counters.parsed), counters.read, asked.mock.calls.length]).toEqual([0, expect.any(Number), 0]);
  });

  test('parses the files that are demanded, each once', () => {
    const demands = [...first.opened.values()].reduce((total, importers) => total + importers.length, 0);
    expect(first.counters).toMatchObject({ parsed: { oxc: first.opened.size }, storeHits: demands - first.opened.size, nativeFailure: undefined });
    expect(loadNative).toHaveBeenCalledTimes(1);
  });

  test('does no more than it did', () => {
    const { admitted, steps, most: mostSteps, opened, counters } = first;
    const did = { admitted: admitted.length, steps, most: mostSteps, resolved: counters.resolved, opened: opened.size };
    expect(Object.entries(did).filter(([name, count]) => count > most[name as keyof typeof most]).map(([name, count]) => `${name}: ${String(count)}`)).toEqual([]);
  });

  test('parses one file again after an edit, which only its importers ask for', async () => {
    const [edited = '', importers = []] = [...first.opened].sort(([, a], [, b]) => b.length - a.length)[0] ?? [];
    await settle();
    const before = lintProject(project, host).counters;
    const parsed = sum(before.parsed);
    appendFileSync(edited, '// edited\n');
    await settle();
    const again = lintProject(project, host);
    expect(sum(again.counters.parsed) - parsed).toBe(1);
    expect(again.opened.get(edited)).toEqual(importers);
    expect(again.reported).toEqual(project.planted);
  }, 60_000);
});
