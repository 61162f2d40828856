import { Readable } from 'node:stream';
import { clients } from '../../../src/models/clients/index.ts';
import type { AskedUpstream, Effect, HandlerShape, Member, ObjectName, ServerObject, UpstreamParameter } from '../../../src/models/framework.ts';
import { frameworks } from '../../../src/models/frameworks/index.ts';
import { isResponse } from '../clients/look.ts';
import { answerOf, bag, FIELD_VALUES, given, statusOfInit, TOLD_BODY, TOLD_STATUS, ToldStream } from './given.ts';
import type { Called, Check, Part } from './lines.ts';
import type { Stage } from './stage.ts';

type Loose = Record<string, unknown>;

/** Server objects of all models. */
export const serverObjects: ReadonlyMap<string, ServerObject> = new Map(frameworks.flatMap(({ objects }) => Object.entries(objects ?? {})));

/** Does what a line speaks of, in a handler of the real framework; gives what the handler shall return. */
export async function perform(check: Check, stage: Stage): Promise<unknown> {
  const finish = (result?: unknown): unknown => (stage.finish === undefined ? stage.say('fine') : stage.finish(result));
  switch (check.kind) {
    case 'effect':
      return tryEffect(check.called, check.effect, check.part, stage, finish);
    case 'gives': {
      const { called, member } = check;
      const result = await callOf(called, stage, templateOf(called, stage));
      return tryMember(result ?? (called.object === undefined ? undefined : find(called.object, stage)), member, stage, finish);
    }
    case 'member':
      return tryMember((find(check.object, stage) as Loose)[check.name], check.member, stage, finish);
    case 'write': {
      const object = find(check.object, stage) as Loose;
      const { write, part } = check;
      object[check.name] = write.kind === 'field' ? FIELD_VALUES[write.field] : write.kind === 'answer' ? answerOf(part, write.answer) : given(part);
      return write.kind === 'answer' ? (stage.finish === undefined ? undefined : stage.finish(object[check.name])) : finish();
    }
    case 'pipe-target':
      Readable.from([TOLD_BODY]).pipe(find(check.object, stage) as NodeJS.WritableStream);
      return new Promise(resolve => (find(check.object, stage) as NodeJS.WritableStream).once('finish', resolve));
    case 'stream':
      return stage.say(typeof (find(check.object, stage) as Loose)['pipe'] === 'function' ? 'yes' : 'no stream');
    case 'telling':
      return stage.say(hasUse(find(check.object, stage), check.use) ? 'yes' : `no ${check.use}`);
    case 'sent': {
      const value = answerOf(check.part, check.answer);
      if (check.how === 'throws') throw value;
      if (check.how === 'callback') return stage.callback?.(value);
      return value;
    }
    case 'errors':
      throw Object.assign(new Error('upstream failed'), { status: 502, statusCode: 502, headers: given(check.part) });
    case 'base':
      return stage.say(describeMismatch(extending(check.base, stage), check.object) ?? 'yes');
    case 'app':
      return stage.say(isExported(stage.library, check.by) ? 'yes' : `no ${check.by}`);
    case 'keeps': {
      const object = find(check.object, stage) as Record<string, (name: string, value?: string) => unknown>;
      object[check.keeps.set]?.('told', 'kept');
      const bag = (object as Loose)[check.keeps.member] as Loose | undefined;
      return stage.say(object[check.keeps.get]?.('told') === 'kept' && bag?.['told'] === 'kept' ? 'yes' : 'not kept');
    }
    case 'handler':
    case 'on app':
    case 'type':
      return stage.say('not to be performed');
  }
}

