import { expect, test } from 'vitest';

import { fixAll, lint, offersOf } from './linting.ts';

/** The line that the first edit changes, as it is after the edit. */
function edited(code: string, filename = 'gateway.ts'): string[] {
  const [offer] = offersOf({ code }, lint({ filename, code }).filter(({ ruleId }) => ruleId !== 'upstream/no-unlisted-header-passthrough'));
  const before = new Set(code.split('\n'));
  return (offer?.output ?? '').split('\n').filter(line => !before.has(line));
}

const hono = (line: string): string => `import { Hono } from 'hono';\nconst app = new Hono();\napp.all('/', async (c) => {\n${line}\n});\n`;

test.each([
  ['fetch(new Request(url, request))', '  const up = await fetch(new Request(url, c.req.raw));'],
  ['fetch(url, request)', '  const up = await fetch(url, c.req.raw);'],
])('%s sends a list of headers', (_name, line) => {
  expect(edited(hono(`${line}\n  return c.text(await up.text());`))).toEqual([
    '  const up = await fetch(new Request(url, c.req.raw), {',
    '    headers: [...c.req.raw.headers].filter(([name]) =>',
    "      ['accept', 'content-type'].includes(name),",
    '    ),',
    '  });',
  ]);
});

test.each([
  ['no parameter', 'async () => {', 'async (request, h) => {'],
  ['one', 'async (request) => {', 'async (request, h) => {'],
  ['one without parentheses', 'async request => {', 'async (request, h) => {'],
])('a hapi handler gets the toolkit that its edit needs: %s', (_name, before, after) => {
  const code = `import got from 'got';\nimport { server } from '@hapi/hapi';\nserver().route({ method: 'GET', path: '/', handler: ${before}\n  return got('http://orders.internal');\n} });\n`;
  expect(edited(code, 'gateway.js')).toEqual([
    `server().route({ method: 'GET', path: '/', handler: ${after}`,
    `  return got('http://orders.internal').then(${/\brequest =>/.test(before) ? 'up' : '(up)'} =>`,
    '    h',
    '      .response(up.body)',
    '      .code(up.statusCode)',
    "      .type(up.headers['content-type'] ?? 'application/octet-stream'),",
    '  );',
  ]);
});

test.each([
  ['Observable<AxiosResponse<User[]>>', "this.http.get<User[]>('x')", 'Observable<User[]>', "this.http.get<User[]>('x').pipe(map((up) => up.data))"],
  ['Promise<AxiosResponse<User>>', "axios.get<User>('x')", 'Promise<User>', "axios.get<User>('x').then((up) => up.data)"],
  ['Promise<AxiosResponse>', "axios.get('x')", 'Promise<unknown>', "axios.get('x').then((up) => up.data)"],
  ['AxiosPromise<User>', "axios.get<User>('x')", 'Promise<User>', "axios.get<User>('x').then((up) => up.data)"],
])('%s as a written result is the body in it', (type, value, typeAfter, valueAfter) => {
  const code = (result: string, returned: string): string =>
    `import { Controller, Get } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\nimport axios, { type AxiosPromise, type AxiosResponse } from 'axios';\nexport type Known = AxiosPromise | AxiosResponse;\nimport { map, type Observable } from 'rxjs';\n@Controller()\nexport class Users {\n  constructor(private readonly http: HttpService) {}\n  @Get() find(): ${result} { return ${returned}; }\n}\n`;
  expect(fixAll({ filename: 'users.ts', code: code(type, value) })).toBe(code(typeAfter, valueAfter));
});

test.each([
  ['alone', "import type { AxiosResponse } from 'axios';\n", ''],
  ['last', "import { type AxiosError, type AxiosResponse } from 'axios';\n", "import { type AxiosError } from 'axios';\n"],
  ['first', "import { AxiosResponse, AxiosError } from 'axios';\n", "import { AxiosError } from 'axios';\n"],
])('a type that is named no more is imported no more: %s', (_name, before, after) => {
  const code = (imported: string, type: string, call: string): string =>
    `${imported}import axios from 'axios';\nimport { Controller, Get } from '@nestjs/common';\n@Controller()\nexport class Users {\n  @Get() find(): Promise<${type}> { return axios.get('x')${call}; }\n}\nexport type Known = ${before.includes('AxiosError') ? 'AxiosError' : 'string'};\n`;
  expect(fixAll({ filename: 'users.ts', code: code(before, 'AxiosResponse<string>', '') })).toBe(code(after, 'string', '.then((up) => up.data)'));
});

