/*
 * Over 250 lines: the words in which a framework is described, here and in settings, each with its meaning.
 */
import type { CallPath, Container } from './client.ts';

/** The name of a server object of any framework model: `express.response`, `web.request`. */
export type ObjectName = `${string}.${string}`;

/** What becomes of a value that is given as the answer: returned from a handler, sent, or assigned as the body. */
export interface Answer {
  /** A web `Response`: sent with its status and headers, or only one that was made here (an upstream's may be for the caller), or as an empty object, or not expected. */
  readonly webResponse: 'copied' | 'empty' | 'made' | 'none';
  /** Any other object: made into JSON (so a client's response throws, or shows its headers), or ignored. */
  readonly object: 'ignored' | 'json';
  /** A stream: piped (so a client whose stream copies headers copies them), sent with the stream's own headers, or not expected. */
  readonly stream: 'headers' | 'none' | 'piped';
  /** An error: handled by the error handler, as one that is thrown. Missing: as any other object. */
  readonly error?: 'handled';
  /** Members of an answered object that are its headers, body and status (Lambda, Azure): `{ headers: ['headers'] }`. */
  readonly envelope?: {
    readonly headers: readonly string[];
    readonly body: readonly string[];
    readonly status: readonly string[];
    /** Whether an object without a status is none. */
    readonly needsStatus?: boolean;
    /** What happens to a web `Headers` among them. Missing: ignored, as by anything that makes JSON of the envelope. */
    readonly instance?: Instance;
  };
}

/** What happens to a web `Headers` where a plain object of headers is expected. */
export type Instance = 'copied' | 'ignored' | 'throws';

/** What a call on a server object, or a function of the framework, does with its arguments. */
export type Effect =
  /**
   * A bag of headers enters our response. `instance` tells what happens to a web `Headers`,
   * `plain` what happens to a plain object or an array; missing: copied.
   */
  | { readonly kind: 'headers'; readonly argument: number; readonly instance: Instance; readonly plain?: Instance }
  /** One header enters our response: name and value by position. With `replaces`, it takes the place of one of that name that was set before. */
  | { readonly kind: 'header'; readonly name: number; readonly value: number; readonly replaces?: boolean }
  /** One header of a fixed name: `res.type(value)`. */
  | { readonly kind: 'field'; readonly field: string; readonly value: number }
  /** Members of an options object that become headers of fixed names: `new StreamableFile(stream, { length })`. */
  | { readonly kind: 'fields'; readonly argument: number; readonly fields: Readonly<Record<string, string>> }
  /** Given `false`, an answered stream keeps its own headers to itself: hapi's `passThrough(false)`. */
  | { readonly kind: 'stream-headers'; readonly argument: number }
  /** A value becomes the answer; with `option`, one that stands in that member of an options object: `new HTTPException(502, { res })`. */
  | { readonly kind: 'answer'; readonly argument: number; readonly option?: string; readonly answer: Answer }
  | { readonly kind: 'status'; readonly argument: number }
  /** An init object `{ status, headers }`, as of `new Response(body, init)`. */
  | { readonly kind: 'init'; readonly argument: number }
  /** A header that was set before is taken away by its name: `res.removeHeader('etag')`. */
  | { readonly kind: 'remove'; readonly name: number }
  /** The call sends the head: what comes later cannot change the headers. */
  | { readonly kind: 'flush' }
  /** The headers of an error that the framework's error handler sends: `ctx.throw(502, 'x', { headers })`. */
  | { readonly kind: 'error-headers'; readonly argument: number }
  /** A function in one of these options of an argument is called back: `reply.from(url, { onResponse })`. */
  | { readonly kind: 'handler'; readonly argument: number; readonly option: readonly string[]; readonly shape: HandlerShape };

/** What a member of a server object is, when read. */
export type Member =
  | { readonly kind: 'object'; readonly object: ObjectName }
  /** The inbound request's headers. */
  | { readonly kind: 'inbound'; readonly container: Container }
  /** A client, by the name of its model: SvelteKit's `event.fetch`. */
  | { readonly kind: 'client'; readonly client: string }
  /** The headers of our own response, as a `Headers` or an object that is written to. */
  | { readonly kind: 'outbound'; readonly container: Container }
  /** A bag of the application's own, that lives as long as the request: `res.locals`, `ctx.state`. */
  | { readonly kind: 'state' }
  /** The app itself: Express' `req.app`. */
  | { readonly kind: 'app' };

