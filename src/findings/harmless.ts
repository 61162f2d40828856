import type { Flow } from '../dataflow/domain/flow.ts';
import type { Library } from '../dataflow/input/library.ts';
import { reframes } from './verdict.ts';
import { listNames, nameSink } from './words.ts';

/** Why a flow is no finding, in a sentence: the platform frames its answers itself, or only these names may pass. Undefined of what may be anything. */
export function describeHarmless(flow: Flow, library: Library): string | undefined {
  if (flow.kind === 'request-pipe') return undefined;
  const { keys, origin } = flow.kind === 'response' ? flow : flow.pour;
  const from = `the headers ${origin.client === undefined ? 'of the inbound request' : `that ${origin.client.name} received`}`;
  const { framework } = flow.sink;
  if (flow.kind !== 'request' && reframes(library, framework)) return `${framework} frames its answers itself, so ${from} may go into ${nameSink(flow)} as they are.`;
  if (keys.kind === 'except') return undefined;
  return keys.names.size === 0 ? `None of ${from} can go into ${nameSink(flow)}.` : `Of ${from}, only ${listNames([...keys.names])} may go into ${nameSink(flow)}.`;
}
