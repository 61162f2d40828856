import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll } from 'vitest';
import { generateProject } from '../../bench/generate/project.mjs';
import { analyse } from '../../src/dataflow/analysis.ts';
import { gateOf } from '../../src/dataflow/gate/gate.ts';
import { ruleNames } from '../../src/findings/rule-names.ts';
import { findingsOf } from '../../src/findings/verdict.ts';
import type { Counters } from '../../src/host/counters.ts';
import { createHost, type NodeHost } from '../../src/host/create-host.ts';
import { rangeOf } from '../../src/syntax/node.ts';
import { readSettings } from '../../src/settings/read-settings.ts';

/** A generated backend on the disk. */
export interface GeneratedProject {
  readonly root: string;
  /** Texts of its source files by absolute path. */
  readonly sources: ReadonlyMap<string, string>;
  /** `src/a.ts:7 upstream/no-header-passthrough` for each line that must be reported, in order. */
  readonly planted: readonly string[];
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function writeProject(options: Parameters<typeof generateProject>[0]): GeneratedProject {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'upstream-generated-')));
  folders.push(root);
  const { files, planted } = generateProject(options);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  // As `settle()`: what was written within the last tick of the file system's clock is parsed once more.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
  return { root, planted: planted.map(({ path, line, rule }) => `${path}:${String(line)} upstream/${rule}`).sort(), sources: new Map(Object.entries(files).flatMap(([path, text]) => (/\.[jt]s$/.test(path) ? [[join(root, path), text] as const] : []))) };
}

/** What one lint of all files of a project did. */
export interface ProjectLint {
  /** As the planted ones are written. */
  readonly reported: readonly string[];
  readonly admitted: readonly string[];
  /** Files that an analysis opened, each by its importers. */
  readonly opened: ReadonlyMap<string, readonly string[]>;
  /** Nodes evaluated, over all files. */
  readonly steps: number;
  /** Nodes evaluated in the file that took most. */
  readonly most: number;
  readonly counters: Counters;
}

/** Lints as the rules do: a pass for each file, the gate first, all analyses over one host. */
export function lintProject({ root, sources }: GeneratedProject, host: NodeHost = createHost()): ProjectLint {
  const { library, limits } = readSettings(undefined);
  const parser = createHost({ maxTreeMemory: 0 });
  const reported: string[] = [];
  const admitted: string[] = [];
  const opened = new Map<string, string[]>();
  let steps = 0;
  let most = 0;
  for (const [path, text] of sources) {
    host.begin();
    parser.begin();
    if (!gateOf(library).admits(text, path, host)) continue;
    admitted.push(path);
    const parsed = parser.parse(path);
    if (parsed.kind === 'lost') throw new Error(`${path}: ${parsed.why}`);
    const analysis = analyse({ path, program: parsed.program, text: parsed.text }, library, host, limits);
    if (analysis.failures.length > 0) throw analysis.failures[0];
    steps += analysis.steps;
    most = Math.max(most, analysis.steps);
    for (const other of analysis.opened) opened.set(other, [...(opened.get(other) ?? []), path]);
    for (const { kind, sink } of findingsOf(analysis.flows, library, false)) {
      const line = text.slice(0, rangeOf(sink.site.node)[0]).split('\n').length;
      reported.push(`${relative(root, path)}:${String(line)} ${ruleNames[kind]}`);
    }
  }
  return { reported: reported.sort(), admitted, opened, steps, most, counters: host.counters() };
}