/** What writing a member of a server object does. */
export type Write =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'field'; readonly field: string }
  /** A bag of headers. `instance` tells what happens to a web `Headers`; missing: ignored. */
  | { readonly kind: 'headers'; readonly instance?: Instance }
  | { readonly kind: 'status' };

/** A request, response or context of a framework. */
export interface ServerObject {
  readonly is: 'context' | 'request' | 'response';
  /** Calls on it, by method name. Every call gives the object itself back, unless `gives` names something else. */
  readonly calls?: Readonly<Record<string, readonly Effect[]>>;
  /** What calls give back. Inbound headers are given by a call without arguments only; with a name it is one value. */
  readonly gives?: Readonly<Record<string, Member>>;
  readonly members?: Readonly<Record<string, Member>>;
  readonly writes?: Readonly<Record<string, Write>>;
  /**
   * Calls that keep a value under a name in the bag of a member, and give it back: `c.set('user', user)`, `c.get('user')`, `c.var.user`.
   * What is there, the member `type` of the app's type argument says: `new Hono<{ Variables: { user: User } }>()`.
   */
  readonly keeps?: { readonly set: string; readonly get: string; readonly member: string; readonly type?: string };
  /** Whether streams are piped into it. */
  readonly pipeTarget?: boolean;
  /** Whether it is itself a stream of the inbound body. */
  readonly stream?: boolean;
  /** Exported types that name it. */
  readonly types?: readonly string[];
  /** The members that arguments of these types speak of, by position: `Response<Body, Locals>`. */
  readonly typeArguments?: Readonly<Record<number, string>>;
  /** Types that name it, and as well messages that we send ourselves: only as a handler's parameter one is surely this object. */
  readonly sharedTypes?: readonly string[];
  /**
   * Uses (`status()`, `body=`) that together show an untyped parameter to be this object: two different ones are needed.
   * Uses that other things share (`get()`, `url`; `append()` beside `set()`, as `Headers` has them) are left out.
   */
  readonly telling?: readonly string[];
  /** Those of `telling` of which one is enough, since nothing else has them: `queryStringParameters`. */
  readonly alone?: readonly string[];
  /** Those of `telling` that any writable stream has as well, or what this object is made of (Koa's context): beside them at least one other is needed. */
  readonly shared?: readonly string[];
}

/** An upstream's response that a proxy helper received: `proxyRes`. What the helper itself copies of it is not ours to report. */
export interface UpstreamParameter {
  /** The client as whose response it comes, by the name of its model. */
  readonly upstream: string;
  /** Fields that are not true of the body that the function answers with, where the helper decoded it. Missing: as the client says. */
  readonly stale?: readonly string[];
  /** Where it isn't known what is sent when it is answered with whole: some versions of the helper give the stream of the body in its place. */
  readonly json?: 'unknown';
}

/** How a function becomes a handler, and what its parameters are. */
export interface HandlerShape {
  /**
   * The objects its parameters are, in order; `other` for what doesn't matter. Any may be destructured.
   * `app`: an app on which the function registers handlers (a Fastify plugin). `given`: what the registering call has in the same place.
   */
  readonly parameters: readonly (ObjectName | UpstreamParameter | 'app' | 'error' | 'given' | 'other')[];
  /** What `this` is in it, unless it is an arrow function or bound: the app, or an object of the request. */
  readonly self?: ObjectName | 'app';
  /** What `this` is in a generator, which then is run as a coroutine, and given the way to the next handler alone. Missing: generators are no handlers. */
  readonly coroutine?: ObjectName;
  /** What becomes of a value it returns. Missing: nothing. */
  readonly returns?: Answer;
  /** What becomes of a value it throws, where that is sent like an answer (React Router). Missing: nothing. */
  readonly throws?: Answer;
  /** The position of a node-style callback `(error, answer)` among its parameters (Lambda). */
  readonly callback?: number;
}

