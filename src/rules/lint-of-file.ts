import type { Rule } from 'eslint';
import { analyse, type Analysis } from '../dataflow/analysis.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOf } from '../findings/verdict.ts';
import { createHost } from '../host/create-host.ts';
import { noteCrossings } from '../host/crossings.ts';
import { readSettings, type Problem } from '../settings/read-settings.ts';
import { typeCheckerOf } from './type-checker.ts';

/** What the rules share about one file. */
export interface Lint {
  readonly findings: () => readonly Finding[];
  /** What is wrong with the settings; given once for a file, whichever rule asks first. */
  readonly takeProblems: () => readonly Problem[];
}

const host = createHost();
const lints = new WeakMap<object, Lint>();

/** The analysis of the file being linted: one, whichever rules ask, made when the first finding is asked for. */
export function lintOf(context: Rule.RuleContext): Lint | undefined {
  const { ast } = context.sourceCode;
  const known = lints.get(ast);
  if (known !== undefined) return known;
  const lint = createLint(context);
  lints.set(ast, lint);
  return lint;
}

function createLint(context: Rule.RuleContext): Lint {
  const { problems, library, crossFile, cacheLocation, limits, reframes } = readSettings(context.settings['upstream']);
  let findings: readonly Finding[] | undefined;
  let left = problems;
  const analyseFile = (): Analysis => {
    const { ast, text } = context.sourceCode;
    const path = context.physicalFilename.replaceAll('\\', '/');
    if (crossFile) host.begin(context.languageOptions);
    const analysis = analyse({ path, program: ast, text, checker: typeCheckerOf(context) }, library, crossFile ? host : undefined, limits);
    if (cacheLocation !== undefined && crossFile) noteCrossings(cacheLocation, path, analysis.crossings);
    return analysis;
  };
  return {
    findings: () => (findings ??= findingsOf(analyseFile().flows, library, reframes)),
    takeProblems() {
      const taken = left;
      left = [];
      return taken;
    },
  };
}