test('an import that is added after the one that would go takes its place', () => {
  const code = (imported: string, type: string, call: string): string => `import { Controller, Get } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\n${imported}@Controller()\nexport class Users {\n  constructor(private readonly http: HttpService) {}\n  @Get() find(): Stream<${type}> { return this.http.get('x')${call}; }\n}\n`;
  expect(fixAll({ filename: 'users.ts', code: code("import type { AxiosResponse } from 'axios';\n", 'AxiosResponse<string>', '') })).toBe(code("import { map } from 'rxjs';\n", 'string', '.pipe(map((up) => up.data))'));
});

test('a response that is thrown, and one that is cloned', () => {
  const route = (line: string): string => `export async function loader() {\n  const up = await fetch('http://orders.internal');\n  ${line}\n}\n`;
  const made = (body: string): string[] => [
    `${body}.body, {`,
    '    status: up.status,',
    '    headers: {',
    "      'content-type':",
    "        up.headers.get('content-type') ?? 'application/octet-stream',",
    '    },',
    '  });',
  ];
  expect(edited(route('throw up;'), 'app/routes/orders.ts')).toEqual(made('  throw new Response(up'));
  expect(edited(route('return up.clone();'), 'app/routes/orders.ts')).toEqual(made('  return new Response(up.clone()'));
});

test('raw headers are kept with their values', () => {
  const code = "import http from 'node:http';\nhttp.createServer((req, res) => {\n  http.get('http://orders.internal', (up) => {\n    res.writeHead(up.statusCode, up.rawHeaders);\n    up.pipe(res);\n  });\n});\n";
  expect(edited(code, 'gateway.js')).toEqual([
    '    res.writeHead(',
    '      up.statusCode,',
    '      up.rawHeaders.filter((_, index, all) =>',
    "        ['content-type', 'content-encoding'].includes(",
    '          all[index - (index % 2)].toLowerCase(),',
    '        ),',
    '      ),',
    '    );',
  ]);
});

test('an error in TypeScript is looked at before its message is sent', () => {
  const code = "import axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  try {\n    res.json((await axios.get('http://orders.internal')).data);\n  } catch (error) {\n    res.status(502).json(error);\n  }\n});\n";
  expect(edited(code)).toEqual([
    '    res',
    '      .status(502)',
    '      .json({',
    '        message: error instanceof Error ? error.message : String(error),',
    '      });',
  ]);
});

test('a file keeps its line ends, its quotes and its tabs', () => {
  const code = ['const axios = require("axios")', 'const app = require("express")()', 'app.get("/", async (req, res) => {', '\tconst up = await axios.get("http://orders.internal")', '\tres.set(up.headers)', '\tres.send(up.data)', '})', ''].join('\r\n');
  expect(fixAll({ filename: 'gateway.js', code })).toBe(code.replace('res.set(up.headers)', 'res.type(up.headers["content-type"] ?? "application/octet-stream")'));
});

test('what is deleted too stands on lines of its own, with the line ends of the file, or beside its neighbour', () => {
  const lines = (ends: string): string => ["import axios from 'axios';", "import express from 'express';", "express().get('/', async (req, res) => {", '  const up = await axios.get(url);', '  const headers = { ...up.headers };', "  delete headers['connection'];", "  delete headers['transfer-encoding'];", "  delete headers['content-length'];", '  res.set(headers).send(up.data);', '});', ''].join(ends);
  expect(fixAll({ filename: 'gateway.js', code: lines('\r\n') })).toBe(lines('\r\n').replace("'content-length'];", "'content-length'];\r\n  delete headers['keep-alive'];"));
  const inOne = (code: string): string => code.replace('];\n  delete', ']; delete').replace('];\n  delete', ']; delete');
  expect(fixAll({ filename: 'gateway.js', code: inOne(lines('\n')) })).toBe(inOne(lines('\n')).replace("'content-length'];", "'content-length']; delete headers['keep-alive'];"));
});

const open = (lines: readonly string[]): string => ["import axios from 'axios'", "import express from 'express'", "express().get('/', async (req, res) => {", '  const up = await axios.get(url)', ...lines.map(line => `  ${line}`), '})', ''].join('\n');
const type = ['res.setHeader(', "  'content-type',", "  up.headers['content-type'] ?? 'application/octet-stream',"];