export type Handler =
  /** `app.get('/', (req, res) => {})` on an app, or `createServer(handler)`, `defineEventHandler(handler)` of the package. */
  | {
      readonly kind: 'registered';
      readonly on: 'app' | 'package';
      readonly by: readonly CallPath[];
      /** Only if the first argument is one of these: `server.on('request', handler)`. */
      readonly event?: readonly string[];
      /** Whether it comes after the handlers that answer, though it is registered before: a hook of what is sent. */
      readonly isLast?: boolean;
      /**
       * Handlers stand in these options of an object argument: `route({ handler })`. Missing: function arguments.
       * Paths are dotted, and `*` is any member: `options.handler`, `routes.*.GET`.
       */
      readonly option?: readonly string[];
      /** Only functions with exactly so many parameters (Express error handlers). */
      readonly length?: number;
      readonly shape: HandlerShape;
    }
  /**
   * An object literal that has all of these members is a route, wherever it stands: `{ method, path, handler }`.
   * Its handlers stand in `option`, as above.
   */
  | { readonly kind: 'literal'; readonly members: readonly string[]; readonly option: readonly string[]; readonly shape: HandlerShape }
  /**
   * `export async function GET(request) {}` in a file whose path matches. `default` is also what `module.exports` is set to.
   * A common path is one that files of other projects have, too: how the parameters are used counts for more.
   * With `isModule` only what an ES module exports is taken for one: a framework may load `module.exports` as well, but under that path it is mostly another program's.
   */
  | { readonly kind: 'exported'; readonly names: readonly string[]; readonly path: RegExp; readonly isCommon?: true; readonly isModule?: true; readonly shape: HandlerShape }
  /** `export default { fetch(request) {} }`, or a member of what `module.exports` is set to. `*` is any member. */
  | { readonly kind: 'exported-member'; readonly members: readonly string[]; readonly path?: RegExp; readonly shape: HandlerShape }
  /** `@Get() find(@Res() res) {}`: parameters by decorator; `returns` does not hold when `exclusive` is among them. */
  | {
      readonly kind: 'decorated';
      readonly by: readonly string[];
      readonly parameters: Readonly<Record<string, ObjectName | 'inbound-headers'>>;
      /** Parameter decorators by which the function answers itself, unless they are given `{ passthrough: true }`. */
      readonly exclusive?: readonly string[];
      readonly returns: Answer;
    }
  /**
   * `const GET: RequestHandler = …`, `handler: NextApiHandler`: a type from one of the packages or modules.
   * Also a function whose own first parameter that is no error, or whose (promised) result, has such a type.
   */
  | {
      readonly kind: 'typed';
      readonly types: readonly string[];
      readonly parameterTypes?: readonly string[];
      readonly resultTypes?: readonly string[];
      /** The parameters of which the arguments of these types speak, by position: `FastifyPluginAsync<Options>`. */
      readonly typeArguments?: Readonly<Record<number, number>>;
      readonly shape: HandlerShape;
    };

/** What a client gives that is called with the arguments after the first: `fetchWithEvent(event, url)`. */
export interface AskedUpstream {
  readonly kind: 'asked';
  readonly client: string;
}

/** A function of the package, or an auto-imported global, that takes the event and does something to the response. */
export interface FrameworkFunction {
  readonly calls: readonly CallPath[];
  readonly effects: readonly Effect[];
  /** What it gives back: `proxyRequest(…)` answers by itself. */
  readonly gives?: Member | AskedUpstream | 'response';
}

