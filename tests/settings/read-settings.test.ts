import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../src/index.ts';
import { readSettings, type UpstreamSettings } from '../../src/settings/read-settings.ts';

const acme = {
  name: 'orders client',
  packages: ['@acme/orders'],
  instances: ['default'],
  requests: [{ calls: ['fetchOrder()'], gives: 'response-promise' }],
  response: { headers: { headers: 'object' }, body: ['body'], status: ['status'], json: 'shows' },
  stale: ['content-length'],
} as const;

const CODE = `
import { fetchOrder } from '@acme/orders';
import express from 'express';
express().get('/', async (req, res) => {
  const order = await fetchOrder('1');
  res.set(order.headers).send(order.body);
});
`;

function lint(upstream: unknown, code: string = CODE): { line: number; message: string; ruleId: string | null }[] {
  const messages = new Linter().verify(code, [plugin.configs.strict, { settings: { upstream } }], 'gateway.js');
  return messages.map(({ line, message, ruleId }) => ({ line, message, ruleId }));
}

describe('right settings', () => {
  test('a client of one’s own is known like the built-in ones', () => {
    expect(lint({ clients: [acme] }).map(({ line, ruleId }) => ({ line, ruleId }))).toEqual([{ line: 6, ruleId: 'upstream/no-header-passthrough' }]);
  });

  test('none are needed', () => {
    expect(lint(undefined)).toEqual([]);
    expect(readSettings(undefined).problems).toEqual([]);
  });

  test('the same object is read once', () => {
    const given: UpstreamSettings = { crossFile: false };
    expect(readSettings(given)).toBe(readSettings(given));
  });

  test('a runtime that frames responses itself makes a whole response silent', () => {
    const code = "import { Hono } from 'hono';\nexport default new Hono().get('/', () => fetch('http://a'));\n";
    expect(lint({ runtime: 'node' }, code).map(({ ruleId }) => ruleId)).toEqual(['upstream/no-response-passthrough']);
    expect(lint({ runtime: 'workerd' }, code)).toEqual([]);
  });
});

describe('wrong settings', () => {
  test('are told once a file, on line 1, with the key, the value and what is allowed; the others apply', () => {
    expect(lint({ clients: [acme, { ...acme, requests: [{ calls: ['fetchOrder'], gives: 'promise' }] }], runtime: 'moon' })).toEqual([
      {
        line: 1,
        ruleId: 'upstream/no-header-passthrough',
        message: 'Setting `settings.upstream.clients[1].requests[0].calls[0]` is `"fetchOrder"`. Expected: a string like `get()`. The other settings apply.',
      },
      expect.objectContaining({ line: 1, message: expect.stringContaining('`settings.upstream.clients[1].requests[0].gives` is `"promise"`') as string }),
      expect.objectContaining({ line: 1, message: expect.stringContaining('`settings.upstream.runtime` is `"moon"`. Expected: one of `node`, `bunny`') as string }),
      expect.objectContaining({ line: 6, ruleId: 'upstream/no-header-passthrough' }),
    ]);
  });

  test.each([
    [{ client: [] }, '`settings.upstream.client` is not known. Expected: one of `cacheKey`, `cacheLocation`, `clients`'],
    [{ limits: { depth: -1 } }, '`settings.upstream.limits.depth` is `-1`. Expected: a whole number from 0'],
    [{ crossFile: 'yes' }, '`settings.upstream.crossFile` is `"yes"`. Expected: `true` or `false`'],
    [{ clients: [{}] }, '`settings.upstream.clients[0].name` is missing. Expected: a string'],
    [7, '`settings.upstream` is `7`. Expected: an object'],
    [[], '`settings.upstream` is `[]`. Expected: an object'],
  ])('%j', (given, expected) => {
    const [first] = lint(given, CODE.replace('@acme/orders', 'axios'));
    expect(first).toMatchObject({ line: 1, message: expect.stringContaining(expected) as string });
  });

  test('are not told where there is nothing to find', () => {
    expect(lint({ runtime: 'moon' }, 'export const sum = (a, b) => a + b;\n')).toEqual([]);
  });

  test('an option that does not exist fails the schema', () => {
    expect(() => new Linter().verify(CODE, [plugin.configs.recommended, { rules: { 'upstream/no-header-passthrough': ['error', { certain: true }] } }], 'gateway.js')).toThrow(/certain/);
  });
});
