import type { CallPath, ClientModel } from '../../models/client.ts';
import type { FrameworkModel, Handler, HandlerShape, ObjectName, ServerObject } from '../../models/framework.ts';
import { placesIn } from './augmented-places.ts';
import { promisifiedFrom } from './promisified.ts';

/** What a type that is imported from a package names. */
export type NamedType =
  | { readonly kind: 'app'; readonly framework: FrameworkModel }
  | { readonly kind: 'client'; readonly model: ClientModel }
  | { readonly kind: 'error'; readonly model: ClientModel }
  | { readonly kind: 'handler'; readonly framework: FrameworkModel; readonly shape: HandlerShape; readonly typeArguments?: Readonly<Record<number, number>> | undefined }
  | { readonly kind: 'headers'; readonly model: ClientModel }
  | { readonly kind: 'inbound-headers' }
  /** `isShared`: the type also names messages that we send ourselves. */
  | { readonly kind: 'object'; readonly object: ObjectName; readonly isShared: boolean }
  | { readonly kind: 'response'; readonly model: ClientModel }
  | { readonly kind: 'response-promise'; readonly model: ClientModel };

export interface KnownObject {
  readonly name: ObjectName;
  readonly object: ServerObject;
  readonly framework: FrameworkModel;
}

/** The declared type of Node's inbound headers, and of an answer's: which it is, only the use tells. */
const INBOUND_HEADERS = 'IncomingHttpHeaders';

/** All models, built-in and of the settings, by what code says to mean them. Made once for the same models. */
export class Library {
  readonly clients: readonly ClientModel[];
  readonly frameworks: readonly FrameworkModel[];
  private readonly clientsByPackage: Map<string, ClientModel[]> = new Map();
  private readonly frameworksByPackage: Map<string, FrameworkModel[]> = new Map();
  private readonly clientsByGlobal: Map<string, ClientModel> = new Map();
  private readonly patterned: readonly FrameworkModel[];
  /** Packages of proxy helpers, which ask; a function that does is none. */
  private readonly proxies: ReadonlySet<string>;
  private readonly ambient: Map<string, string> = new Map();
  private readonly clientsByName: Map<string, ClientModel> = new Map();
  private readonly objects: Map<ObjectName, KnownObject> = new Map();
  private readonly steps: Set<string> = new Set();
  private readonly membersOfBases: Map<string, ObjectName[]> = new Map();
  /** Names of methods by which an app of any framework begins to serve. */
  readonly serving: ReadonlySet<string>;
  /** Names of classes that handlers extend, in all frameworks. */
  readonly baseNames: ReadonlySet<string>;
  private places: ReadonlyMap<string, readonly string[]> | undefined;

  constructor(clients: readonly ClientModel[], frameworks: readonly FrameworkModel[]) {
    this.clients = clients;
    this.frameworks = frameworks;
    this.literalHandlers = frameworks.flatMap(framework =>
      framework.handlers.flatMap(handler => (handler.kind === 'literal' ? [{ framework, handler }] : [])),
    );
    this.typedHandlers = frameworks.flatMap(framework =>
      framework.handlers.flatMap(handler => (handler.kind === 'typed' ? [{ framework, handler }] : [])),
    );
    this.proxies = new Set(frameworks.flatMap(({ proxies = [] }) => proxies.filter(name => !name.endsWith('()'))));
    this.patterned = frameworks.filter(framework => framework.modules !== undefined);
    this.serving = new Set(frameworks.flatMap(({ serves = [] }) => serves.map(call => call.replace(/\(\)$/, ''))));
    this.baseNames = new Set(frameworks.flatMap(({ bases = {} }) => Object.keys(bases)));
    for (const client of clients) {
      this.clientsByName.set(client.name, client);
      for (const specifier of client.packages) append(this.clientsByPackage, specifier, client);
      for (const name of client.globals ?? []) this.clientsByGlobal.set(name, client);
    }
    for (const framework of frameworks) {
      for (const specifier of framework.packages) append(this.frameworksByPackage, specifier, framework);
      if (framework.globals === true) this.addAmbient(framework);
      for (const [name, object] of Object.entries(framework.objects ?? {})) {
        this.objects.set(name as ObjectName, { name: name as ObjectName, object, framework });
        if (object.is === 'response') for (const use of object.telling ?? []) if (use.endsWith('()')) this.steps.add(use.slice(0, -2));
      }
    }
    for (const base of new Set(frameworks.flatMap(({ bases = {} }) => Object.values(bases)))) {
      const { calls, members } = this.objects.get(base)?.object ?? {};
      for (const member of Object.keys({ ...calls, ...members })) append(this.membersOfBases, member, base);
    }
  }

