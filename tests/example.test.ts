import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect, test } from 'vitest';

import plugin from '../src/index.ts';

const GATEWAY = join(import.meta.dirname, '../examples/gateway');

const linter = new Linter({ cwd: GATEWAY });

/** The reports of a file, as `line rule: the line's code`. */
function reportsOf(file: string): string[] {
  const path = join(GATEWAY, file);
  const text = readFileSync(path, 'utf8');
  const config: Linter.Config[] = [plugin.configs.recommended, { files: ['**/*.ts'], languageOptions: { parser } }];
  return linter.verify(text, config, path).map(({ line, ruleId, message }) => `${ruleId ?? message}: ${text.split('\n')[line - 1]?.trim() ?? ''}`);
}

test.each([
  {
    file: 'src/express.js',
    reports: [
      'upstream/no-header-passthrough: res.set(order.headers).send(order.data);',
      'upstream/no-header-passthrough: res.status(status).set(headers).send(data);',
      'upstream/no-header-passthrough: res.set(name, value);',
    ],
  },
  {
    file: 'src/fastify.js',
    reports: [
      'upstream/no-header-passthrough: return reply.code(order.statusCode).headers(order.headers).send(order.body);',
      "upstream/no-header-passthrough: reply.headers({ ...invoice.headers, 'cache-control': 'no-store' });",
    ],
  },
  {
    file: 'src/http.js',
    reports: ['upstream/no-header-passthrough: order.headers.forEach((value, name) => response.setHeader(name, value));'],
  },
  { file: 'src/koa.js', reports: ['upstream/no-header-passthrough: ctx.set(order.headers);'] },
  {
    file: 'src/orders.controller.ts',
    reports: [
      'upstream/no-response-passthrough: return this.http.get(`/orders/${id}`);',
      'upstream/no-header-passthrough: res.set(invoice.headers).send(invoice.data);',
    ],
  },
  // Starts the others: what is wrong in them is reported in them.
  { file: 'src/start.js', reports: [] },
])('$file', ({ file, reports }) => {
  expect(reportsOf(file)).toEqual(reports);
});

test('every source of the example is looked at above, and its mesh is silent', () => {
  expect(readdirSync(join(GATEWAY, 'src'))).toHaveLength(6);
  expect(readdirSync(join(GATEWAY, 'mesh')).map(file => reportsOf(`mesh/${file}`))).toEqual([[], []]);
});
