// Lints examples/gateway as a user would, and shows what `--fix` would make of it. Nothing is written.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';

import { gateway, lintGateway, prepare } from './example-gateway.mjs';
import { paint } from './terminal.mjs';

prepare();
// Only now: the first call on a fresh clone has just installed it.
const { createTwoFilesPatch } = await import('diff');

const COLOURS = { '+': 'green', '-': 'red', '@': 'cyan' };

const results = await lintGateway({ fix: false });
console.log(`\n${paint('bold', 'examples/gateway$ npx eslint .')}\n`);
for (const { filePath, messages } of results.filter(result => result.messages.length > 0)) {
  const lines = readFileSync(filePath, 'utf8').split('\n');
  for (const { line, column, endLine, endColumn, message, ruleId } of messages) {
    const text = lines[line - 1];
    const end = endLine === line ? endColumn : text.length + 1;
    console.log(`${paint('underline', relative(gateway, filePath))}:${line}:${column}  ${paint('dim', ruleId ?? 'fatal')}`);
    console.log(`  ${text}\n  ${text.slice(0, column - 1).replaceAll(/\S/g, ' ')}${paint('red', '^'.repeat(Math.max(1, end - column)))}`);
    console.log(`  ${message}\n`);
  }
}

const fixed = await lintGateway({ fix: true });
console.log(`${paint('bold', 'examples/gateway$ npx eslint . --fix')}  ${paint('dim', '(shown, not written)')}\n`);
for (const { filePath, output } of fixed.filter(result => result.output !== undefined)) {
  const name = relative(gateway, filePath);
  const patch = createTwoFilesPatch(`a/${name}`, `b/${name}`, readFileSync(filePath, 'utf8'), output, '', '', { context: 2 });
  for (const line of patch.trimEnd().split('\n').slice(1)) {
    console.log(paint(/^(---|\+\+\+)/.test(line) ? 'bold' : (COLOURS[line[0]] ?? 'reset'), line));
  }
  console.log('');
}

const count = (of, key) => of.reduce((sum, result) => sum + result[key].length, 0);
const found = count(results, 'messages');
const left = count(fixed, 'messages');
const files = results.filter(result => result.messages.length > 0).length;
console.log(`${found} findings in ${files} of ${results.length} files; ${found - left} fixed, ${left} left to decide.`);
console.log('On the wire: npm run incident');
// The example has the bug in it: an answer without findings, or with a file that wasn't linted, is a failure.
process.exitCode = found > 0 && results.every(result => result.fatalErrorCount === 0) ? 0 : 1;
