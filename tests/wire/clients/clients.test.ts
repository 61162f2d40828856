import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientModel } from '../../../src/models/client.ts';
import { manifestOf, runNode, versionOf } from '../harness/run-node.ts';
import { linesOf } from './lines.ts';
import type { ClientProbe, ServiceProbe } from './probe.ts';
import type { ProofRow } from './proof-row.ts';
import type { Proof } from './prove.ts';

const stems = readdirSync(join(import.meta.dirname, 'probes')).map(file => basename(file, '.ts'));

describe.each(stems)('%s', stem => {
  test('every line of its model is so on the wire', async () => {
    const { probe } = (await import(`./probes/${stem}.ts`)) as { readonly probe: ClientProbe | ServiceProbe };
    const { model, nodes = ['node24'] } = probe;
    const proofs: Proof[] = [];
    for (const node of nodes) proofs.push(await runNode<Proof>(node, join(import.meta.dirname, 'prove.ts'), [stem]));
    expect(proofs.flatMap(proof => proof.problems)).toEqual([]);
    const modelled = linesOf(model).sort();
    for (const proof of proofs) expect(Object.keys(proof.lines).sort()).toEqual(modelled);
    const row: ProofRow = { client: model.name, versions: versionsOf(probe), nodes: nodes.map(versionOf), lines: proofs[0]?.lines ?? {} };
    await expect(`${JSON.stringify(row, undefined, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../models/proofs/clients', `${stem}.json`));
  });
});

/** By the package that users install; what belongs to Node itself has no version of its own. */
function versionsOf({ model, older = {} }: ClientProbe | ServiceProbe): Record<string, string[]> {
  const versions: Record<string, string[]> = {};
  for (const name of new Set([...model.packages.filter(specifier => !isBuiltin(specifier, model)).map(packageOf), ...Object.keys(older)])) {
    const { name: published, version } = manifestOf(name);
    versions[published] = [...(versions[published] ?? []), version];
  }
  return versions;
}

/** The package that a specifier is of: `hono` of `hono/client`. */
function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function isBuiltin(name: string, { packages }: ClientModel): boolean {
  return packages.includes(`node:${name}`) || name.startsWith('node:');
}
