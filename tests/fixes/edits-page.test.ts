import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';

import { editGateways } from '../wire/edits/gateways/index.ts';
import type { EditProof } from '../wire/edits/proof.ts';
import { editsPage } from './edits-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROOFS = join(ROOT, 'tests/models/proofs/edits');
const names = Object.keys(editGateways);

function proofOf(name: string): EditProof {
  return JSON.parse(readFileSync(join(PROOFS, `${name}.json`), 'utf8')) as EditProof;
}

test('each family of gateways has its test on the wire, and its proof', () => {
  const tests = readdirSync(join(ROOT, 'tests/wire/edits')).filter(file => file.endsWith('.test.ts') && file !== 'types.test.ts');
  expect(tests.map(file => basename(file, '.test.ts')).sort()).toEqual([...names].sort());
  expect(readdirSync(PROOFS).map(file => basename(file, '.json')).sort()).toEqual([...names].sort());
});

test.each(names)('%s has a proof of each of its frameworks', name => {
  const frameworks = (editGateways[name] ?? []).map(({ framework }) => framework);
  expect([...new Set(proofOf(name).rows.map(({ framework }) => framework))]).toEqual([...new Set(frameworks)]);
});

test('the page in the docs is up to date', async () => {
  await expect(editsPage(names.map(proofOf))).toMatchFileSnapshot(join(ROOT, 'docs/edits.md'));
});
