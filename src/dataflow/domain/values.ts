import type { ClientModel, ClientRequest, Container, ResponseShape } from '../../models/client.ts';
import type { FrameworkModel, ObjectName } from '../../models/framework.ts';
import type { ClassNode, FunctionNode, Node } from '../../syntax/node.ts';
import type { KeySet } from './key-set.ts';
import type { Module } from './modules.ts';
import type { Scope } from './scope.ts';

/** A place in a file that a trace or a finding points at. */
export interface Site {
  readonly module: Module;
  readonly node: Node;
}

/** One step of a flow, linked to the one before. Two values are the same, however they came about: nothing compares steps. */
export interface Step extends Site {
  /** The calls that led here, outermost first. */
  readonly calls: readonly Site[];
  readonly before: Step | undefined;
}

/** Where headers come from: an upstream's response, or the inbound request. */
export interface Origin {
  readonly kind: 'inbound' | 'upstream';
  /** The client that received them; for inbound headers, undefined. */
  readonly client: ClientModel | undefined;
  /** Fields that are not true of what the client handed over, in this mode. */
  readonly stale: readonly string[];
  /** Whether its body is still encoded as on the wire. */
  readonly raw: boolean;
  /** Whether its body is the upstream's stream with the headers on it, where an option asks for that. */
  readonly isStream: boolean;
  /** What becomes of its response as JSON. */
  readonly json: ResponseShape['json'] | 'unknown';
  /** Whether an error status rejects. */
  readonly rejects: boolean;
  /** The request call, the parameter or the annotation that says so. */
  readonly site: Site;
  /** Whether only a parameter's annotation says so, in a function of its own. */
  readonly declared: boolean;
  /** Whether it may as well be a message that we send ourselves: nothing but the name of a type of both says that it came in. */
  readonly ambiguous: boolean;
  /** Whether names may come in any case (raw headers). */
  readonly mixedCase: boolean;
}

/** A part of a record that holds headers of an origin: how, and which names. */
export interface Pour {
  readonly origin: Origin;
  readonly keys: KeySet;
  /** In a list: the names that are surely in it; the others of `keys` may be. Without it, all are. */
  readonly sure?: KeySet | undefined;
  /** As members, `[name, value]` pairs, names, values, or a flat list of both. */
  readonly as: 'fields' | 'flat' | 'names' | 'pairs' | 'values';
  /** Where it entered our response: where a finding is reported. */
  readonly entered: Site | undefined;
  /** Whether the whole response was given, not its headers. */
  readonly whole: boolean;
  readonly step: Step | undefined;
}

/** What an object holds. Never changed: writing makes a new record. */
export interface ObjectRecord {
  readonly form: 'array' | 'error' | 'instance' | 'map' | 'object' | 'response' | 'set' | 'web-request' | 'web-response' | Exclude<Container, 'object' | 'raw'>;
  readonly members: ReadonlyMap<string, Value>;
  readonly pours: readonly Pour[];
  /** What may be found under a name that isn't known; bottom if nothing was put there. */
  readonly rest: Value;
  /** Whether something unknown was put in. */
  readonly open: boolean;
  /** Whether some of what was put in was given up, since it was too much, or was chosen by code that isn't seen. */
  readonly isCut?: true | undefined;
  /** In a list: the object whose own names it has, all of them. */
  readonly namesOf?: number | undefined;
  /** In a list: the object of whose names it has those that it was asked for. */
  readonly heldBy?: number | undefined;
  /** The response that this is, if it is an upstream's. */
  readonly origin: Origin | undefined;
  readonly of: ClassValue | undefined;
  /** The framework in whose response these headers already are: what is put in is remembered with its place. */
  readonly outbound: string | undefined;
}

/** The class of a value as the analysis sees it. Unknown is a value, not a failure. */
export type Value =
  | { readonly kind: 'bottom' }
  /** Anything; `isCut` where it is code that isn't seen, or what was given up, that would tell. */
  | { readonly kind: 'unknown'; readonly isCut?: true }
  /** A primitive that is known. */
  | { readonly kind: 'constant'; readonly value: bigint | boolean | number | string | null | undefined }
  | { readonly kind: 'regexp'; readonly source: string; readonly flags: string }
  | FunctionValue
  | ClassValue
  /** A function of the language or of a library, by name, with what it is called on. */
  | { readonly kind: 'builtin'; readonly name: string; readonly self: Value }
  /** An object, array or other record in the heap. */
  | { readonly kind: 'object'; readonly id: number }
  | { readonly kind: 'promise'; readonly fulfilled: Value; readonly rejected: Value }
  | { readonly kind: 'observable'; readonly item: Value; readonly error: Value }
  /** All that a file exports. */
  | { readonly kind: 'namespace'; readonly module: Module }
  /** A package, or what is reached from it: `undici.request`. */
  | { readonly kind: 'api'; readonly specifier: string; readonly path: readonly string[] }
  | ClientValue
  | RequestValue
  /** An app or router on which handlers are registered. */
  | { readonly kind: 'app'; readonly framework: FrameworkModel }
  /** A request, response or context object of a framework. */
  | { readonly kind: 'server'; readonly object: ObjectName; readonly id: number }
  /** A parameter of a handler-like function of which nothing is known but its uses. */
  | { readonly kind: 'parameter'; readonly id: number; readonly path: string }
  /** A header name that stands for each of a set of names in turn; the set is in the state, under the symbol. */
  | NameValue
  /** A text made of such a name by methods of strings, `name.replace(/-/g, '')`: the steps, as JSON. */
  | { readonly kind: 'text'; readonly name: NameValue; readonly steps: string }
  /** The value of a header: of the name that the symbol stands for, or of any of the poured ones. */
  | { readonly kind: 'field'; readonly pours: readonly Pour[]; readonly symbol: number | undefined }
  | TestValue
  /** The position of such a name in a list: at least 0 where the test holds, else -1; `start` tells whether it is 0. */
  | { readonly kind: 'index'; readonly symbol: number; readonly may: KeySet; readonly must: KeySet; readonly unseen?: boolean | undefined; readonly start?: Value | undefined }
  /** An upstream's body, or a stream of it. */
  | { readonly kind: 'body'; readonly origin: Origin }
  /** An upstream's status. */
  | { readonly kind: 'status'; readonly origin: Origin }
  | { readonly kind: 'union'; readonly members: readonly Value[] };

