import type { Answer, AskedUpstream, Effect, FrameworkModel, Handler, HandlerShape, Instance, Member, ObjectName, Write } from '../../../src/models/framework.ts';

/** What is given to a call, a write or the framework to see what becomes of it. */
export type Part = 'Headers' | 'again' | 'bag' | 'error' | 'object' | 'status' | 'stream' | 'value' | 'webResponse' | `envelope.${string}`;

/** A call whose arguments an effect speaks of: a method of a server object, a function or a class of the package. */
export interface Called {
  readonly object?: ObjectName;
  readonly call: string;
}

/** One fact that can be tried. */
export type Check =
  | { readonly kind: 'effect'; readonly called: Called; readonly effect: Effect; readonly part: Part }
  | { readonly kind: 'gives'; readonly called: Called; readonly member: AskedUpstream | Member }
  | { readonly kind: 'member'; readonly object: ObjectName; readonly name: string; readonly member: Member }
  | { readonly kind: 'write'; readonly object: ObjectName; readonly name: string; readonly write: Write; readonly part: Part }
  | { readonly kind: 'pipe-target' | 'stream'; readonly object: ObjectName }
  | { readonly kind: 'telling'; readonly object: ObjectName; readonly use: string }
  | { readonly kind: 'handler'; readonly handler: Handler; readonly by: string; readonly shape: HandlerShape | undefined }
  | { readonly kind: 'sent'; readonly handler: Handler; readonly how: 'callback' | 'returns' | 'throws'; readonly answer: Answer; readonly part: Part }
  | { readonly kind: 'errors'; readonly headers: Instance; readonly part: Part }
  | { readonly kind: 'type'; readonly name: string }
  | { readonly kind: 'app'; readonly by: string }
  | { readonly kind: 'base'; readonly base: string; readonly object: ObjectName }
  | { readonly kind: 'keeps'; readonly object: ObjectName; readonly keeps: { readonly set: string; readonly get: string; readonly member: string } }
  /** What is only to be read in the source, since it must be done before anything is asked. */
  | { readonly kind: 'on app' };

/** One fact of a framework's model, as docs and failing tests name it. */
export interface Line {
  readonly text: string;
  readonly check: Check;
}

/** Every fact of a model. Its name, its link, its packages and how edits are written are none. */
export function linesOf(model: FrameworkModel): Line[] {
  const types = [...(model.appTypes ?? []), ...Object.keys(model.types ?? {})];
  return [
    ...[...(model.apps ?? []), ...(model.appExports ?? [])].map(by => ({ text: `app: ${by}`, check: { kind: 'app', by } as const })),
    ...types.map(typeLine),
    ...Object.entries(model.bases ?? {}).map(([base, object]) => ({ text: `what extends ${base} is ${object}`, check: { kind: 'base', base, object } as const })),
    ...Object.entries(model.appMembers ?? {}).map(([name, member]): Line => ({ text: `app.${name} is ${memberText(member)}`, check: { kind: 'on app' } })),
    ...(model.appKeeps === undefined ? [] : [{ text: `app keeps by ${model.appKeeps.set}(), gives by ${model.appKeeps.get}()`, check: { kind: 'on app' } } as const]),
    ...Object.entries(model.extended ?? {}).map(([name, { object, member }]): Line => ({ text: `interface ${name} is added to by programs: ${object}${member === undefined ? '' : `.${member}`}`, check: { kind: 'type', name } })),
    ...interceptorLines(model),
    ...Object.entries(model.decorates ?? {}).map(([call, on]): Line => ({ text: `app.${call} puts on ${on}`, check: { kind: 'on app' } })),
    ...Object.keys(model.objects ?? {}).flatMap(object => objectLines(model, object as ObjectName)),
    ...model.handlers.flatMap(handlerLines),
    ...[...(model.functions ?? []), ...(model.responses ?? [])].flatMap(({ calls, effects, gives }) =>
      calls.flatMap(call => [
        ...effects.flatMap(effect => effectLines({ call }, effect)),
        ...(gives === undefined || gives === 'response' ? [] : [{ text: `${call} gives ${memberText(gives)}`, check: { kind: 'gives', called: { call }, member: gives } as const }]),
      ]),
    ),
    ...(model.errorHeaders === undefined ? [] : [{ text: `headers of an uncaught error: ${model.errorHeaders}`, check: { kind: 'errors', headers: model.errorHeaders, part: 'bag' } as const }]),
    ...(model.next === undefined ? [] : [{ text: `next() ${model.next} ${model.next === 'rejects' ? 'with what handlers after it throw' : 'when the handlers after it have run'}`, check: { kind: 'on app' } } as const]),
    ...(model.errorInstance === undefined ? [] : [{ text: `a Headers of an uncaught error: ${model.errorInstance}`, check: { kind: 'errors', headers: model.errorInstance, part: 'Headers' } as const }]),
  ];
}