test.each([
  ['a loop before a line that begins with [', ['for (const [name, value] of Object.entries(up.headers)) res.setHeader(name, value)', ';[up].forEach(note)'], [...type, ')', ';[up].forEach(note)']],
  ['a block before a line that begins with (', ['for (const [name, value] of Object.entries(up.headers)) {', '  res.setHeader(name, value)', '}', '(note || send)(up)'], [...type, ');', '(note || send)(up)']],
  ['forEach before a line that begins with ;[', ['Object.entries(up.headers).forEach(([name, value]) => res.setHeader(name, value))', ';[up].forEach(note)'], [...type, ')', ';[up].forEach(note)']],
  ['one field before a line that begins with ;[', ['note(up)', "res.set('content-length', up.headers['content-length'])", ';[up].forEach(note)'], ['note(up)', ';[up].forEach(note)']],
  ['one field, with the one semicolon', ['const sent = note', "res.set('content-length', up.headers['content-length']);", '(sent || send)(up)'], ['const sent = note', ';', '(sent || send)(up)']],
  ['a deletion', ['const headers = { ...up.headers }', "delete headers['transfer-encoding']", "delete headers['connection']", "delete headers['content-length']", ';[up].forEach(note)', 'res.set(headers)'], ['const headers = { ...up.headers }', "delete headers['transfer-encoding']", "delete headers['connection']", "delete headers['content-length']", "delete headers['keep-alive']", ';[up].forEach(note)', 'res.set(headers)']],
])('without semicolons, %s stays what it was', (_name, before, after) => {
  expect(fixAll({ filename: 'gateway.js', code: open([...before, 'res.send(up.data)']) })).toBe(open([...after, 'res.send(up.data)']));
});

test('a cast is put into parentheses before it is filtered', () => {
  const code = "export async function GET() {\n  const up = await fetch('http://orders.internal');\n  return new Response(up.body, { status: up.status, headers: [...up.headers] satisfies unknown[] });\n}\n";
  const [, relay] = offersOf({ code }, lint({ filename: 'app/api/route.ts', code }));
  expect(relay?.output).toContain("([...up.headers] satisfies unknown[]).filter(");
});

test.each([
  ['the headers of an error', "ctx.throw(502, ('no orders' as string), ({ headers: up.headers }));", "ctx.throw(502, ('no orders' as string));"],
  ['one step of a chain', "(ctx.response).set('x-a', '1'), (ctx.set('x-b', '2'));", "(ctx.response).set('x-a', '1'), (ctx.set('x-b', '2'));"],
])('parentheses stay in pairs: %s', (_name, before, after) => {
  const code = (line: string): string => `import axios from 'axios';\nimport Router from '@koa/router';\nconst router = new Router();\nrouter.get('/orders', async (ctx) => {\n  const up = await axios.get('http://orders.internal');\n  ${line}\n});\n`;
  expect(fixAll({ filename: 'gateway.ts', code: code(before) })).toBe(code(after));
});

test('a step of a chain that stands in parentheses', () => {
  const code = (line: string): string => `import axios from 'axios';\nimport express from 'express';\nexpress().get('/orders', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  ${line}\n});\n`;
  expect(fixAll({ filename: 'gateway.js', code: code("(res.status(200)).set('content-length', up.headers['content-length']).send(up.data);") })).toBe(code('(res.status(200)).send(up.data);'));
});

test('an argument in parentheses stays one argument', () => {
  const piped = "import got from 'got';\nimport { pipeline } from 'node:stream/promises';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  await pipeline((got.stream('http://orders.internal')), (res));\n});\n";
  expect(edited(piped, 'gateway.js').slice(-5)).toEqual(['        );', '      })),', '    new PassThrough(),', '    (res),', '  );']);
  expect(edited(hono('  const up = await fetch((new Request(url, c.req.raw)));\n  return c.text(await up.text());'))).toEqual([
    '  const up = await fetch((new Request(url, c.req.raw)), {',
    '    headers: [...c.req.raw.headers].filter(([name]) =>',
    "      ['accept', 'content-type'].includes(name),",
    '    ),',
    '  });',
  ]);
});

