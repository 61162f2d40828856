import { describe, expect, test } from 'vitest';
import { tellingOf } from '../../../src/dataflow/gate/telling.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';

const telling = tellingOf(readSettings(undefined).library);

function objectOf(...uses: string[]): string | undefined {
  return telling.objectOf(uses)?.name;
}

test('takes what is used as Express\' response for it by what only that has', () => {
  expect(objectOf('status()', 'json()', 'setHeader()')).toBe('express.response');
});

describe('takes what two frameworks have alike for the one that the other has it from', () => {
  test('a response of Node', () => {
    expect(objectOf('writeHead()', 'end()')).toBe('node.response');
    expect(objectOf('setHeader()', 'statusCode=', 'end()')).toBe('node.response');
  });

  test('a context of Koa', () => {
    expect(objectOf('set()', 'body=')).toBe('koa.context');
    expect(objectOf('set()', 'body=', 'curl()')).toBe('egg.context');
  });
});

test('takes neither of two that have nothing from each other, but the first of the models', () => {
  expect(objectOf('header()', 'send()')).toBe('express.response');
});
