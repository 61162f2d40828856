import { describe, expect, test } from 'vitest';

import { collectInputs } from './inputs.ts';
import { commentsOf, fixAll, lint, offersOf } from './linting.ts';

const inputs = (await collectInputs()).map(input => ({ ...input, messages: lint(input) }));

test('there is something to hold', () => {
  expect(inputs.length).toBeGreaterThan(150);
});

describe.each(inputs)('$name', ({ name: input, filename, code, messages }) => {
  const offers = offersOf({ code }, messages);

  test('is read, and something is reported', () => {
    // Some routes of the example are right as they are.
    if (!input.startsWith('examples/')) expect(messages).not.toEqual([]);
    expect(messages.filter(({ fatal }) => fatal === true)).toEqual([]);
  });

  test('each rewrite can be read, keeps every comment, and ends its own report', () => {
    const kindOf = (rule: string | null): number => messages.filter(({ ruleId }) => ruleId === rule).length;
    for (const { name, message, output } of offers) {
      const after = lint({ filename, code: output });
      expect(after.filter(({ fatal }) => fatal === true), name).toEqual([]);
      expect(after.filter(({ ruleId }) => ruleId === message.ruleId).length, `${name}\n${output}`).toBeLessThan(kindOf(message.ruleId));
      expect(commentsOf(output), name).toEqual(commentsOf(code));
    }
  });

  test('fixes leave nothing to fix, keep every comment, and a second run changes nothing', () => {
    const once = fixAll({ filename, code });
    const left = lint({ filename, code: once });
    expect(left.filter(({ fatal }) => fatal === true)).toEqual([]);
    expect(left.filter(({ fix }) => fix !== undefined)).toEqual([]);
    expect(fixAll({ filename, code: once })).toBe(once);
    expect(commentsOf(once)).toEqual(commentsOf(code));
  });

  test('what was fixed in one go is what is fixed one by one', () => {
    let text = code;
    for (let pass = 0; pass < 20; pass += 1) {
      const [first] = offersOf({ code: text }, lint({ filename, code: text })).filter(({ isFix }) => isFix);
      if (first === undefined) break;
      text = first.output;
    }
    expect(text).toBe(fixAll({ filename, code }));
  });
});
