/** @param {readonly (readonly string[])[]} rows @param {readonly string[]} head */
const tableOf = (head, rows) => [`| ${head.join(' | ')} |`, `| ${head.map(() => '---').join(' | ')} |`, ...rows.map(row => `| ${row.join(' | ')} |`)].join('\n');

/** The page of what was measured, each part with what it was measured on. */
export function pageOf(parts) {
  const targets = parts.flatMap(({ result }) => result.targets);
  return `# Benchmark

Written by \`npm run bench\`; nothing of it is typed by hand. Shares and ratios hold elsewhere, absolute times don't. Each number is a median, with the range in brackets, over the rounds that its part names (fresh processes, configurations in turns A B C A B C).

${parts.some(({ result }) => result.bars) ? "![Share of lint time of each plugin's rules.](./images/benchmark.svg)\n\n" : ''}${tableOf(['', 'what', 'target', 'measured', ''], targets.map(({ id, what, target, value, holds }) => [id, what, target, value, holds ? 'holds' : '**misses**']))}

${parts.map(({ result, rounds, machine }) => `## ${result.title}\n\n${result.about}\n\n${tableOf(result.head, result.rows)}\n\nRounds: ${rounds}. ${machine}.`).join('\n\n')}

What stands in the way of the targets that are missed: [what costs still](./decisions.d/relevance.md#what-costs-still).

## How it is measured

- All five rules are on. The base is one rule that does nothing, since the first rule of a run costs more than our work does.
- Generated backends have the measured shape of public ones (sizes log-normal with a median of 30 to 60 lines, indexes in each folder, paths of a tsconfig, wrappers up to three files deep) and flows whose lines are known: a run that finds fewer, or more, fails.
- Public code is pinned by its integrity and fetched from npm: \`bench/corpora.mjs\`.
- \`npm run bench -- T5 T12\` measures single parts, and leaves the others as they were; \`--rounds 9\`, \`--whole\` (every file of large packages).
- What can be counted is a test: files read, parsed and opened, resolver calls and steps are bounded in \`tests/counters\`.
`;
}

/** Targets of one part, for the terminal. */
export function linesOf({ targets, head, rows }) {
  return [...targets.map(({ id, what, target, value, holds }) => `${holds ? 'ok  ' : 'MISS'} ${id} ${what}: ${value}, target ${target}`), '', tableOf(head, rows), ''].join('\n');
}
