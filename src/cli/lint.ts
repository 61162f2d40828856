import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import type { ESLint, Linter, Rule } from 'eslint';
import { isMinified } from '../host/is-minified.ts';
import plugin from '../index.ts';
import { LINE_END } from '../syntax/locator.ts';
import { chooseParser, type Choice } from './choose-parser.ts';
import { createFlowCollector, type CollectedFlow } from './collect-flows.ts';
import { codeOf } from './error-code.ts';
import { nameFrom, type Edit, type FileReport, type Message, type Report } from './report.ts';

export interface LintOptions {
  /** The folder that names of files start from. */
  readonly root: string;
  /** Absolute. */
  readonly files: readonly string[];
  /** Those of them that are linted even if they are minified. Default: all. */
  readonly named?: ReadonlySet<string>;
  readonly fix: 'dry-run' | 'none' | 'write';
  readonly strict: boolean;
  /** Called before each file. */
  readonly onFile?: (done: number) => void;
  readonly loadNative?: () => unknown;
  /** How a fixed file is written. Default: to the disk. */
  readonly write?: (path: string, text: string) => Promise<void>;
  /** One more rule, which reports nothing. */
  readonly inspect?: Rule.RuleModule;
}

const TYPESCRIPT = /\.[cm]?tsx?$/;

/** Lints files through ESLint's own API, with our rules alone and no configuration of the repository. */
export async function lint(engine: typeof ESLint, { root, files, named, fix, strict, onFile, loadNative, write = writeFile, inspect }: LintOptions): Promise<Report> {
  const choice = chooseParser(root, loadNative);
  const collector = createFlowCollector();
  const create = (fixes: boolean): ESLint =>
    new engine({ cwd: folderOf(root, files), overrideConfigFile: true, overrideConfig: configOf(choice, strict, { collect: collector.rule, ...(inspect && { inspect }) }), fix: fixes, allowInlineConfig: true });
  const looking = create(false);
  const fixing = fix === 'none' ? looking : create(true);
  const lintWith = async (eslint: ESLint, source: string, path: string): Promise<{ messages: readonly Message[]; output: string | undefined }> => {
    const result = await lintText(eslint, source, path);
    const flows = byPlace(collector.take());
    return { messages: (result?.messages ?? []).filter(isOurs).map(message => toMessage(message, flows)), output: result?.output };
  };
  const reports: FileReport[] = [];
  const unread: string[] = [];
  const unfixed: string[] = [];
  let [unlinted, minified] = [0, 0];
  for (const [done, path] of files.entries()) {
    onFile?.(done);
    const name = nameFrom(root, path);
    if (choice.kind === 'espree' && TYPESCRIPT.test(path)) {
      unlinted += 1;
      continue;
    }
    const bytes = readBytes(path);
    if (typeof bytes === 'string') {
      unread.push(`${name} could not be read: ${bytes}.`);
      continue;
    }
    const source = bytes.toString('utf8');
    if (named?.has(path) === false && isMinified(source)) {
      minified += 1;
      continue;
    }
    const found = await lintWith(looking, source, path);
    const isFixable = fix !== 'none' && found.messages.some(message => message.fix !== undefined);
    const fixed = isFixable && isUtf8(bytes) ? await lintWith(fixing, source, path) : found;
    const why = fixed.output !== undefined && fix === 'write' ? await tryToWrite(write, path, fixed.output) : undefined;
    if (isFixable && !isUtf8(bytes)) unfixed.push(`${name} is not UTF-8, and so is not fixed.`);
    if (why !== undefined) unfixed.push(`${name} could not be written, and so is not fixed: ${why}.`);
    const { messages, output } = why === undefined ? fixed : found;
    if (messages.length === 0 && output === undefined) continue;
    const [text, left] = [withoutMark(source), output === undefined ? undefined : withoutMark(output)];
    reports.push({ path, name, source: text, output: left, lines: (left ?? text).split(LINE_END), messages, mended: Math.max(0, found.messages.length - messages.length) });
  }
  const rules = Object.entries(plugin.rules).map(([name, { meta }]) => ({ id: `upstream/${name}`, description: meta?.docs?.description ?? '', url: meta?.docs?.url ?? '', severity: severityOf(`upstream/${name}`) }));
  return { root, version: plugin.meta.version, rules, files: reports, linted: files.length - unlinted - minified - unread.length, unlinted, minified, unread, unfixed };
}