function interceptorLines({ interceptors }: FrameworkModel): Line[] {
  if (interceptors === undefined) return [];
  const { by, method, host, type, handle, everywhere } = interceptors;
  return [
    { text: `@${by}() has the answer before it is sent: ${method}() is given ${host} and ${handle}()`, check: { kind: 'on app' } },
    ...(everywhere === undefined ? [] : [{ text: `app.${everywhere.call}() and ${everywhere.token} have every answer`, check: { kind: 'on app' } } as const]),
    typeLine(type),
  ];
}

function typeLine(name: string): Line {
  return { text: `type ${name}`, check: { kind: 'type', name } };
}

function objectLines({ objects }: FrameworkModel, object: ObjectName): Line[] {
  const { calls = {}, gives = {}, members = {}, writes = {}, pipeTarget, stream, types = [], sharedTypes = [], telling = [], keeps, typeArguments = {} } = objects?.[object] ?? { is: 'context' };
  return [
    ...Object.entries(calls).flatMap(([call, effects]) => effects.flatMap(effect => effectLines({ object, call }, effect))),
    ...Object.entries(gives).map(([call, member]): Line => ({ text: `${object}.${call}() gives ${memberText(member)}`, check: { kind: 'gives', called: { object, call }, member } })),
    ...Object.entries(members).map(([name, member]): Line => ({ text: `${object}.${name} is ${memberText(member)}`, check: { kind: 'member', object, name, member } })),
    ...Object.entries(writes).flatMap(([name, write]) =>
      partsOfWrite(write).map(([part, text]): Line => ({ text: `${object}.${name} = ${text}`, check: { kind: 'write', object, name, write, part } })),
    ),
    ...(pipeTarget ? [{ text: `${object} is piped into`, check: { kind: 'pipe-target', object } } as const] : []),
    ...(stream ? [{ text: `${object} is a stream`, check: { kind: 'stream', object } } as const] : []),
    ...[...types, ...sharedTypes].map(typeLine),
    ...Object.entries(typeArguments).map(([position, member]): Line => ({ text: `type argument ${position} of ${types.join(', ')} is ${object}.${member}`, check: { kind: 'on app' } })),
    ...(keeps ? [{ text: `${object} keeps by ${keeps.set}(), gives by ${keeps.get}(), in ${keeps.member}`, check: { kind: 'keeps', object, keeps } } as const] : []),
    ...telling.map((use): Line => ({ text: `${object} is told by ${use}`, check: { kind: 'telling', object, use } })),
  ];
}

function handlerLines(handler: Handler): Line[] {
  const line = (text: string, by: string): Line => ({ text, check: { kind: 'handler', handler, by, shape: 'shape' in handler ? handler.shape : undefined } });
  switch (handler.kind) {
    case 'registered': {
      const where = `${handler.event === undefined ? '' : ` of ${handler.event.join(', ')}`}${handler.isLast === true ? ', after what answers' : ''}${handler.length === undefined ? '' : ` with ${handler.length} parameters`}`;
      const names = handler.by.map(by => line(`handler: ${handler.on} ${by}${where}${handler.option === undefined ? '' : ` { ${handler.option.join(', ')} }`}`, by));
      const self = selfLines(handler.shape, `${handler.by.join(', ')}${where}${handler.option === undefined ? '' : ` { ${handler.option.join(', ')} }`}`);
      return [...names, ...self, ...sentLines(handler, handler.shape, `${handler.on} ${handler.by[0]}${where}${handler.option === undefined ? '' : ` { ${handler.option[0]} }`}`)];
    }
    case 'exported':
      return [...handler.names.map(name => line(`handler: export ${name} in ${handler.path.source}`, name)), ...sentLines(handler, handler.shape, `export ${handler.names[0]}`)];
    case 'exported-member':
      return [...handler.members.map(name => line(`handler: exported member ${name}`, name)), ...selfLines(handler.shape, `exported member ${handler.members.join(', ')}`), ...sentLines(handler, handler.shape, `exported member ${handler.members[0]}`)];
    case 'literal':
      return [line(`handler: ${literalText(handler)}`, handler.option[0] ?? ''), ...sentLines(handler, handler.shape, literalText(handler))];
    case 'decorated':
      return [
        ...[...handler.by, ...Object.keys(handler.parameters)].map(name => line(`decorator: @${name}()`, name)),
        ...sentLines(handler, { parameters: [], returns: handler.returns }, `@${handler.by[0]}()`),
      ];
    case 'typed':
      return [...handler.types, ...(handler.parameterTypes ?? []), ...(handler.resultTypes ?? [])].map(typeLine);
  }
}

