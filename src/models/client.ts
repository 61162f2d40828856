/** A call written after a client or a package: `()`, `get()`, `new Axios()`, `default()`. */
export type CallPath = `${string}()`;

/** How the headers are kept: decides which operations copy them and whether names are compared with their case. */
export type Container =
  /** A plain object, lower-case names as own keys: spread, `Object.entries`, `for in` and `Object.assign` copy it. */
  | 'object'
  /** Own keys as in `object`, with case-insensitive `get`, `set`, `has`, `delete` beside them: AxiosHeaders. */
  | 'axios-headers'
  /** A web `Headers`: only iteration, `entries`, `forEach`, `new Headers`, `Object.fromEntries` copy it. */
  | 'Headers'
  /** A flat array `[name, value, name, value]`, names in the case the upstream wrote. */
  | 'raw';

/** What a promise, a callback's parameter or an event's parameter is. */
export type Given = 'body' | 'error' | 'headers' | 'other' | 'response' | 'status';

/**
 * What a call gives back: a promise (`response`, `body`, or members of the promised object), an observable of responses,
 * a stream or emitter, a builder whose unknown calls give the builder and which is awaited for the response, or nothing.
 */
export type Gives =
  | 'body-promise'
  | 'builder'
  | 'nothing'
  | 'observable'
  | 'response-promise'
  | 'stream'
  | { readonly promiseOf: Readonly<Record<string, Given>> };

/** An option, of the call or of the instance, with which a call gives something else: `{ resolveWithFullResponse: true }`. */
export interface GivesWith {
  /** Without it, an argument by itself: `bent('json')`. */
  readonly option?: string;
  readonly equals: boolean | string;
  readonly gives: Gives;
}

/** One way of making a request, on a client instance. */
export interface ClientRequest {
  /** Calls on an instance: `get()`; `()` where the instance itself is called; `*()` for every call on it or on its members. */
  readonly calls: readonly CallPath[];
  /** What the call gives back. */
  readonly gives: Gives;
  /** The position of the argument that is sent as the body: its `headers` member is data, not headers. */
  readonly body?: number;
  /** Options that change what it gives; the first that holds counts. */
  readonly givesWith?: readonly GivesWith[];
  /** Parameters of the last function among the arguments: `['error', 'response', 'body']`. */
  readonly callback?: readonly Given[];
  /** Parameters of a listener on what the call gives back: `{ response: ['response'] }`. */
  readonly events?: Readonly<Record<string, readonly Given[]>>;
  /** Whether piping what the call gives back into a server response also copies the headers. */
  readonly pipe?: 'body' | 'headers';
  /** Calls on the promise or builder that give a promise of the body (`json()`) or of the response (`res()`). */
  readonly then?: Readonly<Record<CallPath, 'body' | 'response'>>;
  /** Calls on what the call gives back that take a callback, with its parameters: `{ 'end()': ['error', 'response'] }`. */
  readonly callbacks?: Readonly<Record<CallPath, readonly Given[]>>;
}

/** The members of a response which the analysis cares about. */
export interface ResponseShape {
  /** The header bags, by member: `{ headers: 'object', rawHeaders: 'raw' }`. */
  readonly headers: Readonly<Record<string, Container>>;
  /** Whether its types say of any header, the content type as well, that it may be a list of strings. */
  readonly lists?: boolean;
  /** Calls on a header bag that give all of it in another form: `{ 'raw()': 'object' }`. */
  readonly bags?: Readonly<Record<CallPath, Container>>;
  /** Members that hold the body, parsed or as a stream. */
  readonly body: readonly string[];
  /** Calls that read the body: `json()`. */
  readonly reads?: readonly CallPath[];
  readonly status: readonly string[];
  /** Calls that read one header by name: `get()`. */
  readonly get?: readonly CallPath[];
  /** Calls that give the same response again: `clone()`. */
  readonly self?: readonly CallPath[];
  /** Whether the response is itself the stream of its body (node:http). */
  readonly stream?: boolean;
  /** What becomes of it as JSON: it throws, it shows upstream headers and our own credentials, or it is empty. */
  readonly json: 'empty' | 'shows' | 'throws';
  /** Whether it is a web `Response`, which frameworks unpack. */
  readonly web?: boolean;
}

/** Options, of the call or of the instance, that change what is stale. */
export interface ClientMode {
  readonly option: string;
  readonly equals: boolean | string;
  readonly stale: readonly string[];
  /** Whether the body is then still encoded, as in `ClientModel.raw`. */
  readonly raw?: boolean;
  /** What then becomes of the response as JSON, where that changes too. */
  readonly json?: ResponseShape['json'];
}

