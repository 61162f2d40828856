import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Asking } from '../../../src/dataflow/gate/asking.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';

const { library } = readSettings({ clients: [{ name: 'own', packages: ['@acme/http+2'], requests: [], response: { headers: {}, body: [], reads: [], status: [], json: 'empty' }, stale: [] }] });
const asking = new Asking(library);

describe('what asks by itself', () => {
  test.each([
    ['an import', "import axios from 'axios';", true],
    ['an import of the whole module', "import * as got from\n  'got';", true],
    ['a call', 'const got = require("got");', true],
    ['an import that is awaited', "await import( 'undici' );", true],
    ['a package of the settings, as it is written', "import http from '@acme/http+2';", true],
    ['a helper that proxies', "import proxy from 'express-http-proxy';", true],
    ['a package whose name begins so', "import mock from 'axios-mock-adapter';", false],
    ['a file', "import { load } from './users';", false],
    ['a package that is no client', "import { map } from 'lodash';", false],
    ['a function', 'await fetch(url);', true],
    ['a client of a context', 'await ctx.curl(url);', true],
    ['a function of that name', 'curl(url);', false],
  ])('%s', (_name, text, expected) => {
    expect(asking.read(text, false)?.isCertain ?? false).toBe(expected);
  });

  test('perhaps a member of what a framework gives', () => {
    expect(asking.read('event.fetch(url);', false)).toEqual({ isCertain: false, byMember: true, others: [] });
    expect(asking.read('event.seen(url);', false)).toBeUndefined();
  });
});

describe('what asks where other files are followed', () => {
  test.each(['./users', '../users', '/users', '#users', '~/users', '@/users'])('a file: %s', specifier => {
    expect(asking.read(`import { load } from '${specifier}';`, true)?.isCertain).toBe(true);
  });

  test('perhaps packages that no model knows, in order', () => {
    expect(asking.read("import a from '@acme/a'; import b from 'express'; const c = require('c');", true)).toEqual({ isCertain: false, byMember: false, others: ['@acme/a', 'c'] });
  });
});

test('finds the same imports that ask, whether others are sought as well or not', () => {
  const root = join(import.meta.dirname, '../../..');
  const texts = ['src', 'tests/cases', 'tests/modules', 'tests/rules'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter(path => /\.[cm]?[jt]s$/.test(path)).map(path => readFileSync(join(root, folder, path), 'utf8')));
  const importing = texts.filter(text => [...text.matchAll(/\b(?:from|import|require)\s*\(?\s*(['"])([^'"\n]*)\1/g)].some(([, , specifier = '']) => library.isAsking(specifier)));
  expect(importing.length).toBeGreaterThan(10);
  expect(importing.filter(text => asking.read(text, false)?.isCertain !== true)).toEqual([]);
});