test("what the gateway itself puts among the inbound request's headers is sent on", () => {
  const lines = "  const headers = new Headers(c.req.raw.headers);\n  headers.set('Authorization', `Bearer ${process.env.KEY}`);\n  const up = await fetch(url, { headers });\n  return c.text(await up.text());";
  expect(edited(hono(lines))).toEqual([
    '  const up = await fetch(url, {',
    '    headers: new Headers(',
    '      [...headers].filter(([name]) =>',
    "        ['accept', 'content-type', 'authorization'].includes(name),",
    '      ),',
    '    ),',
    '  });',
  ]);
});

test("what the gateway itself puts among the upstream's headers stays", () => {
  const code = "import axios from 'axios';\nimport express from 'express';\nimport { note } from './note.js';\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  const headers = { ...up.headers };\n  headers['x-asked'] = 'now';\n  note(headers.etag);\n  res.set(headers).send(up.data);\n});\n";
  expect(edited(code, 'gateway.js')).toEqual([
    '  res',
    '    .set(',
    '      Object.fromEntries(',
    '        Object.entries(headers).filter(([name]) =>',
    "          ['content-type', 'x-asked'].includes(name),",
    '        ),',
    '      ),',
    '    )',
    '    .send(up.data);',
  ]);
});

test('a map that is made of a list is filtered where it is made', () => {
  const code = "import { request } from 'undici';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = await request(url, { headers: Object.fromEntries(new Map([...Object.entries(req.headers)])) });\n  res.send(await up.body.text());\n});\n";
  expect(edited(code, 'gateway.js').slice(-6)).toEqual([
    '    headers: Object.fromEntries(',
    '      [...new Map([...Object.entries(req.headers)])].filter(([name]) =>',
    "        ['accept', 'content-type'].includes(name.toLowerCase()),",
    '      ),',
    '    ),',
    '  });',
  ]);
});

test.each([
  ['consequent', (up: string) => `c.req.query('all') ? ${up} : c.text('none')`],
  ['alternate', (up: string) => `c.req.query('none') ? c.text('none') : c.req.query('one') ? c.text('one') : ${up}`],
])('of an answer that is one of several, the response is made anew: %s', (_name, around) => {
  const code = (up: string): string => `import { Hono } from 'hono';\nnew Hono().get('/', async (c) => {\n  const up = await fetch('http://orders.internal');\n  return ${around(up)};\n});\n`;
  const [offer] = offersOf({ code: code('up') }, lint({ filename: 'gateway.js', code: code('up') }));
  expect(offer?.output.replace(/\s+|,(?=\s*[)}])/g, '')).toBe(code("new Response(up.body, { status: up.status, headers: { 'content-type': up.headers.get('content-type') ?? 'application/octet-stream' } })").replace(/\s+/g, ''));
});

test('of two responses that may be the answer, neither is chosen', () => {
  const code = "import { Hono } from 'hono';\nnew Hono().get('/', async (c) => c.req.query('all') ? fetch('http://orders.internal') : fetch('http://users.internal'));\n";
  expect(offersOf({ code }, lint({ filename: 'gateway.js', code }))).toEqual([]);
});

const relayed = (code: string): string | undefined => offersOf({ code }, lint({ filename: 'gateway.ts', code })).find(({ name }) => name.endsWith('Leave out the fields that are true of the upstream only.'))?.output.replace(/\s+/g, ' ');

test.each([
  ['what may be missing is filtered as nothing', 'res.set({ ...up?.headers });', '...Object.fromEntries( Object.entries(up?.headers ?? {}).filter('],
  ['each of several bags is filtered', "res.set({ ...(req.query.all ? up.headers : {}), 'x-a': 'b' });", '...(req.query.all ? Object.fromEntries( Object.entries(up.headers).filter('],
  ['a bag under a condition is filtered', "res.set({ ...(req.query.all && up.headers), 'x-a': 'b' });", '...(req.query.all && Object.fromEntries( Object.entries(up.headers).filter('],
  ['parentheses are not doubled', 'res.set({ ...(up.headers) });', '...Object.fromEntries( Object.entries(up.headers).filter('],
  ['a list is filtered as it is', "res.set(Object.fromEntries(Object.entries(up.headers).filter(([key]) => key !== 'server')));", "Object.fromEntries( Object.entries(up.headers) .filter(([key]) => key !== 'server') .filter("],
  ['what may be no list is made one', 'const all = Object.entries(up.headers); res.set(Object.fromEntries(all));', 'Object.fromEntries([...all].filter('],
  ['a name that means something is left to that', 'const name = 1; res.set(up.headers);', '([name2]) => !upstreamOnly.includes(name2)'],
])('%s', (_name, line, expected) => {
  const code = `import axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  ${line}\n  res.send(up.data);\n});\n`;
  expect(relayed(code)).toContain(expected);
});

