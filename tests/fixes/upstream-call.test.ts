import { expect, test } from 'vitest';

import { fixAll, lint, offersOf } from './linting.ts';

/** What takes the place of the inbound headers, by the first suggestion. */
function allowed(head: string, line: string): string | undefined {
  const code = `import express from 'express';\n${head}\nexpress().post('/orders', async (req, res) => {\n  ${line}\n  res.end();\n});\n`;
  const output = offersOf({ code }, lint({ filename: 'gateway.js', code })).find(({ name }) => name.endsWith('Send only the headers that the upstream needs.'))?.output;
  return output?.replace(/\s+/g, ' ').replace(/,(?= [)\]}])/g, '').match(/headers: (?:Object.*?\), \)|\{.*? \}|Object)/)?.[0];
}

const ACCEPT = "headers: { accept: req.headers.accept ?? '*/*' }";
const TYPED = "headers: { accept: req.headers.accept ?? '*/*', 'content-type': req.headers['content-type'] ?? 'application/octet-stream' }";
const FILTER = 'headers: Object';

const axios = "import axios from 'axios';";
const request = "import request from 'request';";

test.each([
  ['a call by a name of its own', `${axios}\nconst { get: ask } = axios;`, "await ask('http://up', { headers: req.headers });", ACCEPT],
  ['a call that says its method', axios, "await axios.request({ url: 'http://up', headers: req.headers });", ACCEPT],
  ['a method in a variable', axios, "const method = 'GET'; await axios({ url: 'http://up', method, headers: req.headers });", ACCEPT],
  ['a stream that nobody holds', request, "request('http://up', { headers: req.headers }).pipe(res);", ACCEPT],
])('a request without a body is sent without its type: %s', (_name, head, line, expected) => {
  expect(allowed(head, line)).toBe(expected);
});

test.each([
  ['an argument that is the body', axios, "await axios.post('http://up', req.body, { headers: req.headers });", TYPED],
  ['an option that is the body', axios, "await axios({ url: 'http://up', data: req.body, headers: req.headers });", TYPED],
])('a request with a body is sent with its type: %s', (_name, head, line, expected) => {
  expect(allowed(head, line)).toBe(expected);
});

test.each([
  ['another method by a name of its own', `${axios}\nconst { delete: get } = axios;`, "await get('http://up', { headers: req.headers });"],
  ['a method that only the run tells', axios, "await axios({ url: 'http://up', method: req.method, headers: req.headers });"],
  ['options that are not seen', `${axios}\nimport { options } from './options.js';`, "await axios.get('http://up', { ...options, headers: req.headers });"],
  ['a stream that is written to', request, "req.pipe(request('http://up', { headers: req.headers }));"],
  ['a stream that is kept', request, "const up = request('http://up', { headers: req.headers }); req.pipe(up);"],
])('where nothing says whether there is a body, its type is sent if there is one: %s', (_name, head, line) => {
  expect(allowed(head, line)).toBe(FILTER);
});

test.each([
  ['GET', 'get: ask', true],
  ['another method', 'post: ask', false],
])('which method asks is told by what is called, not by its name: %s', (_name, member, isFixed) => {
  const code = `import express from 'express';\n${axios}\nconst { ${member} } = axios;\nexpress().get('/orders', async (req, res) => {\n  const up = await ask('http://up');\n  res.set(up.headers).send(up.data);\n});\n`;
  expect(fixAll({ filename: 'gateway.js', code }) !== code).toBe(isFixed);
});
