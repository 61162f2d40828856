import type { Finding } from './finding.ts';

/** The most header names that a message lists. */
const MOST_NAMES = 4;

/** `transfer-encoding`, `connection` and 3 more. */
export function listNames(names: readonly string[]): string {
  const quoted = names.slice(0, MOST_NAMES).map(name => `\`${name}\``);
  const more = names.length - quoted.length;
  if (more > 0) return `${quoted.join(', ')} and ${String(more)} more`;
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1) ?? ''}`;
}

/** The client and the place of its call: `axios received on line 12`, `axios received in src/client.ts:4`. */
export function describeOrigin(finding: Finding): { client: string; place: string } {
  const { origin, sink } = finding;
  if (origin === undefined) return { client: '', place: '' };
  const { module, node } = origin.site;
  const line = lineOf(module.text, node.range?.[0] ?? 0);
  const place = module === sink.site.module ? `on line ${String(line)}` : `in ${module.path.split('/').slice(-2).join('/')}:${String(line)}`;
  return { client: origin.client?.name ?? 'the inbound request', place };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index >= 0 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}