test.each([
  ['a position of a pair', 'Object.entries(up.headers).forEach((pair) => res.append(pair[0], pair[1]));', 'pair[0]'],
  ['a pair that is spread', 'for (const pair of Object.entries(up.headers)) res.append(...pair);', 'pair[0].toLowerCase()'],
  ['what is said to be there', 'for (const name of Object.keys(up.headers)) res.append(name!, up.headers[name]);', 'name!'],
])('a copy is guarded by its name: %s', (_name, line, expected) => {
  const code = `import axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  ${line}\n  res.send(up.data);\n});\n`;
  expect(relayed(code)).toContain(`if (!upstreamOnly.includes(${expected}))`);
});

test("of two upstreams' types, none is fixed", () => {
  const code = "import axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const a = await axios.get('http://orders.internal');\n  const b = await axios.get('http://users.internal');\n  res.set({ ...a.headers, ...b.headers }).send([a.data, b.data]);\n});\n";
  expect(fixAll({ filename: 'gateway.js', code })).toBe(code);
});

test('what says all that a copy does is guarded, not replaced, where a comment is about it', () => {
  const code = "import axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  for (const [name, value] of Object.entries(up.headers)) {\n    // all of them\n    res.setHeader(name, value);\n  }\n  res.send(up.data);\n});\n";
  expect(edited(code, 'gateway.js')).toEqual(["    if (name === 'content-type') res.setHeader(name, value);"]);
});

test('a copy whose value is dropped is guarded', () => {
  const code = "import axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  Object.entries(up.headers).forEach(([name, value]) => void res.setHeader(name, value));\n  res.send(up.data);\n});\n";
  expect(edited(code, 'gateway.js')).toEqual(['  Object.entries(up.headers).forEach(([name, value]) => {', "    if (name.toLowerCase() === 'content-type') res.setHeader(name, value);", '  });']);
});

test('what hapi is told already is not told again', () => {
  const code = "import axios from 'axios';\nimport { server } from '@hapi/hapi';\nserver().route({ method: 'GET', path: '/', handler: async (request, h) => {\n  const up = await axios.get('http://orders.internal', { responseType: 'stream' });\n  return h.response(up.data).code(203).type('text/csv');\n} });\n";
  expect(edited(code, 'gateway.js')).toEqual(["  return h.response(up.data).passThrough(false).code(203).type('text/csv');"]);
});

test.each([
  ['none of them', '', true],
  ['one that no edit needs', "delete up.headers['set-cookie'];", true],
  ['the content type', "delete up.headers['content-type'];", false],
  ['all, for those that it chose', "up.headers = { connection: up.headers.connection, 'x-served-by': 'orders' };", false],
  ['all, the content type too, for those that it chose', "up.headers = { connection: up.headers.connection, 'content-type': up.headers['content-type'], 'x-served-by': 'orders' };", false],
])('a stream is piped through another where its listener took of its headers: %s', (_name, statement, isOffered) => {
  const code = `import got from 'got';\nimport express from 'express';\nexpress().get('/', (req, res) => {\n  const orders = got.stream('http://orders.internal');\n  orders.on('response', (up) => {\n    ${statement}\n  });\n  orders.pipe(res);\n});\n`;
  const messages = lint({ filename: 'gateway.ts', code });
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['upstream/no-response-passthrough']);
  expect(offersOf({ code }, messages)).toHaveLength(isOffered ? 1 : 0);
});

const lambda = (line: string): string => `import axios from 'axios';\nexport const handler = async event => {\n  const up = await axios.get('https://a.example' + event.path);\n${line}\n};\n`;

