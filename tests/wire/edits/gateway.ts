import type { EditClient } from './clients.ts';

/** What of the exchange stays the same, where the gateway answered soundly before. */
export type Keeps =
  /** Status, body and content type; nothing else of the upstream's is left. */
  | 'body and type'
  /** Status and body: the type is the framework's own. */
  | 'body'
  /** Body and type of the upstream, where the answer before had lost its body. */
  | "the upstream's"
  /** All but what breaks the message. */
  | 'other fields';

/** The statements of a route, given the client. Undefined where there is nothing to write. */
export type Write = (client: EditClient) => readonly string[] | undefined;

/** One way in which a handler passes headers on. */
export interface Shape {
  readonly write: Write;
  /** Missing: body and type. */
  readonly keeps?: Keeps;
}

/** A framework whose app is built first: tests/wire/frameworks/apps. */
export type AppName = 'next' | 'sveltekit';

/** A framework in which shapes are written, run, mended and run again. */
export interface EditGateway {
  readonly framework: string;
  /** The name under which the file is linted. Missing: `gateway.mjs`. */
  readonly filename?: string;
  readonly imports: readonly string[];
  readonly start: string;
  /** A route of the path, around its statements. */
  readonly route: (path: string, statements: readonly string[], index: number) => readonly string[];
  readonly listen: string;
  /** The app whose route answers with what the file exports. Missing: the file listens by itself. */
  readonly app?: AppName;
  /** Imports as code has them, and as they are installed here. */
  readonly installed?: readonly (readonly [string, string])[];
  /** Names of the clients. Missing: all that need nothing but an import. */
  readonly clients?: readonly string[];
  readonly shapes: Readonly<Record<string, Write | Shape>>;
}

export const report = 'process.send({ port: server.address().port })';

/** The question, with the name that was asked for as an expression. */
export function ask(client: EditClient, asked: string): string {
  return `const up = await ${client.call(`upstream + ${asked}`)};`;
}

/** Lines for clients whose headers are plain objects, of which a spread copies all. */
export function plain(client: EditClient, lines: readonly string[]): readonly string[] | undefined {
  return client.isWeb ? undefined : lines;
}

export function web(client: EditClient, lines: readonly string[]): readonly string[] | undefined {
  return client.isWeb ? lines : undefined;
}

/** Lines for one client alone. */
export function only(name: string, client: EditClient, lines: readonly string[]): readonly string[] | undefined {
  return client.name === name ? lines : undefined;
}

/** Lines for one client of each kind, where the kind is all that matters. */
export function few(client: EditClient, lines: readonly string[]): readonly string[] | undefined {
  return client.name === 'axios' || client.name === 'fetch' ? lines : undefined;
}

export function forOf(client: EditClient, set: (name: string, value: string) => string): string {
  return `for (const [name, value] of ${client.entries('up.headers')}) ${set('name', 'value')};`;
}

export function forEach(client: EditClient, set: (name: string, value: string) => string): string {
  return client.isWeb ? `up.headers.forEach((value, name) => ${set('name', 'value')});` : `Object.keys(up.headers).forEach((name) => ${set('name', 'up.headers[name]')});`;
}

/** Ways of answering with a web response, where the framework unpacks one. */
export function webShapes(asked: string): EditGateway['shapes'] {
  return {
    'return the response': client => web(client, [ask(client, asked), 'return up;']),
    'return the clone': client => only('fetch', client, [ask(client, asked), 'return up.clone();']),
    'return the promise': client => only('fetch', client, [`return fetch(upstream + ${asked});`]),
    'new Response(body, response)': client => web(client, [ask(client, asked), 'return new Response(up.body, up);']),
    'new Response(body, { headers })': client => web(client, [ask(client, asked), 'return new Response(up.body, { status: up.status, headers: up.headers });']),
    'new Response(text, { headers })': client => web(client, [ask(client, asked), 'return new Response(await up.text(), { headers: up.headers });']),
  };
}
