import { describe, expect, test } from 'vitest';
import type { FileWords } from '../../../src/dataflow/gate/file-words.ts';
import { gateOf } from '../../../src/dataflow/gate/gate.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';

const gate = gateOf(readSettings(undefined).library);
const host = { resolve: (specifier: string) => (specifier === '@acme/users' ? { kind: 'file', path: '/users.ts' } as const : { kind: 'package' } as const) };

function isAdmitted(text: string, path = '/src/orders.ts'): boolean {
  return gate.admits(text, path, undefined);
}

const ANSWERS = "app.get('/orders', (request, response) => response.send(1));\n";
const ASKS = "import axios from 'axios';\n";

describe('a file is looked at where it may answer and may ask', () => {
  test.each([
    ['both', ASKS + ANSWERS, true],
    ['no upstream', ANSWERS, false],
    ['no answer', ASKS, false],
  ])('%s', (_name, text, expected) => {
    expect(isAdmitted(text)).toBe(expected);
  });
});

describe('what asks', () => {
  test.each([
    ['an import', "import got from 'got';", true],
    ['a require', "const got = require('got');", true],
    ['an import that is awaited', "const { request } = await import('undici');", true],
    ['a global', 'const order = await fetch(url);', true],
    ['a global by its object', 'const order = await globalThis.fetch(url);', true],
    ['a global that is handed on', 'const client = create({ fetch });', true],
    ['a member of something else', 'const order = await model.fetch(url);', false],
    ['prose', '// fetch the order of this user', false],
    ['a line that is a comment', 'save(order);\n// 2. fetch (all of it)', false],
    ['a line within a comment', '/*\n * 2. fetch (all of it)\n */', false],
    ['a method that begins like a line within a comment', 'class Orders {\n  * load(id) { return yield fetch(url(id)); }\n}', true],
    ['a line after a comment', '/** Gives an order. */\nconst load = id => fetch(url(id));', true],
    ['a function of that name', 'async function fetch(url) {}', false],
    ['a string', "spy(global, 'fetch');", false],
    ['a package that is only named', "const name = 'axios';", false],
  ])('%s', (_name, text, expected) => {
    expect(isAdmitted(`${text}\n${ANSWERS}`)).toBe(expected);
  });

  test('a member of what SvelteKit or h3 gives', () => {
    expect(isAdmitted('export const GET = ({ ...event }) => event.fetch(url);', '/src/routes/orders/+server.ts')).toBe(true);
    expect(isAdmitted('export default defineEventHandler(event => event.$fetch(url));')).toBe(true);
  });

  test('a file of the same repository, where those are followed', () => {
    const text = `import { load } from './users';\n${ANSWERS}`;
    expect(gate.admits(text, '/src/orders.ts', host)).toBe(true);
    expect(gate.admits(text, '/src/orders.ts', undefined)).toBe(false);
  });

  test('a package of the same workspace, not one that is installed', () => {
    expect(gate.admits(`import { load } from '@acme/users';\n${ANSWERS}`, '/src/orders.ts', host)).toBe(true);
    expect(gate.admits(`import { load } from 'lodash';\n${ANSWERS}`, '/src/orders.ts', host)).toBe(false);
  });
});

