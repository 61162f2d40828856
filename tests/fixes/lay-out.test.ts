import { describe, expect, test } from 'vitest';

import type { Code } from '../../src/fixes/code.ts';
import { layOut } from '../../src/fixes/lay-out.ts';
import { lint, offersOf } from './linting.ts';

const RELAY = 'Leave out the fields that are true of the upstream only.';

/** The code after the edit of that name. */
function after(code: string, name: string, filename = 'gateway.js'): string | undefined {
  return offersOf({ code }, lint({ filename, code })).find(offer => offer.name.endsWith(`: ${name}`))?.output;
}

const route = (line: string, head = "import axios from 'axios';\nimport express from 'express';\n"): string =>
  `${head}\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  ${line}\n});\n`;

const LIST = `const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];`;

const FILTERED = `res.set(
    Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    ),
  );`;

describe('a list of names', () => {
  const head = "import axios from 'axios';\nimport express from 'express';\n";

  test('stands after the imports, under a name', () => {
    expect(after(route('res.set(up.headers);'), RELAY)).toBe(route(FILTERED, `${head}\n${LIST}\n`));
  });

  test('is used again where the file has it', () => {
    const known = `${head}\n${LIST.replaceAll('upstreamOnly', 'HELD_BACK_ALL')}\n`;
    expect(after(route('res.set(up.headers);', known), RELAY)).toBe(route(FILTERED.replaceAll('upstreamOnly', 'HELD_BACK_ALL'), known));
  });

  test('gets a name that means nothing yet', () => {
    const known = `${head}\nconst upstreamOnly = true;\n`;
    expect(after(route('res.set(up.headers);', known), RELAY)).toBe(route(FILTERED.replaceAll('upstreamOnly', 'upstreamOnly2'), `${head}\n${LIST.replaceAll('upstreamOnly', 'upstreamOnly2')}\n\nconst upstreamOnly = true;\n`));
  });

  test.each([
    ['a directive', "'use server';\n\n", `'use server';\n\n${LIST}\n\n`],
    ['a comment that describes what follows', '/** Orders. */\n', `${LIST}\n\n/** Orders. */\n`],
  ])('leaves %s in its place, without imports', (_name, before, expected) => {
    const code = (first: string, headers: string): string => `${first}export async function GET() {\n  const up = await fetch('http://orders.internal');\n  const headers = ${headers};\n  return new Response(await up.text(), { headers });\n}\n`;
    const list = expected.replace("'content-length',\n", "'content-encoding',\n  'content-length',\n");
    const filtered = "return new Response(await up.text(), {\n    headers: new Headers(\n      [...headers].filter(([name]) => !upstreamOnly.includes(name)),\n    ),\n  });";
    expect(after(code(before, 'new Headers(up.headers)'), RELAY, 'app/api/route.js')).toBe(code(list, 'new Headers(up.headers)').replace('return new Response(await up.text(), { headers });', filtered));
  });
});

test.each([
  ['four spaces', '    ', '    res.writeHead(up.status, {\n        "content-type":\n            up.headers["content-type"] ?? "application/octet-stream",\n    });'],
  ['tabs', '\t', '\tres.writeHead(up.status, {\n\t\t"content-type": up.headers["content-type"] ?? "application/octet-stream",\n\t});'],
])('a long line is broken with %s', (_name, step, expected) => {
  const code = (line: string): string => `const axios = require("axios");\nconst app = require("express")();\napp.get("/", async (req, res) => {\n${step}const up = await axios.get("http://orders.internal");\n${line}\n${step}res.end(up.data);\n});\n`;
  expect(after(code(`${step}res.writeHead(up.status, up.headers);`), 'fix')).toBe(code(expected));
});

test('a file whose calls end without a comma keeps to that', () => {
  const head = "import axios from 'axios';\nimport express from 'express';\nconsole.log(\n  axios\n);\n";
  const filtered = FILTERED.replace('includes(name),', 'includes(name)').replace('),\n    ),', ')\n    )').replace('      ),\n', '      )\n');
  expect(after(route('res.set(up.headers);', head), RELAY)).toContain(filtered);
});

