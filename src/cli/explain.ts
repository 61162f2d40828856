import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ESLint, Rule } from 'eslint';
import { analyse } from '../dataflow/analysis.ts';
import { describeHarmless } from '../findings/harmless.ts';
import { ruleNames } from '../findings/rule-names.ts';
import { ToldElsewhere } from '../findings/told-elsewhere.ts';
import { traceOf } from '../findings/trace.ts';
import { verdictOf } from '../findings/verdict.ts';
import { createHost } from '../host/create-host.ts';
import { locationOf } from '../rules/report-findings.ts';
import { readSettings } from '../settings/read-settings.ts';
import { rangeOf } from '../syntax/node.ts';
import { describeValue } from './describe-value.ts';
import { codeOf } from './error-code.ts';
import { flowOf, formatMessage, paintDiff } from './format-stylish.ts';
import { lint } from './lint.ts';
import type { Paint } from './paint.ts';
import { counted, type FileReport, type Message } from './report.ts';
import { unifiedDiff } from './unified-diff.ts';

export interface Explanation {
  readonly text: string;
  readonly code: number;
}

/** Says why a line is reported, or, where it isn't, what is known there and where flows of the file were lost. */
export async function explain(engine: typeof ESLint, root: string, file: string, line: number, paint: Paint): Promise<Explanation> {
  const path = resolve(root, file);
  const lines = readLines(path);
  const source = typeof lines === 'string' ? undefined : lines[line - 1];
  if (typeof lines === 'string') return { text: `${file} could not be read: ${lines}.\n`, code: 2 };
  if (source === undefined) return { text: `${file} has ${counted(lines.length, 'line')}.\n`, code: 2 };
  const seen: Seen = { values: new Map(), losses: [], harmless: new Set(), elsewhere: new Set() };
  const report = await lint(engine, { root, files: [path], fix: 'none', strict: true, inspect: inspector(line, seen) });
  if (report.unlinted > 0) return { text: `${file} was not linted: there is no parser for TypeScript. Add one: npm i -D @typescript-eslint/parser typescript@6\n`, code: 2 };
  const [found] = report.files;
  const here = found?.messages.filter(({ start, end }) => start.line <= line && line <= end.line) ?? [];
  const through = found?.messages.filter(message => !here.includes(message) && message.trace.some(step => step.path === path.replaceAll('\\', '/') && step.start.line === line)) ?? [];
  const parts = [`${paint('underline', `${file}:${String(line)}`)}\n  ${paint('dim', source.trim())}`];
  if (found !== undefined) parts.push(...here.flatMap(message => [`Reported:\n\n${formatMessage(root, found, message, paint)}`, ...editsOf(found, message, paint)]));
  parts.push(...through.map(message => [`On the way to line ${String(message.start.line)} (${String(message.ruleId)}):`, ...flowOf(root, message, paint)].join('\n')));
  if (here.length === 0) parts.push(withoutRoot(root, silenceOf(found, through, seen)));
  return { text: `${parts.join('\n\n')}\n`, code: 0 };
}

/** The file's lines without the empty one after the last, or why there are none. */
function readLines(path: string): readonly string[] | string {
  try {
    return readFileSync(path, 'utf8').replace(/\r?\n$/, '').split(/\r?\n/);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'there is no such file' : codeOf(error);
  }
}

/** What mends a finding, as diffs: the fix, or what there is to choose from. */
function editsOf({ name, source }: FileReport, { fix, suggestions }: Message, paint: Paint): readonly string[] {
  const edits = fix === undefined ? suggestions : [{ text: 'With --fix:', edit: fix }, ...suggestions];
  return edits.map(({ text, edit }) => `${text}\n\n${paintDiff(unifiedDiff(name, source, source.slice(0, edit.from) + edit.text + source.slice(edit.to)), paint)}`);
}

interface Seen {
  /** What the expressions of the line are, by their text. */
  readonly values: Map<string, Set<string>>;
  losses: readonly string[];
  /** Why headers that go out here are no finding. */
  readonly harmless: Set<string>;
  /** Where other files' own lints tell what is sent here, by rule and place. */
  readonly elsewhere: Set<string>;
}

/** A rule that asks the engine again, and watches the line. */
function inspector(line: number, seen: Seen): Rule.RuleModule {
  return {
    create: context => ({
      'Program:exit'() {
        const { sourceCode, physicalFilename } = context;
        const { library, limits } = readSettings(undefined);
        const host = createHost();
        host.begin(context.languageOptions);
        const source = { path: physicalFilename.replaceAll('\\', '/'), program: sourceCode.ast, text: sourceCode.text };
        const { flows, losses, evidence } = analyse(source, library, host, limits, true);
        seen.losses = losses;
        const others = new ToldElsewhere(library, host, limits);
        for (const flow of flows) {
          const { start, end } = locationOf(context, flow);
          if (line < start.line || end.line < line) continue;
          const finding = verdictOf(flow, library);
          const why = finding === undefined ? describeHarmless(flow, library) : undefined;
          if (why !== undefined) seen.harmless.add(why);
          const told = finding === undefined ? undefined : others.find(finding);
          const place = told === undefined ? undefined : traceOf(told).at(-1);
          if (told !== undefined && place !== undefined) seen.elsewhere.add(`${ruleNames[told.kind]} in ${place.path}:${String(place.start.line)}`);
        }
        for (const [node, sightings] of evidence.all) {
          const [from, to] = rangeOf(node);
          const text = sourceCode.text.slice(from, to);
          if (sourceCode.getLocFromIndex(from).line !== line || text.includes('\n') || node.type === 'Literal') continue;
          const words = seen.values.get(text) ?? new Set<string>();
          for (const { value, record } of sightings) words.add(describeValue(value, record));
          seen.values.set(text, words);
        }
      },
    }),
  };
}

/** Words of the engine name files as it knows them: whole. */
function withoutRoot(root: string, text: string): string {
  return text.replaceAll(`${root.replaceAll('\\', '/').replace(/\/$/, '')}/`, '');
}

function silenceOf(found: FileReport | undefined, through: readonly Message[], { values, losses, harmless, elsewhere }: Seen): string {
  const lines = [through.length > 0 ? 'The line itself is not reported.' : 'Nothing is reported here.'];
  const fatal = found?.messages.find(({ ruleId }) => ruleId === undefined);
  if (fatal !== undefined) return `The file could not be parsed: ${fatal.text}`;
  lines.push(...harmless);
  if (elsewhere.size > 0) lines.push('What is sent here is told where it is written:', ...[...elsewhere].map(told => `  ${told}`));
  if (values.size > 0) lines.push('', 'What the analysis takes the expressions of this line for:', ...[...values].map(([text, words]) => `  ${text}: ${[...words].join('; ')}`));
  else if (elsewhere.size === 0) lines.push('No expression of this line was evaluated: it is in no handler of this file, and in no function that one calls. What is sent from other files is reported there.');
  lines.push('', losses.length > 0 ? 'Where flows of this file were lost:' : 'No flow of this file was lost on a limit or a missing file.', ...[...new Set(losses)].map(loss => `  ${loss}`));
  const others = [...new Set(found?.messages.map(({ start }) => start.line) ?? [])];
  if (others.length > 0) lines.push('', `Reported elsewhere in this file: ${others.length === 1 ? 'line' : 'lines'} ${others.join(', ')}.`);
  return lines.join('\n');
}
