import { parse } from '@typescript-eslint/parser';
import type { Program } from 'estree';
import { analyse } from '../../../src/dataflow/analysis.ts';
import * as KeySets from '../../../src/dataflow/domain/key-set.ts';
import { Library } from '../../../src/dataflow/input/library.ts';
import { clients } from '../../../src/models/clients/index.ts';
import { frameworks } from '../../../src/models/frameworks/index.ts';
import type { FilterProgram } from './write-program.ts';

const library = new Library(clients, frameworks);

const openings = {
  object: `const { headers: given } = await axios.get('http://tides.internal/');`,
  headers: `const { headers: given } = await fetch('http://tides.internal/');`,
  raw: `const { rawHeaders: given } = upstream;`,
} as const;

/** The program as a file that an Express app could be. */
export function fileOf({ source, declarations, body }: FilterProgram): string {
  const isRaw = source === 'raw';
  const handler = `const flags = { a: req.query.a, b: req.query.b, c: req.query.c };\n  ${openings[source]}\n  ${body}\n  res.end();`;
  const wrapped = isRaw ? `app.get('/', (req, res) => { http.get('http://tides.internal/', upstream => {\n  ${handler}\n}); });` : `app.get('/', async (req, res) => {\n  ${handler}\n});`;
  return [
    `import axios from 'axios';`,
    `import express from 'express';`,
    `import http from 'node:http';`,
    `import { omit, omitBy, pick, pickBy } from 'lodash';`,
    `const app = express();`,
    declarations,
    wrapped,
    '',
  ].join('\n');
}

/** The names that may get through as the engine sees it; undefined where it sees no flow at all. */
export function analyseProgram(program: FilterProgram): KeySets.KeySet | undefined {
  const text = fileOf(program);
  const tree = parse(text, { range: true, loc: true, sourceType: 'module' });
  const { flows } = analyse({ path: '/src/app.js', program: tree as unknown as Program, text }, library, undefined);
  const sets = flows.flatMap(flow => {
    if (flow.kind === 'bag') return [flow.pour.keys];
    return flow.kind === 'field' ? [KeySets.only(KeySets.has(flow.pour.keys, flow.name) ? [flow.name] : [])] : [];
  });
  return sets.length === 0 ? undefined : sets.reduce(KeySets.union);
}
