import { expect, test } from 'vitest';

import { fixAll } from './linting.ts';

/** A handler with these lines between the answer and the body. */
const route = (...lines: readonly string[]): string => ["import axios from 'axios';", "import express from 'express';", "express().get('/orders', async (req, res) => {", "  const up = await axios.get('http://orders.internal');", ...lines.map(line => `  ${line}`), '  res.end(up.data);', '});', ''].join('\n');

const LENGTH = "'content-length': up.headers['content-length']";

test.each([
  ['a status and another field', [`res.writeHead(200, { 'content-type': 'text/csv', ${LENGTH} });`], ["res.writeHead(200, { 'content-type': 'text/csv' });"]],
  ['a status', [`res.writeHead(201, { ${LENGTH} });`], ['res.writeHead(201);']],
  ['a status and its words', [`res.writeHead(201, ('Made'), ({ ${LENGTH} }));`], ["res.writeHead(201, ('Made'));"]],
  ['a status, in a chain', [`res.writeHead(201, { ${LENGTH} }).flushHeaders();`], ['res.writeHead(201).flushHeaders();']],
  ['what a condition does', ["note(up) && res.set('content-length', up.headers['content-length']);"], ["note(up) && res.set('content-length', up.headers['content-length']);"]],
  ['another field, in a literal', [`res.set({ 'x-a': 'b', ${LENGTH} });`], ["res.set({ 'x-a': 'b' });"]],
  ['another field, in a variable', [`const headers = { 'x-a': 'b', ${LENGTH} };`, 'res.set(headers);'], [`const headers = { 'x-a': 'b', ${LENGTH} };`, 'res.set(headers);']],
])('what is given beside the field stays: %s', (_name, before, after) => {
  expect(fixAll({ filename: 'gateway.js', code: route(...before) })).toBe(route(...after));
});

test.each([
  ['a statement', [`res.set('content-length', up.headers['content-length']);`], []],
  ['a statement with a literal', [`res.set({ ${LENGTH} });`], []],
  ['a step with a literal', [`res.status(200).set({ ${LENGTH} }).vary('accept');`], ["res.status(200).vary('accept');"]],
  ['a statement under a condition of its own', [`up.headers['content-length'] && res.set('content-length', up.headers['content-length']);`], []],
  ['a statement after else', [`if (req.query.all) res.vary('accept');`, "else { res.set('content-length', up.headers['content-length']); }"], ["if (req.query.all) res.vary('accept');"]],
  ['a block before else', [`if (req.query.all && up.data) {`, "  res.set('content-length', up.headers['content-length']);", "} else {", "  res.set('x-a', 'b');", '}'], ["if (!(req.query.all && up.data)) {", "  res.set('x-a', 'b');", '}']],
  ['a statement with an else', [`if (up.headers['content-length']) res.set('content-length', up.headers['content-length']);`, "else res.set('x-a', 'b');"], ["if (!up.headers['content-length']) res.set('x-a', 'b');"]],
])('what is there for the field alone goes with it: %s', (_name, before, after) => {
  expect(fixAll({ filename: 'gateway.js', code: route(...before) })).toBe(route(...after));
});
