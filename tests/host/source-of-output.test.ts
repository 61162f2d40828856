import { expect, test } from 'vitest';
import { sourcesOfOutput } from '../../src/host/source-of-output.ts';

test.each([
  ['./dist/index.js', ['src/index']],
  ['dist/index.js', ['src/index']],
  ['./lib/a/b.cjs', ['src/a/b']],
  ['./dist/esm/a.mjs', ['src/esm/a', 'src/a']],
  ['./dist/cjs/src/a.js', ['src/cjs/src/a', 'src/src/a', 'src/a']],
  ['./dist/types/a.d.ts', ['src/types/a', 'src/a']],
  ['./dist/a.service.js', ['src/a.service']],
  ['./dist/a', ['src/a']],
  ['./dist', []],
  ['./src/a.js', []],
  ['./index.js', []],
  ['./a/dist/b.js', []],
])('%s comes from %j', (target, sources) => {
  expect(sourcesOfOutput(target)).toEqual(sources);
});
