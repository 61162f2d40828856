import type { Site, Step } from '../dataflow/domain/values.ts';
import { rangeOf, unwrap, type Node } from '../syntax/node.ts';
import type { Finding } from './finding.ts';
import { positionIn, type Position } from './position.ts';
import { describe, nameSink } from './words.ts';

/** One place that a flow passes, as data: nothing in it holds on to a tree. */
export interface TraceStep {
  readonly kind: 'call' | 'carry' | 'return' | 'sink' | 'source';
  /** What happens there, e.g. `axios receives the headers`. */
  readonly words: string;
  /** Absolute, with `/`. */
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

/** The way of the headers from their source to the sink, across functions and files. */
export function traceOf(finding: Finding): readonly TraceStep[] {
  const { sink, origin } = finding;
  const steps = stepsOf(finding);
  const trace: TraceStep[] = [];
  let calls: readonly Site[] = steps[0]?.calls ?? [];
  let last: Node | undefined;
  const go = (next: Step): void => {
    const { left, entered } = changeOfCalls(calls, next.calls);
    for (const call of left) if (call.node !== last && isCall(call.node)) trace.push(placed('return', `given back by \`${nameOfCall(call.node)}\``, call));
    for (const call of entered) if (call.node !== last && isCall(call.node)) trace.push(placed('call', `handed to \`${nameOfCall(call.node)}\``, call));
    ({ calls } = next);
    last = next.node;
  };
  for (const [index, step] of steps.entries()) {
    go(step);
    if (index === 0 && origin !== undefined) trace.push(placed('source', wordsOfSource(finding), { module: step.module, node: step.node }));
    else if (step.node !== sink.node) trace.push(placed('carry', wordsOfStep(step.node), step));
  }
  const end: Step = { module: sink.module, node: sink.node, calls: steps.length === 0 ? calls : sink.calls, before: undefined };
  go(end);
  trace.push(placed('sink', wordsOfSink(finding), end));
  return trace.filter((step, index) => index === trace.length - 1 || !isSamePlace(step, trace[index + 1]));
}

type CallNode = Node & { type: 'CallExpression' | 'NewExpression' };

function stepsOf({ flow, origin }: Finding): readonly Step[] {
  let step = 'pour' in flow ? flow.pour.step : flow.kind === 'response' ? flow.step : undefined;
  step ??= origin && { ...origin.site, calls: flow.sink.calls, before: undefined };
  const steps: Step[] = [];
  for (; step !== undefined; step = step.before) steps.unshift(step);
  return steps;
}

/** The calls that end between two places, innermost first, and those that begin, outermost first. */
function changeOfCalls(before: readonly Site[], after: readonly Site[]): { left: readonly Site[]; entered: readonly Site[] } {
  let same = 0;
  while (same < before.length && before[same]?.node === after[same]?.node) same += 1;
  return { left: before.slice(same).reverse(), entered: after.slice(same) };
}

function isSamePlace(a: TraceStep, b: TraceStep | undefined): boolean {
  return b !== undefined && a.kind === 'call' && b.kind === 'sink' && a.path === b.path && a.start.line === b.start.line && a.start.column === b.start.column;
}

function wordsOfSource({ origin, flow }: Finding): string {
  if (origin?.kind === 'inbound') return 'the headers of the request that we answer';
  const client = origin?.client?.name ?? 'the client';
  if (origin?.declared === true) return `a response of ${client}, by its annotation`;
  return flow.kind === 'response' ? `${client} receives a response` : `${client} receives the headers`;
}

function wordsOfSink(finding: Finding): string {
  if (finding.flow.kind === 'request' || finding.flow.kind === 'request-pipe') return `sent to the upstream by ${describe(finding).client}`;
  const sink = nameSink(finding);
  return finding.flow.kind === 'response' ? `into ${sink}, as the answer` : `into ${sink}`;
}

function wordsOfStep(node: Node): string {
  switch (node.type) {
    case 'SpreadElement':
      return 'spread into a new object or list';
    case 'RestElement':
      return 'the rest of a destructuring';
    case 'ForInStatement':
    case 'ForOfStatement':
    case 'ForStatement':
      return 'taken one by one in a loop';
    case 'AssignmentExpression':
    case 'MemberExpression':
      return 'copied by name';
    case 'CallExpression':
    case 'NewExpression':
      return `through \`${nameOfCall(node)}\``;
    case 'Property':
      return 'put into an object';
    default:
      return 'carried on';
  }
}

/** Not the handler itself, which the framework calls. */
function isCall(node: Node): node is CallNode {
  return node.type === 'CallExpression' || node.type === 'NewExpression';
}

/** `Object.assign()`, `new Headers()`: the call by its last two names. */
function nameOfCall(node: CallNode): string {
  const names: string[] = [];
  let callee: Node = unwrap(node.callee as Node);
  while (callee.type === 'MemberExpression' && names.length < 2) {
    if (callee.property.type === 'Identifier' || callee.property.type === 'PrivateIdentifier') names.unshift(callee.property.name);
    callee = unwrap(callee.object as Node);
  }
  if (callee.type === 'Identifier' && names.length < 2) names.unshift(callee.name);
  return `${node.type === 'NewExpression' ? 'new ' : ''}${names.join('.')}()`;
}

function placed(kind: TraceStep['kind'], words: string, { module, node }: Site): TraceStep {
  const [from, to] = rangeOf(node);
  return { kind, words, path: module.path, start: positionIn(module, kind === 'source' ? from : startOfName(node, from)), end: positionIn(module, to) };
}

/** A call in a chain is told by its own name on: `entries.filter(…).map(…)` begins three times at the same place. */
function startOfName(node: Node, start: number): number {
  return node.type === 'CallExpression' && node.callee.type === 'MemberExpression' ? rangeOf(node.callee.property)[0] : start;
}
