import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { ESLint } from 'eslint';
import { help, parseCommand, type LintCommand } from './command.ts';
import { codeOf } from './error-code.ts';
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
      if (typeof engine === 'string') {
        stderr.write(`${engine}\n`);
        return 2;
      }
      if (command.kind === 'lint') return runLint(engine, command, surroundings);
      const { text, code } = await explain(engine, surroundings.cwd(), command.file, command.line, painterFor(stdout, surroundings.env));
      (code === 2 ? stderr : stdout).write(text);
      return code;
    }
  }
}

/** ESLint as installed here, or what is to be done about it. */
async function loadEslint(): Promise<typeof ESLint | string> {
  try {
    const { ESLint: engine } = await import('eslint');
    const [major = 0, minor = 0] = engine.version.split('.').map(Number);
    return major > 9 || (major === 9 && minor >= 15) ? engine : `ESLint ${engine.version} is installed here, and 9.15 or later is needed. Add it: npm i -D eslint@latest`;
  } catch {
    return 'ESLint is not installed here. Add it: npm i -D eslint';
  }
}

async function runLint(engine: typeof ESLint, command: LintCommand, { cwd, env, stdout, stderr }: Surroundings): Promise<number> {
  const root = cwd();
  const say = (line: string): void => void stderr.write(`${line}\n`);
  const { files, named, problems } = findSourceFiles(command.paths, root);
  for (const problem of problems) say(problem);
  if (files.length === 0) {
    if (problems.length === 0) say('There is no JavaScript or TypeScript here.');
    return 2;
  }
  const progress = stderr.isTTY ? (line: string): void => void stderr.write(`\r\u001b[K${line}`) : undefined;
  const { fix, strict, outputFile } = command;
  const report = await lint(engine, { root, files, named, fix, strict, onFile: done => progress?.(`${String(done)} of ${String(files.length)} files`) });
  progress?.('');
  for (const line of [...report.unread, ...report.unfixed]) say(line);
  if (report.unlinted > 0) say(`${String(report.unlinted)} TypeScript ${report.unlinted === 1 ? 'file was' : 'files were'} not linted: there is no parser for ${report.unlinted === 1 ? 'it' : 'them'}. Add one: npm i -D @typescript-eslint/parser typescript@6`);
  const text = formatReport(report, command, outputFile === undefined ? painterFor(stdout, env) : (_style, plain) => plain);
  if (outputFile === undefined) stdout.write(text);
  else {
    const why = await writeReport(resolve(root, outputFile), text);
    if (why !== undefined) {
      say(`${outputFile} could not be written: ${why}.`);
      return 2;
    }
  }
  return problems.length > 0 || report.unread.length > 0 ? 2 : exitCodeOf(report, command.maxWarnings);
}

/** Writes the report and its folder; gives the reason if that can't be done. */
async function writeReport(path: string, text: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function exitCodeOf(report: Report, maxWarnings: number): number {
  if (report.unlinted > 0) return 2;
  const warnings = countOf(report, 'warning');
  return countOf(report, 'error') > 0 || (maxWarnings >= 0 && warnings > maxWarnings) ? 1 : 0;
}
