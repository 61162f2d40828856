import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FrameworkModel } from '../../../src/models/framework.ts';
import { exchange } from '../harness/exchange.ts';
import { startNode, versionOf, type NodeName } from '../harness/run-node.ts';
import { ask, methodOf } from './ask.ts';
import { declarationsOf, isDeclared, sourceOf } from './declared.ts';
import { disagreement } from './judge.ts';
import { linesOf, type Line } from './lines.ts';
import type { FrameworkProof, ProofKind } from './proof.ts';
import { startOther, type Other } from './run-other.ts';

/** One real framework, in one version, on one Node. */
export interface Run {
  /** File in gateways/. */
  readonly gateway: string;
  /** Packages as they are installed; the first is given to the gateway, all of them are named in the proof. None: the runtime's own. */
  readonly packages: readonly string[];
  readonly node?: NodeName;
  /** The runtime, where it isn't Node. */
  readonly runtime?: Other;
  /** What is added to every path that is asked for. */
  readonly query?: string;
  /** Lines that this run tries. Missing: all. */
  readonly only?: RegExp;
  /** Lines that this run can't try. */
  readonly except?: RegExp;
  /** Lines of which this version does otherwise: the run fails if it doesn't. */
  readonly differs?: readonly string[];
}

export interface Proofs {
  readonly runs: readonly Run[];
  /** Packages whose declarations have the types. */
  readonly types?: readonly string[];
  /** Lines read in the installed source or declarations: which lines, in which file of which package, by what text. */
  readonly source?: readonly (readonly [lines: RegExp, name: string, file: string, text: RegExp])[];
  /** Lines for which there is only the vendor's documentation, and why there is no more. */
  readonly documented?: readonly (readonly [lines: RegExp, reason: string])[];
}

const PROOFS = join(import.meta.dirname, '../../models/proofs/frameworks');

/** Tries every line of a model on the real framework, and writes down what was proven how. */
export function prove(slug: string, model: FrameworkModel, { runs, types = [], source = [], documented = [] }: Proofs): void {
  const lines = linesOf(model);
  const proven = new Map<string, ProofKind>();
  const versions: string[] = [];
  const reasonOf = (text: string): string | undefined => documented.find(([which]) => which.test(text))?.[1];
  const differs: Record<string, readonly string[]> = {};

  describe(model.name, () => {
    for (const run of runs) {
      const label = labelOf(run);
      test(`does what the model says: ${label}`, async () => {
        const tried = lines.flatMap((line, at) => (isTried(line, run) ? [{ line, at }] : []));
        const { failures, agreed } = await attempt(model, run, tried);
        const expected = run.differs ?? [];
        expect(failures.filter(({ text }) => !expected.includes(text)).map(({ text, seen }) => `${text} (seen: ${seen})`)).toEqual([]);
        expect(expected.filter(text => !failures.some(failure => failure.text === text))).toEqual([]);
        for (const text of agreed) proven.set(text, 'wire');
        if (!versions.includes(label)) versions.push(label);
        if (expected.length > 0) differs[label] = expected;
      }, 180_000);
    }

    test('declares the types', () => {
      const text = declarationsOf(types);
      const names = lines.flatMap(({ check, text: line }) => (check.kind === 'type' ? [{ name: check.name, line }] : []));
      const missing = names.filter(({ name }) => !isDeclared(text, name));
      const isElsewhere = (line: string): boolean => reasonOf(line) !== undefined || source.some(([which]) => which.test(line));
      expect(missing.filter(({ line }) => !isElsewhere(line)).map(({ name }) => name)).toEqual([]);
      for (const known of names) if (!missing.includes(known)) proven.set(known.line, 'types');
    });

    test('has the source', () => {
      for (const [which, name, file, text] of source) {
        expect(sourceOf(name, file)).toMatch(text);
        expect(lines.some(line => which.test(line.text)), `a line is ${which}`).toBe(true);
        for (const line of lines) if (which.test(line.text) && !proven.has(line.text)) proven.set(line.text, 'source');
      }
    });

    test('writes down what was proven', async () => {
      const reasons = lines.flatMap(({ text }) => (proven.has(text) || reasonOf(text) === undefined ? [] : [[text, reasonOf(text) ?? ''] as const]));
      for (const [text] of reasons) proven.set(text, 'documentation');
      mkdirSync(PROOFS, { recursive: true });
      const declared = [...new Set([...types, ...source.map(([, name]) => name)])].map(name => `${name} ${versionIn(name)}`);
      const proof: FrameworkProof = {
        versions,
        declared,
        differs,
        documented: Object.fromEntries(reasons),
        lines: Object.fromEntries(lines.flatMap(({ text }) => (proven.has(text) ? [[text, proven.get(text) ?? 'wire'] as const] : []))),
      };
      await expect(`${JSON.stringify(proof, undefined, 2)}\n`).toMatchFileSnapshot(join(PROOFS, `${slug}.json`));
    });
  });
}

function labelOf({ packages, node = 'node24', runtime }: Run): string {
  if (runtime === 'bun') return `Bun ${versionOf('@oven/bun-linux-x64')}`;
  if (runtime === 'deno') return `Deno ${versionOf('@deno/linux-x64-glibc')}`;
  return `${packages.map(name => `${name} ${versionIn(name)}`).join(', ')}${packages.length > 0 ? ' on ' : ''}Node ${versionOf(node)}`;
}

function versionIn(name: string): string {
  try {
    return versionOf(name);
  } catch {
    return versionOf(`../../../node_modules/${name}`);
  }
}

function isTried({ text, check }: Line, { only, except }: Run): boolean {
  if (check.kind === 'type' || check.kind === 'on app' || (only !== undefined && !only.test(text)) || except?.test(text) === true) return false;
  return true;
}

interface Attempt {
  readonly failures: readonly { readonly text: string; readonly seen: string }[];
  readonly agreed: readonly string[];
}

async function attempt(model: FrameworkModel, { gateway, packages, node = 'node24', runtime, query = '' }: Run, tried: readonly { readonly line: Line; readonly at: number }[]): Promise<Attempt> {
  const file = join(import.meta.dirname, 'gateway.ts');
  const given = [model.name, gateway, ...packages];
  const running = runtime === undefined ? await startNode(node, file, given) : await startOther(runtime, file, given);
  const failures: { text: string; seen: string }[] = [];
  const agreed: string[] = [];
  const waiting = [...tried];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const seen = await tryLine(running.port, next.line, next.at, query);
      if (seen === undefined) agreed.push(next.line.text);
      else failures.push({ text: next.line.text, seen });
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  await running.stop();
  return { failures, agreed };
}

async function tryLine(port: number, { check }: Line, at: number, query: string): Promise<string | undefined> {
  if (check.kind === 'handler') {
    const answer = await ask(port, `/handler/${at}${query}`, methodOf(check.by));
    return answer === 'yes' ? undefined : answer.slice(0, 160);
  }
  const read = (): ReturnType<typeof exchange> => exchange(port, `/line/${at}${query}`, { fields: ['X-Inbound: told'] });
  const seen = await read();
  const found = disagreement(check, seen);
  // A process that has only just started may be slower than the reader is patient.
  return found !== undefined && seen.ended === 'silent' ? disagreement(check, await read()) : found;
}
