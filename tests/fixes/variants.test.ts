import fc from 'fast-check';
import { expect, test } from 'vitest';

import { collectInputs, type Input } from './inputs.ts';
import { commentsOf, fixAll, lint, offersOf, type Message } from './linting.ts';
import { turns, variations, vary } from './vary.ts';

/** So that a failure comes back; any other number takes other inputs and varies them otherwise: `SEED=7 RUNS=20`. */
const SEED = Number(process.env['SEED'] ?? 6);
const RUNS = Number(process.env['RUNS'] ?? 1);

const fatal = (messages: readonly Message[]): readonly string[] => messages.filter(each => each.fatal === true).map(({ message }) => message);

/** Checks what holds of every edit, whatever the code looks like. */
function check({ filename, code }: Pick<Input, 'code' | 'filename'>): void {
  const messages = lint({ filename, code });
  const count = (rule: string | null, among: readonly Message[]): number => among.filter(({ ruleId }) => ruleId === rule).length;
  for (const { name, message, output } of offersOf({ code }, messages)) {
    const after = lint({ filename, code: output });
    expect(fatal(after), `${name}\n${output}`).toEqual([]);
    expect(count(message.ruleId, after), `${name}\n${output}`).toBeLessThan(count(message.ruleId, messages));
    expect(commentsOf(output), `${name}\n${output}`).toEqual(commentsOf(code));
    expect(statementsBeside(code, output), `${name}\n${output}`).toBeLessThanOrEqual(2);
  }
  if (messages.every(({ fix }) => fix === undefined)) return;
  const once = fixAll({ filename, code });
  const left = lint({ filename, code: once });
  expect(fatal(left), once).toEqual([]);
  expect(left.filter(({ fix }) => fix !== undefined), once).toEqual([]);
  expect(commentsOf(once), once).toEqual(commentsOf(code));
  if (messages.filter(({ fix }) => fix !== undefined).length > 1) expect(oneByOne({ filename, code })).toBe(once);
}

/** The code after one fix at a time. */
function oneByOne({ filename, code }: Pick<Input, 'code' | 'filename'>): string {
  let text = code;
  for (let pass = 0; pass < 20; pass += 1) {
    const [first] = offersOf({ code: text }, lint({ filename, code: text })).filter(({ isFix }) => isFix);
    if (first === undefined) break;
    text = first.output;
  }
  return text;
}

/** How many statements at the top of a file are others after an edit, but for imports and lists of names. */
function statementsBeside(code: string, output: string): number {
  const parts = (text: string): string[] => text.split(/\n(?=\S)/).filter(part => !/^import\b|\brequire\(|^const \w+ = \[|^\];?\s*$/.test(part));
  const before = new Set(parts(code));
  return parts(output).filter(part => !before.has(part)).length;
}

/** Every second input: the others come with the next seed. */
const inputs = (await collectInputs()).map((input, index) => ({ ...input, seed: SEED + index })).filter(({ seed }) => seed % 2 === 0);

test('each way of varying leaves a program to check', () => {
  const code = "import axios from 'axios';\nimport express from \"express\";\nexpress().get('/', async (req, res) => {\n  const up = await axios.get('http://orders.internal');\n  for (const [name, value] of Object.entries(up.headers)) res.setHeader(name, value);\n  res.send(up.data);\n  list.forEach((each) => { return each; });\n});\n";
  const same = Object.keys(variations).filter(name => Array.from({ length: 4 }, (_, pick) => vary(code, [[name, pick]], [])).every(text => text === code));
  expect(same).toEqual([]);
});

test.each(inputs)('$name', ({ filename, code, seed }) => {
  const lines = lint({ filename, code }).map(({ line }) => line);
  fc.assert(
    fc.property(turns, chosen => {
      const isTyped = chosen.some(([name]) => /any|null|satisfies/.test(name));
      check({ filename: isTyped ? filename.replace(/\.([cm]?)jsx?$/, '.$1ts') : filename, code: vary(code, chosen, lines) });
    }),
    { seed, numRuns: RUNS },
  );
});