test('a line that is as long as others of the file stays one', () => {
  const head = `import axios from 'axios';\nimport express from 'express';\n${`// ${'-'.repeat(107)}\n`.repeat(3)}`;
  const kept = "res.writeHead(up.status, { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' });";
  expect(after(route('res.writeHead(up.status, up.headers);', head), 'fix')).toBe(route(kept, head));
});

test.each([
  ['a comment', "res.writeHead(up.status, up.headers); // all", "res.writeHead(up.status, { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' }); // all"],
  ['two statements', "note(); res.writeHead(up.status, up.headers);", "note(); res.writeHead(up.status, { 'content-type': up.headers['content-type'] ?? 'application/octet-stream' });"],
])('a line with %s is left as it is', (_name, before, expected) => {
  expect(after(route(before), 'fix')).toBe(route(expected));
});

test('brackets in strings and templates are text', () => {
  const before = "res.writeHead(up.status, { 'x-a': '{', 'x-b': `)${up.status}`, ...up.headers });";
  const expected = "res.writeHead(up.status, {\n    'x-a': '{',\n    'x-b': `)${up.status}`,\n    'content-type': up.headers['content-type'] ?? 'application/octet-stream',\n  });";
  expect(after(route(before), 'fix')).toBe(route(expected));
});

describe('a line stays whole with', () => {
  test.each([
    ['a regular expression', "/'a, b/.test(up.data)"],
    ['a regular expression after an arrow', '[1].some(() => /^(a|b), c/.test(up.data))'],
    ['a division', 'up.data.length / 2 > 1'],
    ['a template in a template', "`a ${up.data ? `b, c` : ''}`"],
    ['a comment', 'up.data /* a, b */'],
  ])('%s', (_name, value) => {
    const before = `res.writeHead(${value} ? 200 : 500, { 'x-a': 'b', ...up.headers });`;
    const expected = before.replace('...up.headers', "'content-type': up.headers['content-type'] ?? 'application/octet-stream'");
    expect(after(route(before), 'fix')).toBe(route(expected));
  });
});

describe('a line stays whole where broken it would be another', () => {
  const long = 'valueThatIsNamedAtLengthSoThatItWouldNeedALineOfItsOwn';
  test.each([
    ['a pattern that ends with the rest', `const { first, ${long}, ${long}Too, ...others } = ask();`, ';'],
    ['a list that ends with the rest', `const [first, ${long}, ${long}Too, ...others] = ask();`, ';'],
    ['a pattern that passes over an element', `const [, ${long}, ${long}Too, first] = ask();`, ';'],
    ['an import', `const page = await import(\`./${long}/${long}/${long}.js\`), up = ask();`, ';'],
    ['statements that only their semicolons part', `each(() => { ${long}(); [${long}].map(${long}); ask(); })`, ''],
  ])('%s', (_name, line, semicolon) => {
    const at = line.indexOf('ask') + 'ask'.length;
    const change = { range: [at, at] as const, text: 'Again' };
    expect(layOut({ text: line, step: '  ', semicolon } as Code, [change])).toEqual([change]);
  });

  test('and is broken where it would not', () => {
    const line = `const { first, ${long}, ${long}Too } = ask();`;
    const [change] = layOut({ text: line, step: '  ', semicolon: ';' } as Code, [{ range: [line.length - 3, line.length - 3], text: 'Again' }]);
    expect(change?.text).toBe(`\n  first,\n  ${long},\n  ${long}Too,\n} = askAgain`);
  });
});

test('a function in a loop gets a block', () => {
  const before = 'Object.keys(up.headers).forEach((name) =>\n    res.setHeader(name, up.headers[name]),\n  );';
  const expected = 'Object.keys(up.headers).forEach((name) => {\n    if (!upstreamOnly.includes(name)) res.setHeader(name, up.headers[name]);\n  });';
  expect(after(route(before), RELAY)).toContain(expected);
});

test('a stream gets a listener in lines of its own', () => {
  const code = (line: string): string => `import got from 'got';\nimport { PassThrough } from 'node:stream';\nimport express from 'express';\n\nexpress().get('/', (req, res) => {\n  ${line}\n});\n`;
  expect(after(code("got.stream('http://orders.internal').pipe(res);"), 'Pipe through a stream that copies no headers.')).toBe(
    code("got\n    .stream('http://orders.internal')\n    .on('response', (up) => {\n      res.statusCode = up.statusCode;\n      res.setHeader(\n        'content-type',\n        up.headers['content-type'] ?? 'application/octet-stream',\n      );\n    })\n    .pipe(new PassThrough())\n    .pipe(res);"),
  );
});

