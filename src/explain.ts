import { resolve } from 'node:path';
import { analyse } from './dataflow/analysis.ts';
import type { Finding } from './findings/finding.ts';
import { ruleNames } from './findings/rule-names.ts';
import { traceOf, type TraceStep } from './findings/trace.ts';
import { ToldElsewhere } from './findings/told-elsewhere.ts';
import { findingsOf } from './findings/verdict.ts';
import { createHost } from './host/create-host.ts';
import { readSettings, type UpstreamSettings } from './settings/read-settings.ts';

/** What `explain` may be told; without it, as a lint without configuration. */
export interface ExplainOptions {
  /** `settings.upstream` of the configuration. */
  readonly settings?: UpstreamSettings;
  /** An ESLint parser, for where `oxc-parser` isn't installed. */
  readonly parser?: unknown;
  readonly parserOptions?: unknown;
}

/** Why flows of one file were found or lost. */
export interface Explanation {
  readonly findings: readonly ExplainedFinding[];
  /** Those that the lint of another file tells, since the flow is whole there: a handler that is only registered here. */
  readonly elsewhere: readonly ExplainedFinding[];
  /** The file itself, then the others in the order in which they were opened or missed. */
  readonly files: readonly ExplainedFile[];
  /** Nodes that were evaluated. Bound: `settings.upstream.limits.steps`. */
  readonly steps: number;
  /** The most calls within calls. Bound: `settings.upstream.limits.depth`. */
  readonly depth: number;
}

export interface ExplainedFinding {
  /** E.g. `upstream/no-header-passthrough`. */
  readonly rule: string;
  readonly certainty: 'certain' | 'likely';
  /** From the source to the sink, each step with its file and place. */
  readonly trace: readonly TraceStep[];
}

export interface ExplainedFile {
  /** Absolute, with `/`. */
  readonly path: string;
  /** Whether its code was looked into. */
  readonly isOpened: boolean;
  /** The imports that were followed from it; `to` is undefined where nothing was found. */
  readonly imports: readonly { readonly specifier: string; readonly to: string | undefined }[];
  /** Where flows may have been lost in it, in words. */
  readonly losses: readonly string[];
}

/**
 * Why flows of a file are found or lost, file by file.
 *
 *     for (const { path, losses } of explain('src/routes.ts').files) console.log(path, losses);
 *
 * Never throws: what can't be read or parsed is a loss.
 */
export function explain(file: string, { settings: given, parser, parserOptions }: ExplainOptions = {}): Explanation {
  const path = resolve(file).replaceAll('\\', '/');
  const { library, crossFile, limits, reframes } = readSettings(given);
  const host = createHost();
  host.begin({ parser, parserOptions });
  const parsed = host.parse(path);
  if (parsed.kind === 'lost') return { findings: [], elsewhere: [], files: [{ path, isOpened: false, imports: [], losses: [parsed.why] }], steps: 0, depth: 0 };
  const { flows, lost, opened, crossings, steps, deepest } = analyse({ path, program: parsed.program, text: parsed.text }, library, crossFile ? host : undefined, limits);
  const others = new ToldElsewhere(library, host, limits);
  const elsewhere = new Set<Finding>();
  const findings = findingsOf(flows, library, reframes, finding => {
    const told = crossFile ? others.find(finding) : undefined;
    if (told !== undefined) elsewhere.add(told);
    return told !== undefined;
  });
  const paths = new Set([path, ...opened, ...lost.map(loss => loss.path), ...crossings.flatMap(({ to }) => to ?? [])]);
  const files = [...paths].map(
    (each): ExplainedFile => ({
      path: each,
      isOpened: each === path || opened.includes(each),
      imports: crossings.filter(({ from }) => from === each).map(({ specifier, to }) => ({ specifier, to })),
      losses: [...new Set(lost.filter(loss => loss.path === each).map(({ why }) => why))],
    }),
  );
  return { findings: findings.map(explained), elsewhere: [...elsewhere].map(explained), files, steps, depth: deepest };
}

function explained(finding: Finding): ExplainedFinding {
  return { rule: ruleNames[finding.kind], certainty: finding.certainty, trace: traceOf(finding) };
}