/** What is stale in majors before a version: `{ below: 12, stale: ['content-length'] }`. */
export interface OlderMajors {
  readonly below: number;
  readonly stale: readonly string[];
}

/** What makes a client reject with an error status that returns one otherwise: an option, or what is given to the instance. */
export type RejectsWith =
  | { readonly option: string; readonly equals: boolean | string }
  /** A call on the package whose result the instance was made with: `agent.compose(interceptors.responseError())`. */
  | { readonly given: CallPath };

/** An HTTP client library: what performs a request, and what its response looks like. Public: `settings.upstream.clients`. */
export interface ClientModel {
  /** The name users know it by. Shown in messages and in docs/clients.md. */
  readonly name: string;
  /** Where its response is documented. */
  readonly docs: `https://${string}`;
  /** Module specifiers it is imported from. */
  readonly packages: readonly string[];
  /** Global variables that are an instance. */
  readonly globals?: readonly string[];
  /** Exports of the package that are an instance; `default` is the default export, the namespace and what `require` gives. */
  readonly instances?: readonly string[];
  /** Calls on the package that make an instance: `new Client()`, `createClient()`, `default()`. */
  readonly creates?: readonly CallPath[];
  /** Calls on an instance that make another one: `create()`, `extend()`. */
  readonly extends?: readonly CallPath[];
  /** Calls on an instance that take two functions, for what each promise of it fulfils and rejects with: `interceptors.response.use()`. */
  readonly interceptors?: readonly CallPath[];
  /** Options, of the call or of the instance, that are called with an object of these members: `{ onResponse({ response }) {} }`. */
  readonly hooks?: Readonly<Record<string, Readonly<Record<string, Given>>>>;
  /** Options that are called before the request is sent, with an object that has the request's options under this name: `{ onRequest({ options }) {} }`. */
  readonly requestHooks?: Readonly<Record<string, string>>;
  /** Where any path is a call: the names that end one which asks. Any other call goes on with the path: `api.users({ id }).get()`. */
  readonly verbs?: readonly string[];
  /** Where every call asks: those, by their own names, that ask nobody: `getUri()`. */
  readonly local?: readonly CallPath[];
  /** Members of an instance that are an instance: `axiosRef`. */
  readonly members?: readonly string[];
  /** Members of an instance that are an instance of another client, by that model's name: `{ axiosRef: 'axios' }`. */
  readonly memberClients?: Readonly<Record<string, string>>;
  readonly requests: readonly ClientRequest[];
  readonly response: ResponseShape;
  /** Members of a rejection: `{ response: 'response' }`. */
  readonly error?: Readonly<Record<string, Given>>;
  /** What becomes of a rejection as JSON; `shows`: the upstream's headers or our own credentials. */
  readonly errorJson?: ResponseShape['json'];
  /** Exported classes of errors it throws; the last is one that all of them are of. */
  readonly errorTypes?: readonly string[];
  /** Calls on the package that are true of its errors: `isAxiosError()`. */
  readonly errorGuards?: readonly CallPath[];
  /** Members that are true of its errors, and of no others: `isAxiosError`. */
  readonly errorMarks?: readonly string[];
  /** Exported types of an instance, of a response, of its headers. */
  readonly instanceTypes?: readonly string[];
  readonly responseTypes?: readonly string[];
  readonly headersTypes?: readonly string[];
  /** Exported types of a promise of a response: `AxiosPromise`. */
  readonly promiseTypes?: readonly string[];
  /** Fields it still hands over although they are no longer true of the body it hands over. */
  readonly stale: readonly string[];
  /** What was stale in older majors, where that differs; the widest first. */
  readonly older?: readonly OlderMajors[];
  /** Whether it hands the body over still encoded: `content-encoding` stays true, and dropping it would garble the body. */
  readonly raw?: boolean;
  /** Fields it removes although the upstream sent them (beyond what it decodes). */
  readonly removes?: readonly string[];
  readonly modes?: readonly ClientMode[];
  /** The option with which the body is the upstream's own stream, headers and all (`response.data.headers`). */
  readonly streams?: { readonly option: string; readonly equals: boolean | string };
  /** Calls on a builder that take a bag of request headers, beside the option `headers`: `set()`. */
  readonly requestHeaders?: readonly CallPath[];
  /** Whether a redirect is followed without asking. */
  readonly followsRedirects: boolean;
  /** Whether a status that is not 2xx rejects without asking. */
  readonly rejectsErrors: boolean;
  /** What makes it reject where it doesn't without asking. */
  readonly rejectsWith?: readonly RejectsWith[];
}