test.each([
  ['a list for each', 'multiValueHeaders: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, [value]]))'],
  ['a list of one object for each', 'headers: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, [{ key, value }]]))'],
  ['a list where it is none yet', 'multiValueHeaders: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, Array.isArray(value) ? value : [value]]))'],
  ['a list by of', 'multiValueHeaders: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, Array.of(value)]))'],
  ['a list by concat', 'multiValueHeaders: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, [].concat(value)]))'],
])('what holds %s stays so: entries are chosen before they are changed', (_name, property) => {
  const [, , tail] = /^(.*?\))(\.map.*)$/.exec(property) ?? [];
  expect(edited(lambda(`  return { statusCode: up.status, ${property}, body: up.data };`), 'gateway.js').join('\n').replaceAll(/\s+/g, '')).toContain(
    `Object.entries(up.headers).filter(([name])=>name==='content-type')${(tail ?? '').replaceAll(/\s+/g, '').replace(/\)$/, ',)')}`,
  );
});

test.each([
  ['of a function', "_.mapValues(up.headers, value => [value])", 'Object.entries(_.mapValues(up.headers, value => [value])).filter('],
  ['of a function with a block', '_.mapValues(up.headers, value => { return [value]; })', 'Object.entries('],
])('what holds lists stays so: %s', (_name, made, expected) => {
  const code = `import _ from 'lodash';\n${lambda(`  return { statusCode: up.status, multiValueHeaders: ${made}, body: up.data };`)}`;
  expect(edited(code, 'gateway.js').join('\n')).toContain(expected);
});

test('a variable that a loop fills with lists is filtered', () => {
  const code = lambda('  const lists = {};\n  for (const [name, value] of Object.entries(up.headers)) lists[name] = [value];\n  return { statusCode: up.status, multiValueHeaders: lists, body: up.data };');
  expect(edited(code, 'gateway.js').join('\n')).toContain('Object.entries(lists).filter(');
});

test.each([
  ['as it is', 'headers: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, value]))'],
  ['as a text', 'headers: Object.fromEntries(Object.entries(up.headers).map(([key, value]) => [key, String(value)]))'],
  ['of a bag', 'headers: { ...up.headers }'],
])('a header that is a text is written out: %s', (_name, property) => {
  expect(edited(lambda(`  return { statusCode: up.status, ${property}, body: up.data };`), 'gateway.js').join('\n')).toContain("up.headers['content-type'] ?? 'application/octet-stream'");
});

test('`as never` stays around a filter', () => {
  const code = "import Fastify from 'fastify';\nimport axios from 'axios';\nFastify().get('/', async (_request, reply) => {\n  const up = await axios.get('http://orders.internal');\n  reply.headers(up.headers as never);\n  return up.data;\n});\n";
  const offers = offersOf({ code }, lint({ filename: 'gateway.ts', code }).filter(({ ruleId }) => ruleId === 'upstream/no-header-passthrough'));
  expect(offers.map(({ output }) => output.replaceAll(/\s+/g, ' ')).find(output => output.includes('upstreamOnly'))).toContain('Object.fromEntries( Object.entries(up.headers).filter( ([name]) => !upstreamOnly.includes(name), ), ) as never');
});

test.each([
  ['is any', '(this.http as any)', '(up: any)'],
  ['is what it is', '(this.http as HttpService)', '(up)'],
])('an operator is told the type of what it is given where the client %s', (_name, client, parameter) => {
  const code = (after: string): string =>
    `import { Controller, Get } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\nimport { map } from 'rxjs';\nexport const used = map;\n@Controller()\nexport class Users {\n  constructor(private readonly http: HttpService) {}\n  @Get() find() { return ${client}.get('x')${after}; }\n}\n`;
  expect(fixAll({ filename: 'users.ts', code: code('') }).replaceAll(/\s+/g, '')).toBe(code(`.pipe(map(${parameter} => up.data))`).replaceAll(/\s+/g, ''));
});

test.each([
  ['undici', "String(up.headers['content-type'] ?? 'application/octet-stream',)"],
  ['node:http', "up.headers['content-type'] ?? 'application/octet-stream'"],
])('a content type that types call a list is made a text: %s', (client, read) => {
  const call = client === 'undici' ? "const up = await request('http://orders.internal');" : "const up = await new Promise<IncomingMessage>((resolve) => { get('http://orders.internal', resolve); });";
  const code = `import { get, type IncomingMessage } from 'node:http';\nimport { request } from 'undici';\nexport const handler = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyResultV2> => {\n  ${call}\n  return { statusCode: 200, headers: up.headers, body: event.rawPath };\n};\n`;
  expect(edited(code).map(line => line.trim()).join('')).toContain(`'content-type': ${read}`);
});