export interface NameValue {
  readonly kind: 'name';
  readonly symbol: number;
  readonly fold: 'lower' | 'none' | 'upper';
}

/**
 * A test of the name that a symbol stands for: names for which it may hold, and for which it must. Of a name that must and
 * may not, nothing is known. On the `unseen` side there may be any others as well. What was looked up in a table is
 * undefined for the others; `cases` are what it is for which names, where that is more than true or false.
 */
export interface TestValue {
  readonly kind: 'test';
  readonly symbol: number;
  readonly may: KeySet;
  readonly must: KeySet;
  readonly isLookup?: true;
  readonly cases?: readonly Case[];
  readonly unseen?: boolean | undefined;
}

/** What a value is for some of the names that a symbol stands for; those of two cases may overlap, where it may be either. */
export interface Case {
  readonly keys: KeySet;
  readonly value: Value;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly node: FunctionNode;
  readonly scope: Scope;
  readonly module: Module;
  /** What `this` is in it, where that is fixed: arrow functions, methods of an instance. */
  readonly self: Value | undefined;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly node: ClassNode;
  readonly scope: Scope;
  readonly module: Module;
}

/** A client instance, with the options it was made with. */
export interface ClientValue {
  readonly kind: 'client';
  readonly model: ClientModel;
  readonly options: readonly Value[];
  /** Which instance it is: the package's own, or the one that was made or declared at a place. */
  readonly instance?: number | 'own' | undefined;
}

/** A request under way: a promise, stream, emitter or builder that gives a response. */
export interface RequestValue {
  readonly kind: 'request';
  readonly model: ClientModel;
  readonly request: ClientRequest;
  readonly origin: Origin;
  readonly site: Site;
  readonly step: Step;
}

export const bottom: Value = { kind: 'bottom' };
export const unknown: Value = { kind: 'unknown' };
/** What a bound kept from being seen, or was too much to keep: its code may say anything, but says something. */
export const givenUp: Value = { kind: 'unknown', isCut: true };
export const undefinedValue: Value = { kind: 'constant', value: undefined };

const interned = new Map<unknown, Value>([[undefined, undefinedValue]]);

/** The one value of a primitive among the common ones; others are made anew. */
export function constant(value: bigint | boolean | number | string | null | undefined): Value {
  const known = interned.get(value);
  if (known !== undefined) return known;
  const made: Value = { kind: 'constant', value };
  if (typeof value === 'boolean' || value === null) interned.set(value, made);
  return made;
}

export const emptyRecord: ObjectRecord = {
  form: 'object',
  members: new Map(),
  pours: [],
  rest: bottom,
  open: false,
  origin: undefined,
  of: undefined,
  outbound: undefined,
};

/** An object of which nothing is known. */
export const unknownRecord: ObjectRecord = { ...emptyRecord, open: true };

/** The members of a union, what a name may find, or the value alone. */
export function alternativesOf(value: Value): readonly Value[] {
  if (value.kind === 'test' && value.cases !== undefined) return value.cases.map(each => each.value);
  return value.kind === 'union' ? value.members : value.kind === 'bottom' ? [] : [value];
}

/** The name that a value is, or that a text is made of. */
export function nameIn(value: Value | undefined): NameValue | undefined {
  if (value?.kind === 'text') return value.name;
  return value?.kind === 'name' ? value : undefined;
}

/** Whether a value is what code says that isn't seen: as a list, nothing is known of what it has and what it lacks. */
export function isForeignCode(value: Value): boolean {
  return value.kind === 'api' || (value.kind === 'unknown' && value.isCut === true) || (value.kind === 'builtin' && value.name === '#wraps');
}

/** The name of a member: known, one that a symbol stands for, or unknown (`list[i + 1]`: after the one before), of which a text made of a name may be known. */
export type Key =
  | { readonly kind: 'known'; readonly name: string }
  | { readonly kind: 'name'; readonly symbol: number; readonly fold: 'lower' | 'none' | 'upper' }
  | { readonly kind: 'unknown'; readonly isNext: boolean; readonly text?: Value & { kind: 'text' } };
