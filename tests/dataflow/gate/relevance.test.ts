import { parse } from '@typescript-eslint/parser';
import { describe, expect, test } from 'vitest';
import { Module } from '../../../src/dataflow/domain/modules.ts';
import { gateOf } from '../../../src/dataflow/gate/gate.ts';
import { Relevance } from '../../../src/dataflow/gate/relevance.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';
import type { Node } from '../../../src/syntax/node.ts';

const { library } = readSettings(undefined);

/** The statements of a text, by their first line, that are worth evaluating. */
function relevantIn(text: string, path: string): readonly string[] {
  const program = parse(text, { range: true, sourceType: 'module' }) as unknown as ConstructorParameters<typeof Module>[1];
  const relevance = new Relevance(new Module(path, program, text), gateOf(library), library, undefined);
  return (program.body as readonly Node[]).filter(node => relevance.touches(node)).map(({ range: [start = 0, end = 0] = [] }) => text.slice(start, end).split(/[({\n]/)[0]?.trim() ?? '');
}

describe('in a file whose exports are handlers, a part is looked at', () => {
  test('if it exports one by such a name', () => {
    const text = `import axios from 'axios';
export const GET = async () => Response.json((await axios.get('/a')).data);
export const load = async () => axios.get('/b');
async function find() { return axios.get('/c'); }`;
    expect(relevantIn(text, '/app/orders/route.js')).toEqual(['export const GET = async']);
    expect(relevantIn(text.replace('load', 'POST'), '/app/orders/route.js')).toEqual(['export const GET = async', 'export const POST = async']);
  });

  test('if it is a member of what is exported, under such a name', () => {
    const text = `const axios = require('axios');
module.exports = { async handler() { return axios.get('/a'); } };`;
    expect(relevantIn(text, '/orders.js')).toEqual(['module.exports =']);
    expect(relevantIn(text.replace('handler', 'load'), '/orders.js')).toEqual([]);
  });
});

test('what a browser needs of a framework makes no part of a file a handler', () => {
  const text = `import axios from 'axios';
import { redirect, useLocation } from 'react-router';
const find = async () => axios.get('/orders', { params: useLocation() });
const move = async () => redirect((await axios.get('/a')).data);`;
  expect(relevantIn(text, '/src/orders.ts')).toEqual(['const move = async']);
});
