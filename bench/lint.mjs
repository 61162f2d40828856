// One lint of a list of files with one configuration, in a process of its own; what it cost goes to stdout as JSON.
import { readFileSync } from 'node:fs';

import { optionsFor } from './configurations.mjs';
import { isTurnedAway } from './turned-away.mjs';

const { configuration, cwd, list, parser, workers } = JSON.parse(process.argv[2]);
const { ESLint } = await import('eslint');
const files = JSON.parse(readFileSync(list, 'utf8'));
// Workers need options that can be copied to them, so they load the configuration themselves.
const options = await optionsFor(configuration, parser);
const eslint =
  workers === undefined
    ? new ESLint({ cwd, stats: true, ignore: false, overrideConfigFile: true, overrideConfig: options })
    : new ESLint({ cwd, stats: true, ignore: false, concurrency: workers, overrideConfigFile: new URL(`configs/${configuration.replaceAll(/\W/g, '-')}.mjs`, import.meta.url).pathname });
const began = performance.now();
const results = await eslint.lintFiles(files);
const wall = performance.now() - began;
const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();

const sum = { rules: 0, total: 0, awayRules: 0, awayTotal: 0, away: 0 };
let syntaxErrors = 0;
const reports = [];
const awayTimes = [];
for (const { filePath, messages, stats } of results) {
  let rules = 0;
  let total = 0;
  for (const pass of stats?.times?.passes ?? []) {
    total += pass.total;
    for (const rule of Object.values(pass.rules ?? {})) rules += rule.total;
  }
  sum.rules += rules;
  sum.total += total;
  if (configuration.startsWith('upstream') && (await isTurnedAway(filePath, options.settings))) {
    sum.away += 1;
    sum.awayRules += rules;
    sum.awayTotal += total;
    awayTimes.push(rules);
  }
  for (const { ruleId, line, fatal } of messages) {
    if (fatal) syntaxErrors += 1;
    else if (ruleId?.startsWith('upstream/')) reports.push(`${filePath.slice(cwd.length + 1)}:${line} ${ruleId}`);
  }
}
awayTimes.sort((a, b) => a - b);
globalThis.gc?.();
const kept = process.memoryUsage().heapUsed / 2 ** 20;
console.log(JSON.stringify({ ...sum, kept, awayMedian: awayTimes[awayTimes.length >> 1] ?? 0, wall, cpu: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024, files: files.length, syntaxErrors, reports: reports.sort() }));
