import { expect, test } from 'vitest';
import { gateOf } from '../../../src/dataflow/gate/gate.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';

const { links } = gateOf(readSettings(undefined).library);

test.each([
  ["import axios from 'axios';", true],
  ["import type { AxiosResponse } from 'axios';", true],
  ["const got = require('got');", true],
  ["const load = () => import('ky');", true],
  ["const load = () => fetch('http://users');", true],
  ["const load = () => globalThis.fetch('http://users');", true],
  ["const load = event => event.fetch('http://users');", false],
  ['/* to fetch a user */ const load = id => rows.get(id);', false],
  ["import express from 'express';", false],
  ["import { rows } from './rows';", false],
])('%s asks: %s', (text, asks) => {
  expect(links(text).asks).toBe(asks);
});

test('tells a client that is a member of something', () => {
  expect(links("const load = event => event.fetch('http://users');")).toEqual({ asks: false, asksByMember: true, imports: [] });
});

test.each([
  ["import { load } from './client';", [{ specifier: './client', handsOn: false }]],
  ["import './client';", [{ specifier: './client', handsOn: false }]],
  ["const { load } = require('./client');", [{ specifier: './client', handsOn: false }]],
  ["const load = async () => (await import('./client')).load();", [{ specifier: './client', handsOn: false }]],
  ["import { load } from '@acme/client';", [{ specifier: '@acme/client', handsOn: false }]],
  ["export { load } from './client';", [{ specifier: './client', handsOn: true }]],
  ["export * from './client';", [{ specifier: './client', handsOn: true }]],
  ["exports.client = require('./client');", [{ specifier: './client', handsOn: true }]],
  ["module.exports = require('./client');", [{ specifier: './client', handsOn: true }]],
  ["module.exports = { client: require('./client'), ...require('./more') };", [{ specifier: './client', handsOn: true }, { specifier: './more', handsOn: true }]],
  ["export const first = 1;\nimport { load } from './client';", [{ specifier: './client', handsOn: false }]],
  ["import { load } from './client';\nexport { load } from './client';", [{ specifier: './client', handsOn: true }]],
  ["import express from 'express';\nimport axios from 'axios';", []],
])('%s leads to %j', (text, imports) => {
  expect(links(text).imports).toEqual(imports);
});
