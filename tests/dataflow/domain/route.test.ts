import { describe, expect, test } from 'vitest';
import { areApart, segmentsOf, type Route } from '../../../src/dataflow/domain/route.ts';

function route(text: string, router = 'app'): Route {
  const [verb = '', path = ''] = text.split(' ');
  return { router, verb: verb === 'use' ? undefined : verb, path: segmentsOf(path) };
}

describe('two routes of a router', () => {
  test.each([
    ['get /users', 'get /orders'],
    ['get /users/:id', 'get /orders/:id'],
    ['get /:kind/list', 'get /:kind/count'],
    ['use /users', 'use /orders'],
    ['get /users', 'get /users/:id'],
    ['get /', 'get /{id}'],
    ['get /users', 'post /users'],
  ])('are apart: %s, %s', (a, b) => {
    expect(areApart(route(a), route(b))).toBe(true);
    expect(areApart(route(b), route(a))).toBe(true);
  });

  test.each([
    ['get /users', 'get /users'],
    ['get /users', 'get /Users/'],
    ['get /users/:id', 'get /users/me'],
    ['use /users', 'get /users/:id'],
    ['use /', 'get /users'],
    ['get /users', 'use /users'],
    ['get /users', 'head /users'],
    ['get /users/:id?', 'get /users'],
    ['get /*', 'get /users'],
    ['get /(.*)/list', 'get /users/count'],
  ])('may meet: %s, %s', (a, b) => {
    expect(areApart(route(a), route(b))).toBe(false);
    expect(areApart(route(b), route(a))).toBe(false);
  });
});

test('routes of two routers, and handlers of no route, may meet any', () => {
  expect(areApart(route('get /users'), route('get /orders', 'router'))).toBe(false);
  expect(areApart(route('get /users'), undefined)).toBe(false);
  expect(areApart(undefined, undefined)).toBe(false);
});