test('a stream whose links stand in lines of their own gets its links so', () => {
  const code = (line: string): string => `import request from 'request';\nimport { PassThrough } from 'node:stream';\nimport express from 'express';\n\nexpress().get('/', (req, res) => {\n  request('http://orders.internal')\n    .on('error', () => {\n      res.destroy();\n    })\n    ${line}.pipe(res);\n});\n`;
  expect(after(code(''), 'Pipe through a stream that copies no headers.')).toBe(
    code(".on('response', (up) => {\n      res.statusCode = up.statusCode;\n      res.setHeader(\n        'content-type',\n        up.headers['content-type'] ?? 'application/octet-stream',\n      );\n    })\n    .pipe(new PassThrough())\n    "),
  );
});

test('a line that ends a call of several lines is broken after that', () => {
  const code = (end: string): string => `export async function GET() {\n  return await fetch('http://orders.internal', {\n    cache: 'no-store',\n  })${end};\n}\n`;
  const offered = after(code(''), 'Answer with a new response that keeps the body, the status and the content type.', 'app/api/route.js');
  expect(offered).toBe(
    code(".then(\n    (up) =>\n      new Response(up.body, {\n        status: up.status,\n        headers: {\n          'content-type':\n            up.headers.get('content-type') ?? 'application/octet-stream',\n        },\n      }),\n  )"),
  );
});

test.each([
  ['a sequence', "res.vary('accept'), res.set(up.headers), res.status(201);", "res.vary('accept'),\n    res.type(up.headers['content-type'] ?? 'application/octet-stream'),\n    res.status(201);"],
  ['one of two', "up.data ? res.set(up.headers).status(200).vary('a') : res.status(204);", "up.data\n    ? res\n        .type(up.headers['content-type'] ?? 'application/octet-stream')\n        .status(200)\n        .vary('a')\n    : res.status(204);"],
  ['one of two, an object', "res.writeHead(200, req.query.all ? up.headers : { 'x-a': 'b', 'x-c': 'd' });", "res.writeHead(\n    200,\n    req.query.all\n      ? {\n          'content-type':\n            up.headers['content-type'] ?? 'application/octet-stream',\n        }\n      : { 'x-a': 'b', 'x-c': 'd' },\n  );"],
  ['what is given to a function', 'note(function (list) { return res.set(up.headers).send(list.flat().map(each)); });', "note(function (list) {\n    return res\n      .type(up.headers['content-type'] ?? 'application/octet-stream')\n      .send(list.flat().map(each));\n  });"],
])('%s is broken into lines', (_name, before, expected) => {
  expect(after(route(before), 'fix')).toBe(route(expected));
});

test('what is assigned begins a line', () => {
  const code = (line: string): string => `import { Elysia } from 'elysia';\n\nnew Elysia().get('/', async ({ set }) => {\n  const up = await fetch('http://orders.internal');\n  ${line}\n  return up.text();\n});\n`;
  expect(after(code('up.headers.forEach((value, name) => { set.headers[name] = value; });'), 'fix')).toBe(code("set.headers['content-type'] =\n    up.headers.get('content-type') ?? 'application/octet-stream';"));
});

test('the parameters of a type stay together', () => {
  const code = (line: string): string => `import axios from 'axios';\nimport express from 'express';\n\nexpress().get('/', async (req, res) => {\n  ${line}\n  res.json(up.data);\n});\n`;
  expect(after(code("const up = await axios.get('http://orders.internal', { headers: { ...req.headers, host: 'a' } as Record<string, string> });"), 'Send only the headers that the upstream needs.', 'gateway.ts')).toBe(
    code("const up = await axios.get('http://orders.internal', {\n    headers: { accept: req.headers.accept ?? '*/*', host: 'a' } as Record<string, string>,\n  });"),
  );
});

test('a comment at the end of a line says nothing of commas', () => {
  const head = "import axios from 'axios';\nimport express from 'express';\nnote(\n  axios, // the client\n);\n";
  expect(after(route('res.set(up.headers);', head), RELAY)).toContain(FILTERED);
});
