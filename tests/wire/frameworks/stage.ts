import type { ObjectName } from '../../../src/models/framework.ts';

/** What a gateway lays before a check: the framework's own objects of one request, and how it answers. */
export interface Stage {
  /** Server objects by the names of the models. Others are reached through the members that the models tell. */
  readonly objects: Partial<Record<ObjectName, unknown>>;
  /** What the package exports, for functions and classes. */
  readonly library?: unknown;
  /** Leading arguments of calls, by `object.call` or by call path; what an effect speaks of is put in their place. */
  readonly before?: Readonly<Record<string, readonly unknown[]>>;
  /** Answers with this text, unless an answer was given already. */
  say(text: string): unknown;
  /** Ends a step that gave `result`: by default `say('fine')`. */
  finish?(result: unknown): unknown;
  /** Gives a value to the handler's own callback. */
  callback?(value: unknown): unknown;
  /** Sets a header, as late as can be. */
  late?(): unknown;
}
