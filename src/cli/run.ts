import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ESLint } from 'eslint';
import { help, parseCommand, type LintCommand } from './command.ts';
import { explain } from './explain.ts';
import { formatReport } from './formats.ts';
import { lint } from './lint.ts';
import { painterFor } from './paint.ts';
import { countOf, type Report } from './report.ts';
import { findSourceFiles } from './source-files.ts';

/** What the command asks of the process it runs in. */
export type Surroundings = Pick<NodeJS.Process, 'cwd' | 'env' | 'stderr' | 'stdout'>;

/** Runs a command line; gives the exit code. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const { stdout, stderr } = surroundings;
  const command = parseCommand(words);
  switch (command.kind) {
    case 'help':
      stdout.write(help);
      return 0;
    case 'version': {
      const { default: plugin } = await import('../index.ts');
      stdout.write(`${plugin.meta.version}\n`);
      return 0;
    }
    case 'wrong':
      stderr.write(`${command.why}\nSee eslint-plugin-upstream --help.\n`);
      return 2;
    case 'explain':
    case 'lint': {
      const engine = await loadEslint();
      if (engine === undefined) {
        stderr.write('ESLint is not installed here. Add it: npm i -D eslint\n');
        return 2;
      }
      if (command.kind === 'lint') return runLint(engine, command, surroundings);
      const { text, code } = await explain(engine, surroundings.cwd(), command.file, command.line, painterFor(stdout, surroundings.env));
      (code === 2 ? stderr : stdout).write(text);
      return code;
    }
  }
}

async function loadEslint(): Promise<typeof ESLint | undefined> {
  try {
    return (await import('eslint')).ESLint;
  } catch {
    return undefined;
  }
}

async function runLint(engine: typeof ESLint, command: LintCommand, { cwd, env, stdout, stderr }: Surroundings): Promise<number> {
  const root = cwd();
  const { files, missing } = findSourceFiles(command.paths, root);
  for (const path of missing) stderr.write(`${path}: there is no such file or folder.\n`);
  if (missing.length > 0) return 2;
  if (files.length === 0) {
    stderr.write('There is no JavaScript or TypeScript here.\n');
    return 2;
  }
  const progress = stderr.isTTY ? (line: string): void => void stderr.write(`\r\u001b[K${line}`) : undefined;
  const { fix, strict } = command;
  const report = await lint(engine, { root, files, fix, strict, onFile: done => progress?.(`${String(done)} of ${String(files.length)} files`) });
  progress?.('');
  const { outputFile } = command;
  const text = formatReport(report, command, outputFile === undefined ? painterFor(stdout, env) : (_style, plain) => plain);
  if (outputFile === undefined) stdout.write(text);
  else {
    await mkdir(dirname(resolve(root, outputFile)), { recursive: true });
    await writeFile(resolve(root, outputFile), text);
  }
  if (report.unlinted > 0) stderr.write(`${String(report.unlinted)} TypeScript ${report.unlinted === 1 ? 'file was' : 'files were'} not linted: there is no parser for ${report.unlinted === 1 ? 'it' : 'them'}. Add one: npm i -D @typescript-eslint/parser typescript@6\n`);
  return exitCodeOf(report, command.maxWarnings);
}

function exitCodeOf(report: Report, maxWarnings: number): number {
  if (report.unlinted > 0) return 2;
  const warnings = countOf(report, 'warning');
  return countOf(report, 'error') > 0 || (maxWarnings >= 0 && warnings > maxWarnings) ? 1 : 0;
}