async function tryEffect(called: Called, effect: Effect, part: Part, stage: Stage, finish: (result: unknown) => unknown): Promise<unknown> {
  const template = templateOf(called, stage);
  const put = (at: number, value: unknown): Promise<unknown> => Promise.resolve(callOf(called, stage, [...pad(template, at), value]));
  switch (effect.kind) {
    case 'headers':
      return finish(await put(effect.argument, given(part)));
    case 'answer': {
      const value = answerOf(part, effect.answer);
      const result = await put(effect.argument, effect.option === undefined ? value : { [effect.option]: value });
      return stage.finish === undefined ? undefined : stage.finish(result);
    }
    case 'status':
      return finish(await callOf(called, stage, [...pad(template, effect.argument), TOLD_STATUS, ...template.slice(effect.argument + 1)]));
    case 'header':
      if (part === 'again') await callOf(called, stage, [...pad(template, effect.name), 'x-upstream-secret', 'first']);
      return finish(await callOf(called, stage, [...pad(template, effect.name), 'x-upstream-secret', 'told']));
    case 'field':
      return finish(await put(effect.value, FIELD_VALUES[effect.field]));
    case 'fields':
      return finish(await put(effect.argument, { [part.slice('envelope.'.length)]: FIELD_VALUES[effect.fields[part.slice('envelope.'.length)] ?? ''] }));
    case 'init':
      return finish(await put(effect.argument, { status: statusOfInit(called.call), headers: given(part) }));
    case 'remove': {
      const object = find(called.object ?? 'no.object', stage) as Record<string, (name: string, value: string) => unknown>;
      for (const set of ['setHeader', 'header', 'set']) if (typeof object[set] === 'function') object[set]('x-upstream-secret', 'told');
      return finish(await put(effect.name, 'x-upstream-secret'));
    }
    case 'flush': {
      const result = await callOf(called, stage, template.length > 0 ? template : ['fine']);
      stage.late?.();
      return finish(result);
    }
    case 'error-headers':
      throw await put(effect.argument, { headers: bag() });
    case 'handler':
      return new Promise(resolve => {
        const callback = (...parameters: unknown[]): void => resolve(stage.say(mismatchOf(effect.shape, parameters) ?? 'yes'));
        void put(effect.argument, { ...Object(template[effect.argument]), [part.slice('envelope.'.length)]: callback });
      });
    case 'stream-headers':
      return finish(await callOf({ call: called.call }, { ...stage, library: await callOf({ object: 'hapi.toolkit', call: 'response' }, stage, [new ToldStream()]) }, [false]));
  }
}

function tryMember(value: unknown, member: AskedUpstream | Member, stage: Stage, finish: () => unknown): unknown {
  switch (member.kind) {
    case 'asked':
      return stage.say(lackOfResponse(value, member.client) ?? 'yes');
    case 'object':
      return stage.say(describeMismatch(value, member.object) ?? 'yes');
    case 'inbound': {
      const seen = { object: (): boolean => String((value as Loose)['x-inbound']) === 'told', Headers: () => (value as Headers).get('x-inbound') === 'told', raw: () => (value as string[]).some(name => name.toLowerCase() === 'x-inbound'), 'axios-headers': () => false };
      return stage.say(seen[member.container]() ? 'yes' : 'other headers');
    }
    case 'client':
      return stage.say([value, (value as Loose)['request']].some(call => typeof call === 'function') ? 'yes' : 'no function');
    case 'outbound':
      if (member.container === 'Headers') (value as Headers).set('x-upstream-secret', 'told');
      else Object.assign(value as object, bag());
      return finish();
    case 'state':
      return stage.say(typeof value === 'object' ? 'yes' : 'no object');
    case 'app':
      return stage.say([(value as Loose)['get'], (value as Loose)['use']].some(method => typeof method === 'function') ? 'yes' : 'no app');
  }
}

/** Members that an object has only over HTTP/2, in one major version, or in a framework that builds on another. */
const SOMETIMES: Readonly<Record<string, readonly string[]>> = { 'node.response': ['stream'], 'h3.event': ['$fetch', 'fetch', 'res'], 'elysia.context': ['error', 'headers'], 'fastify.reply': ['from'], 'hapi.toolkit': ['proxy'] };

/** What a handler's parameters lack of what the model says they are; undefined when they lack nothing. */
export function mismatchOf({ parameters: roles }: HandlerShape, parameters: readonly unknown[]): string | undefined {
  return roles.map((role, at) => mismatch(role, parameters[at])).find(Boolean);
}

function mismatch(role: HandlerShape['parameters'][number], value: unknown): string | undefined {
  if (role === 'error' || role === 'other' || role === 'app') return undefined;
  return typeof role === 'string' ? describeMismatch(value, role) : lackOfUpstream(value, role);
}

/** What a helper gives as the upstream's response: its headers, those among them that the helper has made untrue. */
function lackOfUpstream(value: unknown, { upstream, stale = [] }: UpstreamParameter): string | undefined {
  const { headers = {} } = Object(value) as { readonly headers?: Loose };
  return lackOfResponse(value, upstream) ?? stale.filter(field => !(field in headers)).map(field => `no ${field}`)[0];
}

