import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Effect, FrameworkModel, Handler, Member } from '../../src/models/framework.ts';
import { clients } from '../../src/models/clients/index.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';
import { linesOf } from '../wire/frameworks/lines.ts';
import type { FrameworkProof } from '../wire/frameworks/proof.ts';
import { frameworksPage } from './frameworks-page.ts';

const ROOT = join(import.meta.dirname, '../..');
const stems = readdirSync(join(ROOT, 'src/models/frameworks'))
  .map(file => basename(file, '.ts'))
  .filter(stem => stem !== 'index')
  .sort();

function proofOf(stem: string): FrameworkProof {
  return JSON.parse(readFileSync(join(ROOT, 'tests/models/proofs/frameworks', `${stem}.json`), 'utf8')) as FrameworkProof;
}

async function modelIn(stem: string): Promise<FrameworkModel> {
  const [model] = Object.values((await import(`../../src/models/frameworks/${stem}.ts`)) as Record<string, FrameworkModel>);
  if (model === undefined) throw new Error(`${stem}.ts exports nothing`);
  return model;
}

test('every file is in the index, once, in order', async () => {
  expect(frameworks).toEqual(await Promise.all(stems.map(modelIn)));
});

test.each(stems)('%s has its own test on the wire', stem => {
  expect(existsSync(join(ROOT, 'tests/wire/frameworks', `${stem}.test.ts`))).toBe(true);
});

test.each(stems)('%s has a proof of every line', async stem => {
  const lines = linesOf(await modelIn(stem)).map(({ text }) => text);
  expect(Object.keys(proofOf(stem).lines)).toEqual([...new Set(lines)]);
});

test('nothing is proven that has no model', () => {
  expect(readdirSync(join(ROOT, 'tests/models/proofs/frameworks')).map(file => basename(file, '.json')).sort()).toEqual(stems);
});

test('the page in the docs is up to date', async () => {
  const page = frameworksPage(await Promise.all(stems.map(async stem => ({ model: await modelIn(stem), proof: proofOf(stem) }))));
  await expect(page).toMatchFileSnapshot(join(ROOT, 'docs/frameworks.md'));
});

describe('names', () => {
  const objects = frameworks.flatMap(({ objects: known }) => Object.keys(known ?? {}));

  test('of models and objects are unique', () => {
    const names = frameworks.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
    expect(objects).toEqual([...new Set(objects)]);
  });

  test.each(frameworks.map(model => [model.name, model] as const))('that %s refers to exist', (_name, model) => {
    const members = Object.values(model.objects ?? {}).flatMap(({ members: known, gives }) => Object.values({ ...known, ...gives }));
    expect(objects).toEqual(expect.arrayContaining([...members.flatMap(objectOf), ...model.handlers.flatMap(objectsOf), ...Object.values(model.types ?? {})]));
    const asked = [...(model.functions ?? []).flatMap(({ gives: what }) => (typeof what === 'object' ? [what] : [])), ...members].flatMap(what => (what.kind === 'client' || what.kind === 'asked' ? [what.client] : []));
    const given = model.handlers.flatMap(handler => ('shape' in handler ? handler.shape.parameters : [])).flatMap(role => (typeof role === 'string' ? [] : [role.upstream]));
    expect(clients.map(({ name }) => name)).toEqual(expect.arrayContaining([...asked, ...given]));
  });
});

test.each(frameworks.map(model => [model.name, model] as const))('%s has an https link and no argument at a negative position', (_name, model) => {
  expect(model.docs).toMatch(/^https:/u);
  const effects = [...Object.values(model.objects ?? {}).flatMap(({ calls }) => Object.values(calls ?? {}).flat()), ...(model.functions ?? []).flatMap(known => known.effects)];
  expect(effects.every(effect => positionOf(effect) >= 0)).toBe(true);
});

function positionOf(effect: Effect): number {
  if (effect.kind === 'flush') return 0;
  if (effect.kind === 'remove') return effect.name;
  return 'argument' in effect ? effect.argument : effect.value;
}

function objectOf(member: Member): string[] {
  return member.kind === 'object' ? [member.object] : [];
}

function objectsOf(handler: Handler): string[] {
  if (handler.kind === 'decorated') return Object.values(handler.parameters).filter(name => name !== 'inbound-headers');
  return handler.shape.parameters.flatMap(role => (typeof role === 'string' && role.includes('.') ? [role] : []));
}
