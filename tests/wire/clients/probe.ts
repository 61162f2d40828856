import type { CallPath, ClientModel } from '../../../src/models/client.ts';
import type { NodeName } from '../harness/run-node.ts';
import type { AnswerName, Upstream } from '../harness/upstream.ts';
import type { Dynamic } from './dynamic.ts';

/** What one request gave, as a user of the library sees it. */
export interface Asked {
  readonly response: Dynamic;
  /** The bytes of the body as handed over. */
  readonly bytes: Buffer;
  /** The header bag, where it is no member of the response. */
  readonly headers?: Dynamic;
}

export type Options = Readonly<Record<string, unknown>>;

/** How a client is driven, for its model to be proven line by line; what isn't given has a default that fits most. */
export interface ClientProbe {
  readonly model: ClientModel;
  /** Under which Node binaries; the first one's row is in the docs. */
  readonly nodes?: readonly NodeName[];
  /** Installed names of older majors, for each the major that `older` of the model speaks of. */
  readonly older?: Readonly<Record<string, number>>;
  /** Installed packages that carry the type declarations: `@types/needle`. */
  readonly types?: readonly string[];
  /** The package whose declarations say that the model's globals exist, where Node has none. */
  readonly globalTypes?: string;
  /** Whether the upstream speaks HTTP/2. */
  readonly http2?: true;
  /** Asks once, in the plainest way, and reads the body as bytes. */
  ask(library: Dynamic, url: string, options: Options): Promise<Asked>;
  /** Other ways of asking that must leave the same fields stale: as a stream, with another class. */
  readonly ways?: Readonly<Record<string, { readonly ask: ClientProbe['ask']; /** As in the model, unless said. */ readonly raw?: boolean }>>;
  /** By an option or a call of `rejectsWith`: asks so that an error status rejects. */
  readonly rejects?: Readonly<Record<string, (library: Dynamic, url: string) => Promise<unknown>>>;
  /** Asks so that an error status rejects, where the plain way doesn't. */
  fail?(library: Dynamic, url: string): Promise<unknown>;
  /** A call that asks, for a model that says so of every call. */
  readonly any?: CallPath;
  /** Arguments of a request call; by default the address and the options. */
  given?(call: CallPath, url: string, options: Options): readonly unknown[];
  /** An instance that the request calls are made on; by default the package's main export. */
  instance?(library: Dynamic, url: string): Dynamic;
  /** Arguments of a call that makes an instance. */
  readonly made?: Readonly<Partial<Record<CallPath, (url: string, library: Dynamic) => readonly unknown[]>>>;
  /** A function given as the last argument that must return something: undici's factories. */
  answer?(call: CallPath, given: Dynamic): unknown;
  /** Starts what was given, such as `end()` of a `ClientRequest`. */
  start?(call: CallPath, given: Dynamic): void;
  /** From a builder, what is awaited or piped. */
  build?(given: Dynamic): Dynamic;
}

/** How the client of one service is driven, whose calls know their own paths. */
export interface ServiceProbe extends Pick<ClientProbe, 'nodes' | 'older' | 'types'> {
  readonly model: ClientModel;
  /** Arguments that make an instance which asks this upstream. */
  made(upstream: Upstream): readonly unknown[];
  /** Asks for the answer of this name, on an instance. */
  service(instance: Dynamic, name: AnswerName): Promise<unknown>;
}
