import { describe, expect, test } from 'vitest';
import { regexOf } from '../../../src/dataflow/objects/regex.ts';

describe('runs a regex', () => {
  test.each([
    '^(?:te|trailer)$', '^(connection|keep-alive|transfer-encoding)$', '^x-', '(^|-)([a-z])', '.*foo.*bar.*', '^(?:x-)?forwarded', String.raw`^x-[a-z]+(?:-id)?$`,
    '^(?:ab)+$', '^(?<name>te)$', '[(a+)+]', String.raw`\(a+\)+`, '^x-[a-z]+-[a-z]+-[a-z]+-[a-z]+$', '(a|b)?c', '(?=te)t*', String.raw`[\]+*]{2}`,
  ])('%s', source => {
    expect(regexOf(source, 'i')).toEqual(new RegExp(source, 'i'));
  });
});

describe('runs none in which what is repeated matches in several ways', () => {
  test.each(['^([a-z-]+)+!$', '^(?:a|a)*$', '(a?){30}a{30}', '(?:[a-z]+-)*x', '((a|b)c)*', '((a+))+', '(?:a{1,30}){1,30}b', '(?:(?:te|trailer)-?)+'])('%s', source => {
    expect(regexOf(source, '')).toBeUndefined();
  });

  test('nor one of many quantifiers', () => {
    expect(regexOf('a*a*a*a*', '')).toBeDefined();
    expect(regexOf('a*a*a*a*a*', '')).toBeUndefined();
  });
});

test('runs none that is no regex', () => {
  expect(regexOf('(', '')).toBeUndefined();
  expect(regexOf('a', 'q')).toBeUndefined();
});