describe('what answers', () => {
  test.each([
    ['an import of a framework', "import express from 'express';", true],
    ['a handler on a path', "router.get('/orders', async context => {});", true],
    ['a handler without a path', 'app.use(async (context, next) => {});', true],
    ['a named handler', "router.post('/orders', orders.create);", true],
    ['a client that is asked for a path', "client.get('/orders', { retries: 1 }).then(order => order.id);", false],
    ['a client that is asked for a path, and given a name', "const { id } = await client.orders().post('/orders', order);", false],
    ['a named handler beside something that is awaited', "await connect(); router.post('/orders', orders.create);", true],
    ['a promise of a function', 'Promise.resolve(() => load);', false],
    ['a handler that is given to what is called so', 'app.resolve(({ headers }) => load(headers));', true],
    ['an app that begins to serve', 'createApp({ users }).listen(3000);', true],
    ['one that is asked whether it does', 'const isUp = app.listen !== undefined;', false],
    ['two uses of a response', 'answer.set(name, value); answer.status(200);', true],
    ['one use', 'answer.set(name, value);', false],
    ['two uses, of which one reads the response of a client', 'orders.set(id, await answer.json());', false],
    ['two uses, of which one is given what is sent', 'answer.set(name, value).json(orders);', true],
    ['two uses that any stream has', 'stream.end(); other.pipe(stream);', false],
    ['a type', 'function relay(response: ServerResponse) {}', true],
    ['a type in a line that is a comment', '\n/**\n * @param {ServerResponse} response */', false],
    ['what a browser imports of a framework that finds its handlers by their files', "import { Routes, useLocation } from 'react-router';", false],
    ['what a handler needs of such a framework', "import {\n  type LoaderFunctionArgs as Args,\n  useLocation,\n} from 'react-router';", true],
    ['a function of it by which a handler answers', "import { useState } from 'react';\nimport { redirect } from 'react-router';", true],
    ['all of it', "import * as router from 'react-router';", true],
    ['all of it, required', "const router = require('@remix-run/node');", true],
    ['types that it makes for one file', "import type { Route } from './+types/orders';", true],
    ['a component of the same name as those types', "import { Route } from 'react-router';", false],
    ['what another import of the file names', "import { LoaderFunctionArgs } from './own';\nimport { Outlet } from 'react-router';", false],
    ['what any part of a program imports of a framework that has decorators', "import { Injectable, Module } from '@nestjs/common';", false],
    ['a decorator by which a handler is given the response', "import { Injectable, Res } from '@nestjs/common';", true],
    ['what an interceptor is given', "import { type CallHandler } from '@nestjs/common';", true],
    ['an app, by the name of its type alone', "import type { App } from 'aws-cdk-lib';", false],
    ['an app, of a framework whose functions need no import', "import type { App } from 'h3';", true],
    ['a method of the same name as such a function', 'class Mail {\n  async send(text: string, to: string): Promise<void> {\n  }\n}', false],
    ['such a function, called', 'const sent = await send(event, { at: now() }) ?? {};', true],
    ['a framework in a line that is a comment', "\n/**\n * @param {import('express').Request} request */", false],
    ['a type after a comment', '\n/* relays */ function relay(response: ServerResponse) {}', true],
    ['a type in prose', '// The ServerResponse is sent', false],
    ['a response of our own', 'return new Response(body);', true],
    ['a class of responses of our own', 'class Gone extends Response {}', true],
    ['a response of our own under another name', "import { Response as Answer } from './web';", true],
    ['a response that is only a type', 'async function load(): Promise<Response> {}', false],
    ['a function that needs no import', 'export default defineEventHandler(load);', true],
    ['a decorator', '@Get() find() {}', true],
    ['a decorator under another name', "import { Get as Read } from 'nest'; class Orders { @Read() find() {} }", true],
    ['another name without a decorator', "export { Get as Read } from './get';", false],
    ['a route', 'route({ method, path, handler });', true],
    ['a part of a route', 'route({ method, handler });', false],
    ['a route whose handler is an option', 'route({ method, path, options: { handler } });', true],
    ['what looks like one', 'request({ method, path, options });', false],
  ])('%s', (_name, text, expected) => {
    expect(isAdmitted(`${text}\n${ASKS}`, '/src/orders.mjs')).toBe(expected);
  });

  test('an export, in a file whose path means it', () => {
    const text = `${ASKS}export async function GET(request) {}`;
    expect(isAdmitted(text, '/src/app/orders/route.js')).toBe(true);
    expect(isAdmitted(text, '/src/app/orders/load.js')).toBe(false);
    expect(isAdmitted(`${ASKS}async function GET(request) {}`, '/src/app/orders/route.js')).toBe(false);
  });

  test.each([
    ["export { load as GET } from './orders';", true],
    ['exports.GET = load;', true],
    ['export const { GET, POST } = handlers;', true],
    ['export const routes = create(GET);', false],
    ['export const load = () => methods.GET;', false],
  ])('a name that is exported: %s', (text, expected) => {
    expect(isAdmitted(`${ASKS}${text}`, '/src/app/orders/route.js')).toBe(expected);
  });

  test('what `module.exports` is set to, where only ES modules are handlers', () => {
    expect(isAdmitted("const axios = require('axios');\nmodule.exports = find;", '/server/api/orders.js')).toBe(false);
    expect(isAdmitted(`${ASKS}export default find;`, '/server/api/orders.js')).toBe(true);
  });

  test('what `module.exports` is set to, unless it is an object', () => {
    expect(isAdmitted("const axios = require('axios');\nmodule.exports = find;", '/pages/api/orders.js')).toBe(true);
    expect(isAdmitted("const axios = require('axios');\nmodule.exports = { find };", '/pages/api/orders.js')).toBe(false);
  });

  test('members of what is exported by default', () => {
    expect(isAdmitted('export default { async fetch(request) { return globalThis.fetch(url); } };', '/src/worker.js')).toBe(true);
    expect(isAdmitted('export const worker = { async fetch(request) { return globalThis.fetch(url); } };', '/src/worker.js')).toBe(false);
  });

  test.each([
    ['export default { fetch: request => globalThis.fetch(url) };', true],
    ["const worker = {\n  // the one route\n  fetch(request) { return axios.get(url); },\n};\nexport { worker as default };", true],
    ['worker.fetch = load;\nexport default worker;', true],
    ['export default class Orders { load() { return fetch(url); } }', false],
    ['export default async () => { const order = await fetch(url); };', false],
    ['switch (kind) { case 1: default: { fetch: fetch(url); } }', false],
    ['const fetch = require("undici").fetch;\n// by default, all\nexport { load };', false],
  ])('a member that is made, of what is exported: %s', (text, expected) => {
    expect(isAdmitted(`${ASKS}${text}`, '/src/worker.js')).toBe(expected);
  });
});