/** `{ method, path, handler }`, and where in it the handler stands, if deeper. */
function literalText({ members, option }: Handler & { kind: 'literal' }): string {
  const last = option.at(-1) ?? '';
  return `{ ${members.join(', ')} }${/(?:^|\.)handler$/u.test(last) ? '' : ` of ${last}`}`;
}

function selfLines({ self, coroutine }: HandlerShape, where: string): Line[] {
  return [
    ...(self === undefined ? [] : [{ text: `this is the ${self}: ${where}`, check: { kind: 'on app' } } as const]),
    ...(coroutine === undefined ? [] : [{ text: `a generator is run, and this is the ${coroutine}: ${where}`, check: { kind: 'on app' } } as const]),
  ];
}

function sentLines(handler: Handler, { returns, throws, callback }: HandlerShape, where: string): Line[] {
  const lines = (how: 'callback' | 'returns' | 'throws', answer: Answer | undefined): Line[] =>
    answer === undefined ? [] : partsOfAnswer(answer).map(([part, text]) => ({ text: `${where} ${how} ${text}`, check: { kind: 'sent', handler, how, answer, part } }));
  return [...lines('returns', returns), ...lines('throws', throws), ...lines('callback', callback === undefined ? undefined : returns)];
}

function effectLines(called: Called, effect: Effect): Line[] {
  const name = called.object === undefined ? called.call : `${called.object}.${called.call}()`;
  return partsOfEffect(effect).map(([part, text]) => ({ text: `${name}: ${text}`, check: { kind: 'effect', called, effect, part } }));
}

function partsOfEffect(effect: Effect): (readonly [Part, string])[] {
  switch (effect.kind) {
    case 'headers':
      return [['bag', `headers ${effect.argument}${effect.plain === undefined ? '' : `, a plain object is ${effect.plain}`}`], ['Headers', `headers ${effect.argument}, a Headers is ${effect.instance}`]];
    case 'header':
      return [['value', `header ${effect.name}, ${effect.value}`], ...(effect.replaces === true ? [['again', `header ${effect.name}, ${effect.value} replaces one that was set before`] as const] : [])];
    case 'field':
      return [['value', `field ${effect.field}`]];
    case 'fields':
      return Object.entries(effect.fields).map(([member, field]) => [`envelope.${member}`, `option ${member} is ${field}`] as const);
    case 'answer':
      return partsOfAnswer(effect.answer).map(([part, text]) => [part, `answer ${effect.argument}${effect.option === undefined ? '' : ` { ${effect.option} }`}, ${text}`] as const);
    case 'init':
      return [['bag', `init ${effect.argument}`], ['Headers', `init ${effect.argument} with a Headers`]];
    case 'status':
      return [['status', `status ${effect.argument}`]];
    case 'error-headers':
      return [['bag', `headers of an error ${effect.argument}`]];
    case 'stream-headers':
      return [['stream', 'false keeps the headers of a stream']];
    case 'handler':
      return effect.option.map(option => [`envelope.${option}`, `calls back { ${option} }`] as const);
    case 'remove':
      return [['value', `takes away header ${effect.name}`]];
    case 'flush':
      return [['value', 'sends the head']];
  }
}

function partsOfAnswer({ webResponse, object, stream, error, envelope }: Answer): (readonly [Part, string])[] {
  return [
    ['webResponse', `a Response: ${webResponse}`],
    ['object', `an object: ${object}`],
    ['stream', `a stream: ${stream}`],
    ...(error === undefined ? [] : [['error', `an error: ${error}`] as const]),
    ...(envelope === undefined ? [] : [...envelope.headers, ...envelope.body, ...envelope.status].map(member => [`envelope.${member}`, `envelope ${member}`] as const)),
    ...(envelope === undefined ? [] : [['Headers', `a Headers in the envelope is ${envelope.instance ?? 'ignored'}`] as const]),
  ];
}

function partsOfWrite(write: Write): (readonly [Part, string])[] {
  switch (write.kind) {
    case 'answer':
      return partsOfAnswer(write.answer).map(([part, text]) => [part, `answer, ${text}`] as const);
    case 'field':
      return [['value', `field ${write.field}`]];
    case 'headers':
      return [['bag', 'headers'], ['Headers', `headers, a Headers is ${write.instance ?? 'ignored'}`]];
    case 'status':
      return [['status', 'status']];
  }
}

function memberText(member: AskedUpstream | Member): string {
  switch (member.kind) {
    case 'asked':
      return `what ${member.client} gives`;
    case 'object':
      return member.object;
    case 'inbound':
      return `inbound headers (${member.container})`;
    case 'outbound':
      return `outbound headers (${member.container})`;
    case 'client':
      return `the client ${member.client}`;
    case 'state':
      return 'state';
    case 'app':
      return 'the app';
  }
}
