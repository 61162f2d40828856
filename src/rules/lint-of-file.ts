import { sep } from 'node:path';
import type { Rule } from 'eslint';
import { analyse, type Analysis } from '../dataflow/analysis.ts';
import { gateOf } from '../dataflow/gate/gate.ts';
import type { Library } from '../dataflow/input/library.ts';
import type { Finding } from '../findings/finding.ts';
import { ToldElsewhere } from '../findings/told-elsewhere.ts';
import { findingsOf } from '../findings/verdict.ts';
import { Code } from '../fixes/code.ts';
import { createHost } from '../host/create-host.ts';
import { noteCrossings } from '../host/crossings.ts';
import { readSettings, type Problem } from '../settings/read-settings.ts';
import { typeCheckerOf } from './type-checker.ts';

/** What the rules share about one file. */
export interface Lint {
  readonly findings: () => readonly Finding[];
  /** What edits need to know of the file, gathered when the first one is planned. */
  readonly code: () => Code;
  /** What is wrong with the settings; given once for a file, whichever rule asks first. */
  readonly takeProblems: () => readonly Problem[];
}

const host = createHost();
const lints = new WeakMap<object, Lint>();

/** What the gate said last: all rules ask about one file before the next one comes. */
let gated: { readonly text: string; readonly path: string; readonly library: Library; readonly isAdmitted: boolean } | undefined;

/** The analysis of the file being linted: one, whichever rules ask, made when the first finding is asked for. Undefined where there can be none. */
export function lintOf(context: Rule.RuleContext): Lint | undefined {
  if (!isAdmitted(context)) return undefined;
  // The tree is asked for only now: oxlint makes none before.
  const { ast } = context.sourceCode;
  const known = lints.get(ast);
  if (known !== undefined) return known;
  const lint = createLint(context);
  lints.set(ast, lint);
  return lint;
}

function isAdmitted(context: Rule.RuleContext): boolean {
  const { library, crossFile } = readSettings(context.settings['upstream']);
  const { text } = context.sourceCode;
  const path = pathOf(context);
  if (gated?.text !== text || gated.path !== path || gated.library !== library) {
    let isBegun = false;
    const resolve: typeof host.resolve = (specifier, from) => {
      if (!isBegun) host.begin(context.languageOptions);
      isBegun = true;
      return host.resolve(specifier, from);
    };
    gated = { text, path, library, isAdmitted: gateOf(library).admits(text, path, crossFile ? { resolve } : undefined) };
  }
  return gated.isAdmitted;
}

/** With slashes. Asked of every file, so a path that has them is left as it is. */
function pathOf({ physicalFilename }: Rule.RuleContext): string {
  return sep === '/' ? physicalFilename : physicalFilename.replaceAll(sep, '/');
}

function createLint(context: Rule.RuleContext): Lint {
  const { problems, library, crossFile, cacheLocation, limits, reframes } = readSettings(context.settings['upstream']);
  let analysis: Analysis | undefined;
  let findings: readonly Finding[] | undefined;
  let code: Code | undefined;
  let left = problems;
  const path = pathOf(context);
  const source = { path, program: context.sourceCode.ast, text: context.sourceCode.text, checker: typeCheckerOf(context) };
  const analyseFile = (): Analysis => {
    if (crossFile) host.begin(context.languageOptions);
    return analyse(source, library, crossFile ? host : undefined, limits);
  };
  const findAll = (): readonly Finding[] => {
    const { flows, crossings } = (analysis ??= analyseFile());
    if (!crossFile) return findingsOf(flows, library, reframes);
    const elsewhere = new ToldElsewhere(library, host, limits);
    const found = findingsOf(flows, library, reframes, finding => elsewhere.has(finding));
    if (cacheLocation !== undefined) noteCrossings(cacheLocation, path, [...crossings, ...elsewhere.crossings]);
    return found;
  };
  const gatherCode = (): Code => {
    analysis ??= analyseFile();
    const { ecmaVersion } = context.languageOptions;
    return new Code(context.sourceCode, path, analysis.evidence, typeof ecmaVersion === 'number' ? ecmaVersion : Number.POSITIVE_INFINITY);
  };
  return {
    findings: () => (findings ??= findAll()),
    code: () => (code ??= gatherCode()),
    takeProblems() {
      const taken = left;
      left = [];
      return taken;
    },
  };
}