function lackOfResponse(value: unknown, client: string): string | undefined {
  const model = clients.find(({ name }) => name === client);
  return model !== undefined && isResponse(value, model) ? undefined : `no response of ${client}`;
}

/** What a value lacks of the calls and members that the models tell of an object; undefined when it lacks nothing. */
export function describeMismatch(value: unknown, name: string): string | undefined {
  const { calls = {}, members = {} } = serverObjects.get(name) ?? {};
  if (typeof value !== 'object' || value === null) return `no ${name}`;
  const missing = [
    ...Object.keys(calls).filter(call => typeof (value as Loose)[call] !== 'function'),
    ...Object.entries(members).flatMap(([member, known]) => (member in value && isContainer((value as Loose)[member], known) ? [] : [member])),
  ].filter(member => SOMETIMES[name]?.includes(member) !== true);
  return missing.length === 0 ? undefined : `${name} without ${missing.join(', ')}`;
}

function isContainer(value: unknown, member: Member): boolean {
  return !('container' in member) || member.container !== 'Headers' || typeof (value as Loose | undefined)?.['get'] === 'function';
}

function hasUse(value: unknown, use: string): boolean {
  if (use === 'pipe-target') return typeof (value as Loose)['write'] === 'function';
  return use.endsWith('()') ? typeof (value as Loose)[use.slice(0, -2)] === 'function' : use.replace(/=$/u, '') in (value as object);
}

/** An instance of a class that extends one of the package, and has nothing of its own. */
function extending(base: string, { library, before = {} }: Stage): unknown {
  const Base = (library as Readonly<Record<string, new (...given: readonly unknown[]) => object>>)[base];
  if (Base === undefined) throw new TypeError(`no ${base}`);
  return new (class extends Base {})(...(before[`extends ${base}`] ?? []));
}

/** Whether a package exports what makes an app, or an app itself. */
function isExported(library: unknown, by: string): boolean {
  const [name = '', ...rest] = by.replace(/^new /u, '').replace(/\(\)$/u, '').split('.');
  const exported = library as Loose;
  const main = exported['default'] ?? library;
  const value = rest.reduce<unknown>((found, member) => (found as Loose | undefined)?.[member], name === 'default' ? main : (exported[name] ?? (main as Loose)[name]));
  return by.endsWith('()') ? typeof value === 'function' : value !== undefined;
}

function templateOf({ object, call }: Called, { before = {} }: Stage): readonly unknown[] {
  return before[object === undefined ? call : `${object}.${call}`] ?? [];
}

function pad(template: readonly unknown[], length: number): unknown[] {
  return Array.from({ length }, (_, at) => template[at]);
}

/** What a call gives; undefined for the object itself, since some (Fastify's reply) are thenables that wait for the end of the answer. */
function callOf({ object, call }: Called, stage: Stage, given: readonly unknown[]): unknown {
  const path = call.replace(/^new /u, '').replace(/\(\)$/u, '').split('.');
  let self: unknown = object === undefined ? stage.library : find(object, stage);
  for (const name of path.slice(0, -1)) self = (self as Loose)[name];
  const last = path.at(-1) ?? '';
  const called = (self as Loose)[last] as ((...given: readonly unknown[]) => unknown) | undefined;
  if (called === undefined) throw new TypeError(`no ${call}`);
  const result: unknown = call.startsWith('new ') ? Reflect.construct(called, given) : Reflect.apply(called, self, given);
  return result === self ? undefined : result;
}

/** An object of the stage, or one that its objects have as a member. */
function find(name: ObjectName, { objects }: Stage): unknown {
  let level = Object.entries(objects);
  for (let depth = 0; depth < 4; depth++) {
    const found = level.find(([known, value]) => known === name && value !== undefined);
    if (found !== undefined) return found[1];
    level = level.flatMap(([known, value]) =>
      Object.entries(serverObjects.get(known)?.members ?? {}).flatMap(([member, { kind, ...rest }]) => {
        const next = kind === 'object' && 'object' in rest && typeof value === 'object' && value !== null ? (value as Loose)[member] : undefined;
        return next === undefined || !('object' in rest) ? [] : [[rest.object, next] as [string, unknown]];
      }),
    );
  }
  throw new Error(`no way to ${name}`);
}
