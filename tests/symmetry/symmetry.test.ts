import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse } from '../../src/dataflow/analysis.ts';
import type { Host } from '../../src/dataflow/input/host.ts';
import { Library } from '../../src/dataflow/input/library.ts';
import { findingsOf } from '../../src/findings/verdict.ts';
import { clients as clientModels } from '../../src/models/clients/index.ts';
import { frameworks as frameworkModels } from '../../src/models/frameworks/index.ts';
import { clients, frameworks, type Act } from './base.ts';
import { choices, plain, type Choices } from './choices.ts';
import { write, type Written } from './write.ts';

const library = new Library(clientModels, frameworkModels);
const seed = Number(process.env['SYMMETRY_SEED'] ?? 20_261_123);
const rewrites = Number(process.env['SYMMETRY_REWRITES'] ?? 25);

function programOf(text: string): Program {
  return parse(text, { range: true, loc: true, sourceType: 'module' }) as unknown as Program;
}

/** The verdicts of a program: what is found, and the unsafe names. */
function verdictsOf({ path, text, other }: Written): readonly string[] {
  const host: Host = {
    resolve: (specifier, from) => (specifier.startsWith('.') ? { kind: 'file', path: `${from.slice(0, from.lastIndexOf('/'))}/parts.js` } : { kind: 'package' }),
    parse: () => ({ kind: 'program', program: programOf(other), text: other }),
    read: () => other,
  };
  const { flows } = analyse({ path, program: programOf(text), text }, library, host);
  return [...new Set(findingsOf(flows, library).map(({ kind, unsafe, certainty }) => `${kind}: ${[...unsafe].sort().join(', ')} (${certainty})`))].sort();
}

const everyAct: readonly (readonly [string, (stale: readonly string[]) => Act])[] = [
  ['copies all', () => ({ kind: 'all' })],
  ['drops too little', () => ({ kind: 'except', names: ['transfer-encoding', 'keep-alive'] })],
  ['drops enough', stale => ({ kind: 'except', names: ['connection', 'keep-alive', 'transfer-encoding', ...stale] })],
  ['lists harmless ones', () => ({ kind: 'only', names: ['etag', 'last-modified'] })],
  ['lists one that is not', () => ({ kind: 'only', names: ['etag', 'transfer-encoding'] })],
];

describe.each(Object.entries(clients))('%s', (_, client) => {
  describe.each(Object.entries(frameworks))('into %s', (__, framework) => {
    test.each(everyAct)(`%s: however it is written (${String(rewrites)} ways, seed ${String(seed)})`, (___, actOf) => {
      const act = actOf(client.stale);
      const expected = verdictsOf(write(client, framework, act, plain));
      expect(expected).toHaveLength(1 - Number(act.kind === 'only' && !act.names.includes('transfer-encoding')));
      fc.assert(
        fc.property(choices, (chosen: Choices) => {
          const written = write(client, framework, act, chosen);
          expect(verdictsOf(written), `${written.text}\n${written.other}`).toEqual(expected);
        }),
        { seed, numRuns: rewrites },
      );
    });
  });
});
