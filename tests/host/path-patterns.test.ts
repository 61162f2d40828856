import { expect, test } from 'vitest';
import { mapByPaths, parsePathPatterns } from '../../src/host/path-patterns.ts';

const PATTERNS = parsePathPatterns(
  { '@/*': ['src/*', 'generated/*'], '@/a/*': ['a/*'], exact: ['src/exact.ts'], '*-lib': ['libs/*/index'], 'x*yy': ['x/*'], 'xy*yx': ['y/*'], 'same*': ['longer/*'], same: ['same.ts'], broken: 'src', odd: [1, 'odd'], '@/a/b': ['one'] },
  (target) => `/r/${target}`,
);

test.each([
  ['@/b/c', ['/r/src/b/c', '/r/generated/b/c']],
  ['@/a/c', ['/r/a/c']],
  ['@/a/b', ['/r/one']],
  ['exact', ['/r/src/exact.ts']],
  ['exact/a', []],
  ['my-lib', ['/r/libs/my/index']],
  ['xyy', ['/r/x/']],
  ['xy', []],
  ['xyx', []],
  ['same', ['/r/same.ts']],
  ['samesame', ['/r/longer/same']],
  ['broken', []],
  ['odd', ['/r/odd']],
  ['@/$&', ['/r/src/$&', '/r/generated/$&']],
  ['other', []],
])('%s is %j', (specifier, targets) => {
  expect(mapByPaths(PATTERNS, specifier)).toEqual(targets);
});
