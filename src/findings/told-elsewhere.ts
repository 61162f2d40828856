import { analyse } from '../dataflow/analysis.ts';
import type { Limits } from '../dataflow/domain/activation.ts';
import { gateOf } from '../dataflow/gate/gate.ts';
import type { Crossing, Host } from '../dataflow/input/host.ts';
import * as KeySets from '../dataflow/domain/key-set.ts';
import type { Library } from '../dataflow/input/library.ts';
import type { Module } from '../dataflow/domain/modules.ts';
import type { Site } from '../dataflow/domain/values.ts';
import { rangeOf } from '../syntax/node.ts';
import type { Finding } from './finding.ts';
import { verdictOf } from './verdict.ts';

/**
 * Which findings of handlers that another file wrote the lint of that file tells by itself: there the flow is whole.
 *
 *     app.get('/a', forward);                          // asks and answers: told in forward's file
 *     app.get('/b', (req, res) => forward(req, res));  // a call of the linted file: told here too
 *     app.get('/c', load, show);                       // only here is there an answer
 */
export class ToldElsewhere {
  /** The imports that other files' own lints followed: the verdict hangs on them too. */
  readonly crossings: Crossing[] = [];
  private readonly library: Library;
  private readonly host: Host;
  private readonly limits: Limits;
  private readonly known: Map<string, readonly Finding[]> = new Map();

  constructor(library: Library, host: Host, limits: Limits) {
    this.library = library;
    this.host = host;
    this.limits = limits;
  }

  has(finding: Finding): boolean {
    return this.find(finding) !== undefined;
  }

  /**
   * The finding by which one of the files that a finding leads through tells it. What a call of the linted file leads to is told at the call;
   * a function that the linted file made may be another one in each file that makes it.
   */
  find(finding: Finding): Finding | undefined {
    const { sink } = finding;
    const [, ...within] = sink.calls;
    const modules = new Set([sink, ...within].map(({ module }) => module));
    if (sink.isMade || modules.has(sink.site.module)) return undefined;
    return [...modules].flatMap(module => this.findingsIn(module)).find(own => isSame(own, finding));
  }

  private findingsIn(module: Module): readonly Finding[] {
    const known = this.known.get(module.path) ?? this.lint(module);
    this.known.set(module.path, known);
    return known;
  }

  private lint({ path, program, text }: Module): readonly Finding[] {
    if (!gateOf(this.library).admits(text, path, this.host)) return [];
    const { flows, crossings } = analyse({ path, program, text }, this.library, this.host, this.limits);
    this.crossings.push(...crossings);
    return flows.flatMap(flow => verdictOf(flow, this.library) ?? []);
  }
}

/** Whether the same names of the same headers go the same way. */
function isSame(own: Finding, other: Finding): boolean {
  if (own.kind !== other.kind || own.certainty !== 'certain' || !KeySets.areEqual(own.keys, other.keys)) return false;
  return isSamePlace(own.sink, other.sink) && hasSameOrigin(own, other);
}

/** What a function's own parameter is said to be, its caller gives it. Else a type may say as well as the call where the same client received them. */
function hasSameOrigin({ origin: own }: Finding, { origin: other }: Finding): boolean {
  if (own === undefined || other === undefined) return own === other;
  return isSamePlace(own.site, other.site) || (own.client === other.client && !own.declared);
}

function isSamePlace(a: Site, b: Site): boolean {
  const [from, to] = rangeOf(a.node);
  const [start, end] = rangeOf(b.node);
  return a.module.path === b.module.path && from === start && to === end;
}
