import { expect, test } from 'vitest';
import { patternsOfJson, patternsOfYaml } from '../../src/host/workspace-patterns.ts';

test.each([
  [{ workspaces: ['a/*', 'b'] }, ['a/*', 'b']],
  [{ workspaces: { packages: ['a/*'], nohoist: ['x'] } }, ['a/*']],
  [{ packages: ['a/*'] }, ['a/*']],
  [{ workspaces: 'a' }, []],
  [{ workspaces: {} }, []],
  [{}, []],
])('%j names %j', (document, patterns) => {
  expect(patternsOfJson(document)).toEqual(patterns);
});

test.each([
  ['a list', 'packages:\n  - a/*\n  - b\n', ['a/*', 'b']],
  ['quotes', 'packages:\n  - "a/*"\n  - \'b/*\'\n', ['a/*', 'b/*']],
  ['no indentation', 'packages:\n- a/*\n- b\n', ['a/*', 'b']],
  ['comments', '# one\npackages: # two\n  # three\n  - a/* # four\n  - "b#c" # five\n', ['a/*', 'b#c']],
  ['blank lines and carriage returns', 'packages:\r\n\r\n  - a/*\r\n\r\n  - "!b"\r\n', ['a/*', '!b']],
  ['the keys around it', 'catalog:\n  x: 1\nlist:\n  - no\npackages:\n  - a\nother:\n  - no\n', ['a']],
  ['brackets', 'packages: ["a/*", \'b\', c]\n', ['a/*', 'b', 'c']],
  ['nothing', 'packages:\n', []],
  ['no key', 'x: 1\n', []],
  ['an empty text', '', []],
  ['an empty item', 'packages:\n  - \n  - ""\n  - # c\n  - a\n', ['a']],
])('reads of YAML: %s', (_, text, patterns) => {
  expect(patternsOfYaml(text)).toEqual(patterns);
});
