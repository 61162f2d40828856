import { expect, test } from 'vitest';
import { conventionalPaths } from '../../src/host/conventional-alias.ts';

test.each([
  ['$lib/server/api', ['/app/src/lib/server/api']],
  ['$lib', ['/app/src/lib']],
  ['~/a', ['/app/app/a', '/app/src/a', '/app/a']],
  ['@/a', ['/app/src/a', '/app/app/a', '/app/a']],
  ['~~/server/a', ['/app/server/a']],
  ['@@/server/a', ['/app/server/a']],
  ['$app/environment', []],
  ['constructor/a', []],
  ['', []],
])('%j is looked for at %j', (specifier, paths) => {
  expect(conventionalPaths(specifier, '/app').map(path => path.replaceAll('\\', '/'))).toEqual(paths);
});
