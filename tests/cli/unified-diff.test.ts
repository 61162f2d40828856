import { createTwoFilesPatch } from 'diff';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { unifiedDiff } from '../../src/cli/unified-diff.ts';

function byDiff(name: string, before: string, after: string): string {
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, '', '', { context: 2 }).split('\n').slice(1).filter(line => !line.startsWith('\\')).join('\n').replaceAll(/\t$/gm, '');
}

test('is empty where nothing changed', () => {
  expect(unifiedDiff('a', 'x\n', 'x\n')).toBe('');
});

test('shows changed lines with two lines around them, and hunks apart', () => {
  const before = `${Array.from({ length: 20 }, (_, index) => `line ${String(index)}`).join('\n')}\n`;
  const after = before.replace('line 3\n', 'line three\n').replace('line 15\n', '');
  expect(unifiedDiff('f.js', before, after).split('\n')).toEqual(byDiff('f.js', before, after).split('\n'));
});

test('leads from the one text to the other', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', '{', '}'), { maxLength: 30 }).map(lines => lines.join('\n'));
  fc.assert(fc.property(text, text, (before, after) => {
    const changed = unifiedDiff('f', before, after).split('\n').slice(2);
    const kept = changed.filter(line => /^[ -]/.test(line)).map(line => line.slice(1));
    const made = changed.filter(line => /^[ +]/.test(line)).map(line => line.slice(1));
    let rest = before.split('\n').join('\n');
    // Every line of the diff's old side is in the old text in order, and of its new side in the new one.
    for (const [lines, whole] of [[kept, rest], [made, after]] as const) {
      rest = `\n${whole}`;
      for (const line of lines) {
        const at = rest.indexOf(`\n${line}`);
        expect(at).toBeGreaterThanOrEqual(0);
        rest = rest.slice(at + 1 + line.length);
      }
    }
  }));
});
