import type { Rule } from 'eslint';
import { analyse } from '../dataflow/analysis.ts';
import { Library } from '../dataflow/library.ts';
import type { Finding } from '../findings/finding.ts';
import { findingsOf } from '../findings/verdict.ts';
import { createHost } from '../host/create-host.ts';
import { clients } from '../models/clients/index.ts';
import { frameworks } from '../models/frameworks/index.ts';

const library = new Library(clients, frameworks);
const host = createHost();
const known = new WeakMap<object, readonly Finding[]>();

/** The findings of the file being linted: one analysis, whichever rules ask. */
export function findingsOfFile(context: Rule.RuleContext): readonly Finding[] {
  const { ast, text } = context.sourceCode;
  const before = known.get(ast);
  if (before !== undefined) return before;
  const path = context.physicalFilename.replaceAll('\\', '/');
  host.begin(context.languageOptions);
  const { flows } = analyse({ path, program: ast, text }, library, host);
  const findings = findingsOf(flows, library);
  known.set(ast, findings);
  return findings;
}