function severityOf(rule: string): Message['severity'] {
  const entry: unknown = plugin.configs.strict.rules?.[rule];
  return Array.isArray(entry) && entry[0] === 'warn' ? 'warning' : 'error';
}

/** The file's bytes, or why there are none. */
function readBytes(path: string): Buffer | string {
  try {
    return readFileSync(path);
  } catch (error) {
    return codeOf(error);
  }
}

/** Writes a file; gives the reason if that can't be done. */
async function tryToWrite(write: NonNullable<LintOptions['write']>, path: string, text: string): Promise<string | undefined> {
  try {
    await write(path, text);
    return undefined;
  } catch (error) {
    return codeOf(error);
  }
}

function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}

/** One file on which a parser or a rule breaks is reported as such; the others are linted all the same. */
async function lintText(eslint: ESLint, source: string, path: string): Promise<Pick<ESLint.LintResult, 'messages' | 'output'> | undefined> {
  try {
    return (await eslint.lintText(source, { filePath: path }))[0];
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return { messages: [{ ruleId: null, fatal: true, severity: 2, message, line: 1, column: 1 }] };
  }
}

/** ESLint lints nothing outside of its folder. */
function folderOf(root: string, files: readonly string[]): string {
  return files.every(file => !nameFrom(root, file).startsWith('/')) ? root : '/';
}

function configOf(choice: Choice, strict: boolean, watchers: Readonly<Record<string, Rule.RuleModule>>): Linter.Config[] {
  const files = ['**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}'];
  const languageOptions: Linter.LanguageOptions = {
    ...(choice.kind === 'espree' ? {} : { parser: choice.parser }),
    parserOptions: { ecmaFeatures: { jsx: true } },
  };
  return [
    { files, languageOptions, linterOptions: { reportUnusedDisableDirectives: 'off' } },
    strict ? plugin.configs.strict : plugin.configs.recommended,
    { plugins: { watch: { rules: watchers } }, rules: Object.fromEntries(Object.keys(watchers).map(name => [`watch/${name}`, 'error'])) },
  ];
}

/** Comments that configure rules of other plugins make ESLint complain of those: not our business. */
function isOurs(message: Linter.LintMessage): boolean {
  return message.fatal === true || message.ruleId?.startsWith('upstream/') === true;
}

/** The first of the flows at each place. */
function byPlace(flows: readonly CollectedFlow[]): ReadonlyMap<string, CollectedFlow> {
  return new Map([...flows].reverse().map(flow => [placeOf(flow), flow]));
}

function placeOf({ ruleId, line, column }: Pick<Linter.LintMessage, 'column' | 'line' | 'ruleId'>): string {
  return `${ruleId ?? ''}:${String(line)}:${String(column)}`;
}

function toMessage(message: Linter.LintMessage, flows: ReadonlyMap<string, CollectedFlow>): Message {
  const { ruleId, line, column, endLine = line, endColumn = column } = message;
  const flow = flows.get(placeOf(message));
  return {
    ruleId: ruleId ?? undefined,
    severity: message.severity === 2 ? 'error' : 'warning',
    text: message.message,
    start: { line, column },
    end: { line: endLine, column: endColumn },
    trace: flow?.trace ?? [],
    fix: message.fix === undefined ? undefined : toEdit(message.fix),
    suggestions: (message.suggestions ?? []).map(({ desc, fix }) => ({ text: desc, edit: toEdit(fix) })),
  };
}

function toEdit({ range: [from, to], text }: Rule.Fix): Edit {
  return { from, to, text };
}
