import type { Shape } from './shape.ts';

const text: Shape = { kind: 'string' };
const boolean: Shape = { kind: 'boolean' };
const strings: Shape = { kind: 'list', of: text };
const callPath: Shape = { kind: 'string', like: /^(?:new )?(?:\*|[\w$.]*)\(\)$/, example: 'get()' };
const callPaths: Shape = { kind: 'list', of: callPath };
const objectName: Shape = { kind: 'string', like: /^[^.]+\..+$/, example: 'acme.response' };
const container: Shape = { kind: 'enum', values: ['object', 'axios-headers', 'Headers', 'raw'] };
const given: Shape = { kind: 'enum', values: ['body', 'error', 'headers', 'other', 'response', 'status'] };
const json: Shape = { kind: 'enum', values: ['empty', 'shows', 'throws'] };
const option: Shape = { kind: 'one of', shapes: [boolean, text] };
const gives: Shape = {
  kind: 'one of',
  shapes: [
    { kind: 'enum', values: ['body-promise', 'builder', 'nothing', 'observable', 'response-promise', 'stream'] },
    { kind: 'object', required: { promiseOf: { kind: 'map', of: given } } },
  ],
};

/** The shape of `ClientModel`, as settings give it: what the analysis can do without may be left out. */
export const clientShape: Shape = {
  kind: 'object',
  required: {
    name: text,
    requests: {
      kind: 'list',
      of: {
        kind: 'object',
        required: { calls: callPaths, gives },
        optional: {
          body: { kind: 'integer', least: 0 },
          givesWith: { kind: 'list', of: { kind: 'object', required: { equals: option, gives }, optional: { option: text } } },
          callback: { kind: 'list', of: given },
          events: { kind: 'map', of: { kind: 'list', of: given } },
          pipe: { kind: 'enum', values: ['body', 'headers'] },
          then: { kind: 'map', of: { kind: 'enum', values: ['body', 'response'] } },
          callbacks: { kind: 'map', of: { kind: 'list', of: given } },
        },
      },
    },
    response: {
      kind: 'object',
      required: { headers: { kind: 'map', of: container }, body: strings, status: strings, json },
      optional: { bags: { kind: 'map', of: container }, reads: callPaths, get: callPaths, lists: boolean, self: callPaths, stream: boolean, web: boolean },
    },
    stale: strings,
  },
  optional: {
    docs: { kind: 'string', like: /^https:\/\//, example: 'https://…' },
    packages: strings,
    globals: strings,
    instances: strings,
    creates: callPaths,
    extends: callPaths,
    interceptors: callPaths,
    hooks: { kind: 'map', of: { kind: 'map', of: given } },
    requestHooks: { kind: 'map', of: text },
    verbs: strings,
    local: callPaths,
    members: strings,
    memberClients: { kind: 'map', of: text },
    error: { kind: 'map', of: given },
    errorTypes: strings,
    errorGuards: callPaths,
    errorMarks: strings,
    errorJson: json,
    instanceTypes: strings,
    responseTypes: strings,
    headersTypes: strings,
    older: { kind: 'list', of: { kind: 'object', required: { below: { kind: 'integer', least: 0 }, stale: strings } } },
    raw: boolean,
    removes: strings,
    modes: { kind: 'list', of: { kind: 'object', required: { option: text, equals: option, stale: strings }, optional: { raw: boolean, json } } },
    promiseTypes: strings,
    requestHeaders: callPaths,
    streams: { kind: 'object', required: { option: text, equals: option } },
    followsRedirects: boolean,
    rejectsErrors: boolean,
    rejectsWith: { kind: 'list', of: { kind: 'one of', shapes: [{ kind: 'object', required: { option: text, equals: option } }, { kind: 'object', required: { given: callPath } }] } },
  },
};

const answer: Shape = {
  kind: 'object',
  required: {
    webResponse: { kind: 'enum', values: ['copied', 'empty', 'made', 'none'] },
    object: { kind: 'enum', values: ['ignored', 'json'] },
    stream: { kind: 'enum', values: ['headers', 'none', 'piped'] },
  },
  optional: {
    error: { kind: 'enum', values: ['handled'] },
    envelope: { kind: 'object', required: { headers: strings, body: strings, status: strings }, optional: { instance: { kind: 'enum', values: ['copied', 'ignored', 'throws'] }, needsStatus: boolean } },
  },
};

const position: Shape = { kind: 'integer', least: 0 };
const instance: Shape = { kind: 'enum', values: ['copied', 'ignored', 'throws'] };

function variant(kind: string, required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return { kind: 'object', required: { kind: { kind: 'enum', values: [kind] }, ...required }, optional };
}

const handlerShape: Shape = {
  kind: 'object',
  required: {
    parameters: { kind: 'list', of: { kind: 'one of', shapes: [text, { kind: 'object', required: { upstream: text }, optional: { stale: strings, json: { kind: 'enum', values: ['unknown'] } } }] } },
  },
  optional: { self: text, coroutine: text, returns: answer, throws: answer, callback: position },
};

const effect: Shape = {
  kind: 'one of',
  shapes: [
    variant('headers', { argument: position, instance }, { plain: instance }),
    variant('header', { name: position, value: position }, { replaces: { kind: 'boolean' } }),
    variant('field', { field: text, value: position }),
    variant('fields', { argument: position, fields: { kind: 'map', of: text } }),
    variant('answer', { argument: position, answer }, { option: text }),
    variant('status', { argument: position }),
    variant('init', { argument: position }),
    variant('stream-headers', { argument: position }),
    variant('error-headers', { argument: position }),
    variant('handler', { argument: position, option: strings, shape: handlerShape }),
    variant('remove', { name: position }),
    variant('flush', {}),
  ],
};

const members: readonly Shape[] = [
  variant('object', { object: objectName }), variant('inbound', { container }), variant('client', { client: text }), variant('outbound', { container }), variant('state', {}), variant('app', {}),
];
const member: Shape = { kind: 'one of', shapes: members };
const givenBack: Shape = { kind: 'one of', shapes: [{ kind: 'enum', values: ['response'] }, ...members, variant('asked', { client: text })] };

const functions: Shape = { kind: 'list', of: { kind: 'object', required: { calls: callPaths, effects: { kind: 'list', of: effect } }, optional: { gives: givenBack } } };

/** The shape of `FrameworkModel`, as settings give it. */
export const serverShape: Shape = {
  kind: 'object',
  required: { name: text, packages: strings, handlers: { kind: 'list', of: { kind: 'one of', shapes: [
    variant('registered', { on: { kind: 'enum', values: ['app', 'package'] }, by: callPaths, shape: handlerShape }, { event: strings, isLast: boolean, option: strings, length: position }),
    variant('literal', { members: strings, option: strings, shape: handlerShape }),
    variant('exported', { names: strings, path: { kind: 'regexp' }, shape: handlerShape }, { isCommon: boolean, isModule: boolean }),
    variant('exported-member', { members: strings, shape: handlerShape }, { path: { kind: 'regexp' } }),
    variant('decorated', { by: strings, parameters: { kind: 'map', of: text }, returns: answer }, { exclusive: strings }),
    variant('typed', { types: strings, shape: handlerShape }, { parameterTypes: strings, resultTypes: strings, typeArguments: { kind: 'map', of: position } }),
  ] } } },
  optional: {
    docs: { kind: 'string', like: /^https:\/\//, example: 'https://…' },
    modules: { kind: 'regexp' },
    globals: { kind: 'boolean' },
    proxies: strings,
    apps: callPaths,
    parts: strings,
    appExports: strings,
    appTypes: strings,
    appMembers: { kind: 'map', of: member },
    serves: callPaths,
    appKeeps: { kind: 'object', required: { set: text, get: text } },
    decorates: { kind: 'map', of: text },
    objects: {
      kind: 'map',
      of: {
        kind: 'object',
        required: { is: { kind: 'enum', values: ['context', 'request', 'response'] } },
        optional: {
          calls: { kind: 'map', of: { kind: 'list', of: effect } },
          gives: { kind: 'map', of: member },
          members: { kind: 'map', of: member },
          writes: { kind: 'map', of: { kind: 'one of', shapes: [variant('answer', { answer }), variant('field', { field: text }), variant('headers', {}, { instance }), variant('status', {})] } },
          pipeTarget: boolean,
          stream: boolean,
          types: strings,
          sharedTypes: strings,
          typeArguments: { kind: 'map', of: text },
          keeps: { kind: 'object', required: { set: text, get: text, member: text }, optional: { type: text } },
          telling: strings,
          alone: strings,
          shared: strings,
        },
      },
    },
    interceptors: { kind: 'object', required: { by: text, method: text, host: objectName, type: text, handle: text }, optional: { everywhere: { kind: 'object', required: { call: text, token: text } } } },
    program: { kind: 'object', required: { entry: text, config: { kind: 'object', required: { file: text, entry: { kind: 'regexp' }, roots: { kind: 'regexp' } } }, starts: text, parts: text, injects: text } },
    extended: { kind: 'map', of: { kind: 'object', required: { object: objectName }, optional: { member: text } } },
    bases: { kind: 'map', of: objectName },
    types: { kind: 'map', of: objectName },
    functions,
    responses: functions,
    errorHeaders: { kind: 'enum', values: ['copied', 'ignored'] },
    next: { kind: 'enum', values: ['rejects', 'resolves'] },
    errorInstance: instance,
    fresh: { kind: 'object', required: {}, optional: { contentType: text, header: text } },
    reframes: boolean,
  },
};
