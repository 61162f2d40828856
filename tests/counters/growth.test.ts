import { join } from 'node:path';
import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { describe, expect, test } from 'vitest';
import { projects, shapes } from '../../bench/generate/growth.mjs';
import { analyse, type Analysis } from '../../src/dataflow/analysis.ts';
import { createHost } from '../../src/host/create-host.ts';
import type { Counters } from '../../src/host/counters.ts';
import { readSettings } from '../../src/settings/read-settings.ts';
import { writeTree } from '../host/write-tree.ts';

const { library, limits } = readSettings(undefined);

/** Analyses a file, alone or in a tree that was just written. */
function analyseText(text: string, path = '/app/app.js', host = createHost()): Analysis & { readonly counters: Counters } {
  host.begin();
  const program = parse(text, { range: true, loc: true, sourceType: 'module' }) as unknown as Program;
  return { ...analyse({ path, program, text }, library, host, limits), counters: host.counters() };
}

/** How many entries are written into maps and sets meanwhile: what copies and joins cost, which are no steps. */
function countWrites<Result extends object>(run: () => Result): Result & { readonly writes: number } {
  const { set } = Map.prototype;
  const { add } = Set.prototype;
  let writes = 0;
  Map.prototype.set = function (...entry) {
    writes += 1;
    return set.apply(this, entry);
  };
  Set.prototype.add = function (value) {
    writes += 1;
    return add.call(this, value);
  };
  try {
    const result = run();
    return { ...result, writes };
  } finally {
    Map.prototype.set = set;
    Set.prototype.add = add;
  }
}

describe('steps grow as one file does, and so does what is copied', () => {
  test.each(Object.entries(shapes))('%s', (_name, { size, text }) => {
    const [half, whole] = [size >> 1, size].map(each => countWrites(() => analyseText(text(each))));
    expect(half?.flows.length).toBeGreaterThan(0);
    expect(whole?.flows.length).toBeGreaterThan(0);
    expect(whole?.failures).toEqual([]);
    expect((whole?.steps ?? 0) / (half?.steps ?? 0)).toBeLessThanOrEqual(2.2);
    expect((whole?.writes ?? 0) / (half?.writes ?? 0)).toBeLessThanOrEqual(2.2);
  }, 60_000);
});

test.each(Object.entries(projects))('files opened do not grow with %s', (_name, { size, files }) => {
  const [half, whole] = [size >> 1, size].map(each => {
    const written = files(each);
    return analyseText(written['app.ts'] ?? '', join(writeTree(written), 'app.ts'));
  });
  expect(whole?.flows.length).toBe(1);
  expect(half?.opened.length).toBe(whole?.opened.length);
  expect(whole?.opened.length).toBeLessThanOrEqual(limits.modules);
  expect(whole?.steps).toBe(half?.steps);
  expect(whole?.counters.resolved).toBeLessThanOrEqual(2 * size);
}, 60_000);

test('a function that asks a list for the next position is followed through one that is known, and but twice through another', () => {
  const deepest = (parts: string): number =>
    analyseText(`import axios from 'axios';
import express from 'express';
const find = (parts, index, headers) => (parts[index] === undefined ? headers : find(parts, index + 1, { ...headers, [parts[index]]: '1' }));
express().get('/:path', async (req, res) => {
  const { headers } = await axios.get('http://users.internal');
  res.set(find(${parts}, 0, headers)).end();
});`).deepest;
  expect(deepest("['a', 'b', 'c', 'd', 'e', 'f']")).toBeGreaterThan(6);
  expect(deepest("req.path.split('/')")).toBeLessThan(5);
});

test('a question that is asked very often has its answer once', () => {
  const returns = '  if (req.query.raw) return res.end();\n'.repeat(2000);
  const { flows, failures } = analyseText(`import axios from 'axios';
import express from 'express';
express().get('/', async (req, res) => {
  const { headers, data } = await axios.get('http://users.internal');
${returns}  res.set(headers).send(data);
});`);
  expect(failures).toEqual([]);
  expect(flows.length).toBe(1);
});