/** What the words of a text are, all of them read. */
function wordsOf(text: string): FileWords {
  const words = gate.read(text);
  words.read([], () => undefined);
  return words;
}

test('says whether a part registers handlers', () => {
  const text = "load(1); app.get('/orders', find); load(2);";
  const words = wordsOf(text);
  expect(words.registers(0, text.length)).toBe(true);
  expect(words.registers(0, 8)).toBe(false);
});

test.each([
  ['another file', "import { createApp } from './app';", true],
  ['a framework, of which the file makes its app itself', "import express from 'express';", false],
])('takes a part in which an app begins to serve for one that registers handlers, where it has it of %s', (_name, imported, expected) => {
  const text = `${imported}\nserver.listen(3000);`;
  expect(wordsOf(text).registers(imported.length, text.length)).toBe(expected);
});

describe('says whether a part uses something as a response is used', () => {
  test.each([
    ['a call of a method', 'response.send(1);', true],
    ['a member of the response', 'reply.raw.writeHead(200);', true],
    ['what was taken out of it', 'const { locals } = response;', true],
    ['a chain', 'response.status(200).end();', true],
    ['what streams do as well', 'stream.end();', false],
    ['what reads the response of a client', 'await answer.json();', false],
    ['a member of something else', 'state.seen.set(1, 2);', false],
    ['a name alone', 'send(1);', false],
    ['a value that is set, where a call tells', 'response.send = 1;', false],
  ])('%s', (_name, text, expected) => {
    expect(wordsOf(text).uses(0, text.length)).toBe(expected);
  });
});

test("finds the file's own names, beside the words of the models", () => {
  const read: unknown[] = [];
  gate.read('a1 = $b?.send(2e3).fetch;').read(['a1', '$b'], (word, start, isKnown) => {
    if (isKnown || word.length === 2) read.push([word, start, isKnown]);
  });
  expect(read).toEqual([['a1', 0, false], ['$b', 5, false], ['send', 9, true], ['fetch', 19, true]]);
});