  clientsOf(specifier: string): readonly ClientModel[] {
    return this.clientsByPackage.get(specifier) ?? [];
  }

  frameworksOf(specifier: string): readonly FrameworkModel[] {
    const named = this.frameworksByPackage.get(specifier) ?? [];
    const matched = this.patterned.filter(framework => framework.modules?.test(specifier) === true);
    return matched.length === 0 ? named : [...named, ...matched];
  }

  isKnown(specifier: string): boolean {
    return this.clientsByPackage.has(specifier) || this.frameworksByPackage.has(specifier) || this.patterned.some(({ modules }) => modules?.test(specifier) === true);
  }

  /** Whether what a package gives asks upstreams: a client, or a proxy helper that gives the response to functions of ours. */
  isAsking(specifier: string): boolean {
    return this.clientsByPackage.has(specifier) || this.proxies.has(specifier);
  }

  /** The packages of which that holds. */
  get askingPackages(): readonly string[] {
    return [...this.clientsByPackage.keys(), ...this.proxies];
  }

  /** Another model of the same package that has the call: what Wreck's `get()` gives is told beside what its `request()` does. */
  siblingWith({ packages }: ClientModel, call: CallPath): ClientModel | undefined {
    return packages.flatMap(specifier => this.clientsOf(specifier)).find(({ requests }) => requests.some(({ calls }) => calls.includes(call)));
  }

  /** The client that a function of a package asks with, and the call on it: `get()` of axios, `stream.get()` of got. */
  requestOf(specifier: string, path: string): { readonly model: ClientModel; readonly rest: string } | undefined {
    for (const model of this.clientsOf(specifier)) {
      for (const instance of model.instances ?? []) {
        const rest = instance === 'default' ? path : path === instance ? '' : path.startsWith(`${instance}.`) ? path.slice(instance.length + 1) : undefined;
        if (rest !== undefined && (model.requests.some(({ calls }) => calls.includes(`${rest}()`)) || [...(model.extends ?? []), ...(model.interceptors ?? [])].includes(`${rest}()`) || promisifiedFrom(model, rest) !== undefined)) return { model, rest };
      }
    }
    return undefined;
  }

  /** Whether what a package exports by a path is a client: axios itself, not `axios.get`. */
  exportsInstance(specifier: string, path: string): boolean {
    return this.clientsOf(specifier).some(({ instances }) => instances?.includes(path === '' ? 'default' : path) === true);
  }

  clientOfGlobal(name: string): ClientModel | undefined {
    return this.clientsByGlobal.get(name);
  }

  clientNamed(name: string): ClientModel | undefined {
    return this.clientsByName.get(name);
  }

  object(name: ObjectName): KnownObject | undefined {
    return this.objects.get(name);
  }

  /** Whether a method that tells a response gives the response back. */
  givesItself(method: string): boolean {
    return this.steps.has(method);
  }

  get allObjects(): Iterable<KnownObject> {
    return this.objects.values();
  }

  /** The package that a global function or object is as if imported from: `defineEventHandler` in Nuxt, `Bun`. */
  packageOfGlobal(name: string): string | undefined {
    return this.ambient.get(name);
  }

