import type { ClientModel, ClientRequest } from '../../src/models/client.ts';
import type { PipeRow, ProofRow } from '../wire/clients/proof-row.ts';
import type { ErrorRow } from '../wire/errors/error-row.ts';

/** A model, its file's name, and what was proven of it. */
export interface Proven {
  readonly model: ClientModel;
  readonly row: ProofRow;
}

const HEAD = `<!-- Generated from src/models/clients and tests/models/proofs/clients: \`npx vitest run tests/models -u\`. -->

# Clients

What each HTTP client hands over, as its model in [src/models/clients](../src/models/clients) tells it. Every fact of a model was proven with the versions named here: by running the library over loopback against an upstream whose bytes are known, or, for the names of types, by reading its declarations ([tests/wire](../tests/wire)).

- **Headers**: the members that hold them. \`object\` is a plain object, which spread and \`Object.entries\` copy; \`axios-headers\` is the same with methods; \`Headers\` is the web's, of which spread copies nothing; \`raw\` is a flat array.
- **No longer true**: fields that the client still hands over although its body isn't what they describe, since it was decoded. In front of another body they garble it or end it in the wrong place (RFC 9112 §6, CWE-444).
- **Body**: \`decoded\`, or \`as sent\`: then \`content-encoding\` is still true, and whoever sends these bytes on must keep it.
- **Piped**: what \`pipe\` into a server's response copies.
- **As JSON**: whether \`JSON.stringify\` of the response throws, shows the upstream's headers (for some clients the request's too), or shows none of them. **Error as JSON**: the same of what it rejects with; there \`shows\` often means our own credentials.

Connection-specific fields (\`connection\`, \`keep-alive\`, \`transfer-encoding\`) reach the caller with every client over HTTP/1.1 and are about another connection (RFC 9110 §7.6.1).

`;

/** docs/clients.md, from the models and their proofs. */
export function clientsPage(all: readonly Proven[], pipes: readonly PipeRow[], errors: readonly ErrorRow[]): string {
  const head = ['Client', 'Proven with', 'Requests', 'Headers', 'No longer true', 'Body', 'Piped', 'Redirects', 'Error status', 'As JSON', 'Error as JSON', 'Proof'];
  const lines = [row(head), row(head.map(() => ':--')), ...all.map(proven => row(cellsOf(proven)))];
  return `${HEAD}${lines.join('\n')}\n${notesOf(all)}${pipesSection(pipes)}${errorsSection(errors)}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellsOf({ model, row: { versions, nodes, lines } }: Proven): string[] {
  const packages = Object.entries(versions).map(([name, seen]) => `${name} ${seen.join(', ')}`);
  const kinds = Object.values(lines);
  const count = (wanted: ProofRow['lines'][string], text: string): string[] => {
    const { length } = kinds.filter(kind => kind === wanted);
    return length === 0 ? [] : [`${length} ${text}`];
  };
  const pipes = new Set(model.requests.flatMap(({ pipe }) => (pipe === undefined ? [] : [pipe === 'headers' ? 'body and headers' : 'body'])));
  return [
    `[${model.name}](${model.docs})`,
    [...packages, `Node ${nodes.join(', ')}`].join('; '),
    model.requests.map(requestText).join('; '),
    list(Object.entries(model.response.headers).map(([member, container]) => `\`${member}\` (${container})`)),
    list(model.stale.map(code)),
    model.raw === true ? 'as sent' : 'decoded',
    list([...pipes]),
    model.followsRedirects ? 'followed' : 'returned',
    model.rejectsErrors ? 'rejects' : 'returned',
    model.response.json,
    model.errorJson ?? '',
    [...count('wire', 'on the wire'), ...count('older', 'with an older major'), ...count('types', 'in its types')].join(', '),
  ];
}

function requestText({ calls, gives }: ClientRequest): string {
  if (calls.includes('*()')) return 'any call';
  const what = typeof gives === 'string' ? gives.replace('-', ' ') : `promise of ${Object.keys(gives.promiseOf).join(', ')}`;
  return `${calls.map(code).join(' ')}: ${what}`;
}

const WAYS: Readonly<Record<string, string>> = {
  straight: '`pipe(res)`',
  pipeline: '`pipeline(…, res)`',
  'in-listener': 'in a `response` listener',
  'after-headers': 'after `writeHead`',
  'after-response': 'after an awaited `response`',
  'listener-parameter': 'the listener’s own response',
  'other-stream': 'through another stream',
  'headers-deleted': 'headers deleted in a listener',
};

/** What a client copies as it is piped into a server's response. */
function pipesSection(pipes: readonly PipeRow[]): string {
  const head = ['Client', ...Object.values(WAYS), 'Never copied'];
  const rows = pipes.map(({ client, version, copied, dropped }) => row([`${client} ${version}`, ...Object.keys(WAYS).map(way => copied[way] ?? 'not run'), copied['straight'] === 'headers' ? list(dropped.map(code)) : '']));
  return `\n## Piped into a server's response\n\nWhat goes along with the body, by the way it is piped; read from the raw bytes. \`no answer\`: it can't be piped in this way.\n\n${[row(head), row(head.map(() => ':--')), ...rows].join('\n')}\n`;
}

/** What reaches our client of errors that nobody catches. */
function errorsSection(errors: readonly ErrorRow[]): string {
  const servers = Object.keys(errors[0]?.answers ?? {});
  const rows = errors.map(({ client, version, answers }) => row([`${client} ${version}`, ...servers.map(server => answers[server] ?? 'not run')]));
  const head = ['Client', ...servers];
  return `\n## Errors that nobody catches\n\nWhether the upstream's headers reach the gateway's client when an error status makes the client throw in a handler, and the framework's own error handler answers. Read from the raw bytes. \`copied\` comes of an error that has \`headers\` and a status at its top; catching it, and throwing an error of one's own with it as \`cause\`, keeps them back. The strict configuration asks for that.\n\n${[row(head), row(head.map(() => ':--')), ...rows].join('\n')}\n`;
}

/** Modes and older majors, in which something else is true. */
function notesOf(all: readonly Proven[]): string {
  const notes = all.flatMap(({ model }) => [
    ...(model.modes ?? []).map(({ option, equals, stale, raw }) => `- ${model.name} with \`${option}: ${JSON.stringify(equals)}\`: ${list(stale.map(code))} no longer true; body ${raw === true ? 'as sent' : 'decoded'}.`),
    ...(model.older ?? []).map(({ below, stale }) => `- ${model.name} before ${below}: ${list(stale.map(code))} no longer true.`),
  ]);
  return notes.length === 0 ? '' : `\n## Otherwise\n\n${notes.join('\n')}\n`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function list(items: readonly string[]): string {
  return items.length === 0 ? 'none' : items.join(', ');
}