/** A server framework: what a handler is, and what it sends back. Public: `settings.upstream.servers`. */
export interface FrameworkModel {
  /** The name users know it by. Shown in messages and in docs/frameworks.md. */
  readonly name: string;
  /** Where its response is documented. */
  readonly docs: `https://${string}`;
  /** Module specifiers it is imported from. */
  readonly packages: readonly string[];
  /** Specifiers that carry a version or a path, and mean the same: `./$types`, `https://deno.land/std@0.224.0/http/server.ts`. */
  readonly modules?: RegExp;
  /** Whether its functions and types are also known without an import (Nuxt, Nitro, Deno). */
  readonly globals?: boolean;
  /** What of it asks an upstream by itself: packages of proxy helpers, and functions (`sendProxy()`). */
  readonly proxies?: readonly string[];
  /** Calls on the package that make an app or router: `default()`, `Router()`, `new Hono()`. Every call on an app gives the app. */
  readonly apps?: readonly CallPath[];
  /** Calls and packages among these that make but a part of an app, which another file may mount: `Router()`, `@koa/router`. */
  readonly parts?: readonly string[];
  /** Exports of the package that are an app. */
  readonly appExports?: readonly string[];
  /** Exported types of an app or router. */
  readonly appTypes?: readonly string[];
  /** Members of an app that are more than methods: Express' `app.locals`, Koa's `app.context`. */
  readonly appMembers?: Readonly<Record<string, Member>>;
  /** Calls on an app that keep a value under a name, and give it back where they are given the name alone: `app.set('users', client)`, `app.get('users')`. */
  readonly appKeeps?: { readonly set: string; readonly get: string };
  /** Calls on an app by which it begins to serve: `listen()`. */
  readonly serves?: readonly CallPath[];
  /** Calls on an app that put a value under a name on the app itself or on an object of each request: `decorate('users', client)`. */
  readonly decorates?: Readonly<Record<CallPath, ObjectName | 'app'>>;
  readonly objects?: Readonly<Record<ObjectName, ServerObject>>;
  /**
   * Exported classes that are extended by what answers, and the object that `this` is then beside what the class has of its own:
   * `class Home extends Controller { index() { this.ctx… } }`.
   */
  readonly bases?: Readonly<Record<string, ObjectName>>;
  /** Exported types that name an object of another model: Firebase's `Response` is Express's. */
  readonly types?: Readonly<Record<string, ObjectName>>;
  /**
   * Classes that have what a handler returns before it is sent: the decorator `by` names them, on the handler or on its class.
   * Their `method` is called with the object `host` and with a value of the exported type `type`, whose `handle` gives an observable of it.
   */
  readonly interceptors?: {
    readonly by: string;
    readonly method: string;
    readonly host: ObjectName;
    readonly type: string;
    readonly handle: string;
    /** How a program has some for all its handlers: by this call on the app, or by what it provides for this token. */
    readonly everywhere?: { readonly call: string; readonly token: string };
  };
  /**
   * Where a program begins: in a file of the name `entry`, or of one that its configuration gives, that names `starts`;
   * of a file that is in none, in one of the folders (`roots`) that this names.
   * It is put together by that file and those that name `parts`; the decorator `injects` names the token by which a parameter is asked for.
   */
  readonly program?: { readonly entry: string; readonly config: { readonly file: string; readonly entry: RegExp; readonly roots: RegExp }; readonly starts: string; readonly parts: string; readonly injects: string };
  /**
   * Interfaces beside its types to which programs add members, and the object, or the bag in one of its members, that has them then:
   * `declare global { namespace Express { interface Locals { user: User } } }`. Names with a dot are global, others of the packages.
   */
  readonly extended?: Readonly<Record<string, { readonly object: ObjectName; readonly member?: string }>>;
  readonly handlers: readonly Handler[];
  readonly functions?: readonly FrameworkFunction[];
  /** Classes whose instances are a web response, with the effects of their arguments: `new Response(body, init)`. */
  readonly responses?: readonly FrameworkFunction[];
  /**
   * What the default error handler does with `headers` of an error that is thrown or given to `next`: sends them, or not.
   * Missing: not.
   */
  readonly errorHeaders?: 'copied' | 'ignored';
  /** What a handler's `await next()` is: the handlers after it have run; where it rejects, what they threw comes back. Missing: not known. */
  readonly next?: 'rejects' | 'resolves';
  /** What it does with them where they are a web `Headers`. Missing: ignored. */
  readonly errorInstance?: Instance;
  /** How an edit writes a response of our own. */
  readonly fresh?: {
    /** A statement or chain step that sets the content type: `{{response}}.type({{value}})`. */
    readonly contentType?: string;
    /** How one header is set: `{{response}}.setHeader({{name}}, {{value}})`. */
    readonly header?: string;
  };
  /** Whether the platform frames responses itself, so that a whole Response handed on is not an error. */
  readonly reframes?: boolean;
}