  private addAmbient(framework: FrameworkModel): void {
    const specifier = `global:${framework.name}`;
    append(this.frameworksByPackage, specifier, framework);
    const calls = [
      ...(framework.functions ?? []).flatMap(({ calls }) => calls),
      ...(framework.responses ?? []).flatMap(({ calls }) => calls),
      ...(framework.apps ?? []),
      ...framework.handlers.flatMap(handler => (handler.kind === 'registered' && handler.on === 'package' ? handler.by : [])),
    ];
    for (const call of calls) this.ambient.set(call.replace(/^new /, '').replace(/[.(].*/, ''), specifier);
  }

  /** Handlers that are known by the members of an object literal. */
  readonly literalHandlers: readonly { readonly framework: FrameworkModel; readonly handler: Handler & { kind: 'literal' } }[];
  /** Handlers that are known by a type, in all frameworks. */
  readonly typedHandlers: readonly { readonly framework: FrameworkModel; readonly handler: Handler & { kind: 'typed' } }[];

  /** The objects that `this` may be in a class that extends one of a framework, of those that have this member. */
  basesWith(member: string): readonly ObjectName[] {
    return this.membersOfBases.get(member) ?? [];
  }

  /** The object that `this` is in a class that extends what a package exports under this name. */
  baseOf(specifier: string, name: string): ObjectName | undefined {
    for (const { bases } of this.frameworksOf(specifier)) if (bases !== undefined && Object.hasOwn(bases, name)) return bases[name];
    return undefined;
  }

  /** The method of the type `name`, imported from `specifier`, that gives an observable of its type argument: `handle` of `CallHandler<AxiosResponse>`. */
  observedBy(specifier: string, name: string): string | undefined {
    return this.frameworksOf(specifier).find(({ interceptors }) => interceptors?.type === name)?.interceptors?.handle;
  }

  /** What the type `name`, imported from `specifier`, names. */
  typeOf(specifier: string, name: string): NamedType | undefined {
    for (const model of this.clientsOf(specifier)) {
      if (model.responseTypes?.includes(name) === true) return { kind: 'response', model };
      if (model.promiseTypes?.includes(name) === true) return { kind: 'response-promise', model };
      if (model.instanceTypes?.includes(name) === true || model.creates?.includes(`new ${name}()`) === true) return { kind: 'client', model };
      if (model.headersTypes?.includes(name) === true) return { kind: 'headers', model };
      if (model.errorTypes?.includes(name) === true) return { kind: 'error', model };
    }
    for (const framework of this.frameworksOf(specifier)) {
      const type = frameworkType(framework, name);
      if (type !== undefined) return type;
    }
    return name === INBOUND_HEADERS ? { kind: 'inbound-headers' } : undefined;
  }

  /** What the members are on that a program adds to an interface: `fastify#FastifyInstance`, `#Express.Request` of the global scope. */
  placesOf(name: string): readonly string[] {
    this.places ??= this.findPlaces();
    return this.places.get(name) ?? [];
  }

  private findPlaces(): ReadonlyMap<string, readonly string[]> {
    const places = new Map<string, string[]>();
    for (const [name, place] of this.frameworks.flatMap(placesIn)) append(places, name, place);
    return places;
  }

  /** What a type without an import names: only what a framework with globals declares. */
  globalType(name: string): NamedType | undefined {
    for (const framework of this.frameworks) {
      if (framework.globals !== true) continue;
      const type = frameworkType(framework, name);
      if (type !== undefined) return type;
    }
    return undefined;
  }
}

function frameworkType(framework: FrameworkModel, name: string): NamedType | undefined {
  for (const [object, { types, sharedTypes }] of Object.entries(framework.objects ?? {})) {
    const isShared = sharedTypes?.includes(name) === true;
    if (isShared || types?.includes(name) === true) return { kind: 'object', object: object as ObjectName, isShared };
  }
  const other = framework.types?.[name];
  if (other !== undefined) return { kind: 'object', object: other, isShared: false };
  if (framework.appTypes?.includes(name) === true) return { kind: 'app', framework };
  for (const handler of framework.handlers) {
    if (handler.kind === 'typed' && handler.types.includes(name)) return { kind: 'handler', framework, shape: handler.shape, typeArguments: handler.typeArguments };
  }
  return undefined;
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else list.push(item);
}
