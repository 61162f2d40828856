import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ClientModel } from '../../src/models/client.ts';
import { clients } from '../../src/models/clients/index.ts';
import { linesOf } from '../wire/clients/lines.ts';
import type { ErrorRow } from '../wire/errors/error-row.ts';
import type { PipeRow, ProofRow } from '../wire/clients/proof-row.ts';
import type { NginxRun } from '../wire/nginx/nginx-run.ts';
import type { ProxyRow } from '../wire/proxies/proxy-row.ts';
import { clientsPage } from './clients-page.ts';
import { proxiesPage } from './proxies-page.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The files of a kind of model, without the index, in the order of their names. */
function stemsOf(kind: string): string[] {
  return readdirSync(join(ROOT, 'src/models', kind))
    .map(file => basename(file, '.ts'))
    .filter(stem => stem !== 'index')
    .sort();
}

function proofOf(stem: string): ProofRow {
  return JSON.parse(readFileSync(join(ROOT, 'tests/models/proofs/clients', `${stem}.json`), 'utf8')) as ProofRow;
}

async function modelIn(stem: string): Promise<ClientModel> {
  const [model] = Object.values((await import(`../../src/models/clients/${stem}.ts`)) as Record<string, ClientModel>);
  if (model === undefined) throw new Error(`${stem}.ts exports nothing`);
  return model;
}

describe('clients', () => {
  const stems = stemsOf('clients');

  test('every file is in the index, once, in order', async () => {
    expect(clients).toEqual(await Promise.all(stems.map(modelIn)));
  });

  test.each(stems)('%s has its own test on the wire', stem => {
    expect(existsSync(join(ROOT, 'tests/wire/clients/probes', `${stem}.ts`))).toBe(true);
  });

  test.each(stems)('%s has a proof of every line', async stem => {
    expect(Object.keys(proofOf(stem).lines)).toEqual(linesOf(await modelIn(stem)).sort());
  });

  test('nothing is proven that has no model', () => {
    const proofs = readdirSync(join(ROOT, 'tests/models/proofs/clients')).map(file => basename(file, '.json'));
    expect(proofs.sort()).toEqual(stems);
  });

  test('names and members of other clients are those of models', () => {
    const names = clients.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(names).toEqual(expect.arrayContaining(clients.flatMap(({ memberClients = {} }) => Object.values(memberClients))));
  });

  test('the page in the docs is up to date', async () => {
    const pipes = JSON.parse(readFileSync(join(ROOT, 'tests/models/proofs/pipes.json'), 'utf8')) as readonly PipeRow[];
    const errors = JSON.parse(readFileSync(join(ROOT, 'tests/models/proofs/errors.json'), 'utf8')) as readonly ErrorRow[];
    const page = clientsPage(await Promise.all(stems.map(async stem => ({ model: await modelIn(stem), row: proofOf(stem) }))), pipes, errors);
    await expect(page).toMatchFileSnapshot(join(ROOT, 'docs/clients.md'));
  });
});

test('the page of proxy helpers is up to date', async () => {
  const rows = JSON.parse(readFileSync(join(ROOT, 'tests/models/proofs/proxies.json'), 'utf8')) as readonly ProxyRow[];
  const nginx = JSON.parse(readFileSync(join(ROOT, 'tests/models/proofs/nginx.json'), 'utf8')) as NginxRun;
  await expect(proxiesPage(rows, nginx)).toMatchFileSnapshot(join(ROOT, 'docs/proxies.md'));
});
