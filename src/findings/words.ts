import type { Site } from '../dataflow/domain/values.ts';
import { rangeOf } from '../syntax/node.ts';
import type { Finding } from './finding.ts';
import { positionIn } from './position.ts';
import { relativePath } from './relative-path.ts';
import { hostSpecificIn } from './verdict.ts';

/** The most header names that a message lists. */
const MOST_NAMES = 4;

/** `` `connection`, `keep-alive` and 3 more ``. */
export function listNames(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMES).map(name => `\`${name}\``);
  const more = names.length - quoted.length;
  if (more > 0) return `${quoted.join(', ')} and ${String(more)} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

/** What a message is filled with. */
export type Words = Readonly<Record<'client' | 'field' | 'names' | 'place' | 'sink', string>>;

/** Both ends of a finding in words: the client and its call, the names that pass, the sink. */
export function describe(finding: Finding): Words {
  const { flow, keys, kind, origin, unsafe } = finding;
  const client = origin?.client?.name ?? (flow.kind === 'request' || flow.kind === 'request-pipe' ? flow.to.name : 'The client');
  return {
    client,
    place: origin === undefined ? '' : placeOf(finding, origin.site),
    names: kind === 'unlisted-passthrough' ? hostSpecificIn(keys).join(', ') : listNames(unsafe),
    field: flow.kind === 'field' ? flow.name : '',
    sink: describeSink(finding),
  };
}

/** Where something is: `on line 12` of the linted file, `in ./client.ts:4` of another, by the way from that. */
export function placeOf(finding: Finding, { module, node }: Site): string {
  const { line } = positionIn(module, rangeOf(node)[0]);
  const { module: linted } = finding.sink.site;
  return module === linted ? `on line ${String(line)}` : `in ${relativePath(linted.path, module.path)}:${String(line)}`;
}

/** The sink; where the linted file only calls what sends, with the place in the other file. */
function describeSink(finding: Finding): string {
  const { sink } = finding;
  return sink.module === sink.site.module ? nameSink(finding) : `${nameSink(finding)} ${placeOf(finding, sink)}`;
}

/** The sink, by what the code says there. */
export function nameSink({ sink }: Pick<Finding, 'sink'>): string {
  const { framework } = sink;
  switch (sink.name) {
    case 'pipe()':
    case 'return':
      return `the response of ${framework}`;
    case 'error handler':
    case 'throw':
      return `the error response of ${framework}`;
    default:
      return `\`${sink.name.replace(/^default\(\)/, `${framework}()`).replace(/ =$/, '')}\` of ${framework}`;
  }
}