test.each([
  ['strict ? keeps(name) : !drops(name)', '(strict ? keeps(name) : !drops(name)) &&'],
  ['keeps(name) || strict', '(keeps(name) || strict) &&'],
  ['last = keeps(name)', '(last = keeps(name)) &&'],
  ['keeps(strict), keeps(name)', '(keeps(strict), keeps(name)) &&'],
  ['keeps(name)', 'keeps(name) &&'],
])('the condition of a copy holds beside what is asked in addition: %s', (test, before) => {
  const code = `import axios from 'axios';\nimport express from 'express';\nconst keeps = name => name !== 'x-a', drops = name => name === 'x-b', strict = Math.random() > 1;\nlet last;\nexpress().get('/', async (req, res) => {\n  const { data, headers } = await axios.get('http://orders.internal');\n  for (const name in headers) {\n    if (${test}) res.set(name, headers[name]);\n  }\n  res.send(data);\n});\n`;
  expect(edited(code, 'gateway.js').map(line => line.trim()).join(' ')).toContain(before);
});

test('what a container gives for a class is mended as the instance is', () => {
  const code = (sent: string): string => `import type { AxiosInstance } from 'axios';\nimport { Router } from 'express';\nimport { container } from 'tsyringe';\nclass Users {\n  constructor(private readonly http: AxiosInstance) {}\n  list() { return this.http.get<string>('/users'); }\n}\nRouter().get('/', async (req, res) => {\n  const up = await container.resolve(Users).list();\n  ${sent}.send(up.data);\n});\n`;
  expect(edited(code('res.set(up.headers)'))).toEqual(['  res', "    .type(String(up.headers['content-type'] ?? 'application/octet-stream'))", '    .send(up.data);']);
});

test.each([
  ['app/routes/a.ts', ': HeadersInit', '[...new Headers(all(up))]'],
  ['app/routes/a.js', '', 'all(up)'],
])('pairs that a function gives may be typed as any init of a Headers: %s', (filename, type, pairs) => {
  const code = `const all = (up${type === '' ? '' : ': Response'})${type} => [...up.headers];\nexport async function loader() {\n  const up = await fetch('http://orders.internal');\n  return new Response(up.body, { headers: all(up) });\n}\n`;
  expect(edited(code, filename).join(' ')).toContain(`headers: ${pairs}.filter(`);
});

test.each([
  ['after what is called back', 'up.then(({ headers }) => res.set(headers)); res.json(user);', 'application/json'],
  ['after a loop', 'const { headers } = await up; for (const [name, value] of headers) res.set(name, value); res.json(user);', 'application/json'],
  ['after a loop, of something else', 'const { headers } = await up; for (const [name, value] of headers) res.set(name, value); const other = await user.json(); use(other);', 'application/octet-stream'],
  ['in what is called back', 'up.then(({ headers }) => res.set(headers).send(user)); other.json(user);', 'application/octet-stream'],
])('where the upstream names no type, what is sent says it: %s', (_name, line, type) => {
  const code = `import ky from 'ky';\nimport axios from 'axios';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = ${line.includes('for (') ? 'ky' : 'axios'}.get('http://orders.internal');\n  ${line}\n});\n`;
  expect(edited(code, 'gateway.js').join(' ')).toContain(`'${type}'`);
});

test.each([
  ['json(await up.json(), { headers: up.headers })', 'application/json'],
  ['new Response(await up.text(), { headers: up.headers })', 'application/octet-stream'],
])('where the upstream names no type, what is returned says it: %s', (made, type) => {
  const code = `import { json } from '@sveltejs/kit';\nexport async function GET() {\n  const up = await fetch('http://orders.internal');\n  return ${made};\n}\n`;
  expect(edited(code, 'src/routes/orders/+server.js').join(' ')).toContain(`?? '${type}'`);
});

test('pairs of a client without a web Headers are a list, and filtered as one', () => {
  const code = "import axios, { type AxiosResponse } from 'axios';\nconst all = (up: AxiosResponse): [string, string][] => Object.entries(up.headers);\nexport async function loader() {\n  const up = await axios.get('http://orders.internal');\n  return new Response(up.data, { headers: all(up) });\n}\n";
  expect(edited(code, 'app/routes/a.ts').join(' ')).toContain('headers: all(up).filter(');
});
