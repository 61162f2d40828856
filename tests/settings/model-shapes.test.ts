import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import plugin from '../../src/index.ts';
import { clients } from '../../src/models/clients/index.ts';
import { frameworks } from '../../src/models/frameworks/index.ts';
import { clientShape, serverShape } from '../../src/settings/model-shapes.ts';
import type { ClientSetting, ServerSetting } from '../../src/settings/read-settings.ts';
import { problemsOf } from '../../src/settings/shape.ts';

interface Told {
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  readonly ruleId: string | null;
  readonly messageId: string | undefined;
}

function lint(upstream: unknown, code: string): Told[] {
  const messages = new Linter().verify(code, [plugin.configs.strict, { settings: { upstream } }], 'gateway.js');
  return messages.map(({ line, column, endLine, endColumn, ruleId, messageId }) => ({ line, column, endLine, endColumn, ruleId, messageId }));
}

const orders = {
  name: 'orders client',
  packages: ['@acme/orders'],
  creates: ['connect()'],
  requests: [{ calls: ['find()'], gives: 'response-promise' }],
  response: { headers: { headers: 'object' }, body: ['body'], status: ['status'], json: 'shows' },
  error: { headers: 'headers', status: 'status' },
  stale: ['content-encoding', 'content-length'],
} as const satisfies ClientSetting;

const relay = {
  name: 'acme relay',
  packages: ['@acme/relay'],
  proxies: ['@acme/relay'],
  apps: ['relay()'],
  objects: {
    'acme.response': { is: 'response', calls: { write: [{ kind: 'headers', argument: 0, instance: 'ignored' }] } },
  },
  handlers: [
    { kind: 'registered', on: 'app', by: ['answered()'], shape: { parameters: [{ upstream: 'node:http', stale: ['content-length'] }, 'acme.response'] } },
  ],
} as const satisfies ServerSetting;

describe('a wrapper of one’s own, in the words of the built-in models', () => {
  test.each([...clients.map(model => [model.name, model, clientShape] as const), ...frameworks.map(model => [model.name, model, serverShape] as const)])(
    'what %s says may be said in settings',
    (_name, model, shape) => {
      expect(problemsOf(model, shape, 'model')).toEqual([]);
    },
  );

  test('`proxies` and a parameter that is an upstream’s response', () => {
    const code = `import { relay } from '@acme/relay';
relay().answered((answer, response) => {
  response.write(answer.headers);
});
`;
    expect(lint({ servers: [relay] }, code)).toEqual([{ line: 3, column: 12, endLine: 3, endColumn: 33, ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough' }]);
    expect(lint({ servers: [{ ...relay, proxies: [] }] }, code), 'nothing asks an upstream').toEqual([]);
    expect(lint({ servers: [{ ...relay, handlers: [{ ...relay.handlers[0], shape: { parameters: ['other', 'acme.response'] } }] }] }, code)).toEqual([]);
  });

  test('`json` of such a parameter: nothing is told where it is answered with whole', () => {
    const sender = { ...relay, objects: { 'acme.response': { is: 'response', calls: { send: [{ kind: 'answer', argument: 0, answer: { webResponse: 'none', object: 'json', stream: 'none' } }] } } } };
    const code = `import { relay } from '@acme/relay';
relay().answered((answer, response) => {
  response.send(answer);
});
`;
    const lintWith = (parameter: object): unknown => lint({ servers: [{ ...sender, handlers: [{ ...relay.handlers[0], shape: { parameters: [parameter, 'acme.response'] } }] }] }, code);
    expect(lintWith({ upstream: 'undici' })).toEqual([{ line: 3, column: 12, endLine: 3, endColumn: 24, ruleId: 'upstream/no-response-passthrough', messageId: 'shown' }]);
    expect(lintWith({ upstream: 'undici', json: 'unknown' })).toEqual([]);
  });

  test('`stale` of such a parameter: the field is copied by name', () => {
    const code = `import { relay } from '@acme/relay';
relay().answered((answer, response) => {
  response.write({ 'content-length': answer.headers['content-length'] });
});
`;
    expect(lint({ servers: [relay] }, code)).toEqual([{ line: 3, column: 12, endLine: 3, endColumn: 73, ruleId: 'upstream/no-unsafe-header-copy', messageId: 'copied' }]);
    expect(lint({ servers: [{ ...relay, handlers: [{ ...relay.handlers[0], shape: { parameters: [{ upstream: 'node:http' }, 'acme.response'] } }] }] }, code)).toEqual([]);
  });

  test('`bases`: what a class of our own extends', () => {
    const code = `import axios from 'axios';
import { Page } from '@acme/relay';
export class Orders extends Page {
  async show() {
    const up = await axios.get('http://orders');
    this.write(up.headers);
  }
}
`;
    expect(lint({ servers: [{ ...relay, bases: { Page: 'acme.response' } }] }, code)).toEqual([{ line: 6, column: 10, endLine: 6, endColumn: 27, ruleId: 'upstream/no-header-passthrough', messageId: 'passthrough' }]);
    expect(lint({ servers: [{ ...relay, bases: { Sheet: 'acme.response' } }] }, code)).toEqual([]);
  });

  test('`option` of an answer: it stands in a member of what is given', () => {
    const code = `import { refuse, relay } from '@acme/relay';
relay().answered(answer => {
  throw refuse(502, { with: answer });
});
`;
    const answered = (option: string): object => ({ ...relay, functions: [{ calls: ['refuse()'], effects: [{ kind: 'answer', argument: 1, option, answer: { webResponse: 'none', object: 'ignored', stream: 'headers' } }] }] });
    expect(lint({ servers: [answered('with')] }, code)).toEqual([{ line: 3, column: 9, endLine: 3, endColumn: 38, ruleId: 'upstream/no-response-passthrough', messageId: 'answered' }]);
    expect(lint({ servers: [answered('data')] }, code)).toEqual([]);
  });

  const uncaught = `import { connect } from '@acme/orders';
import express from 'express';
const orders = connect({ strict: true });
express().get('/', async (req, res) => {
  res.send((await orders.find(1)).body);
});
`;

  test('`rejectsWith` an option: the error that nobody catches', () => {
    const client: ClientSetting = { ...orders, rejectsWith: [{ option: 'strict', equals: true }] };
    expect(lint({ clients: [client] }, uncaught)).toEqual([{ line: 5, column: 26, endLine: 5, endColumn: 33, ruleId: 'upstream/no-header-passthrough', messageId: 'uncaught' }]);
    expect(lint({ clients: [orders] }, uncaught)).toEqual([]);
    expect(lint({ clients: [client] }, uncaught.replace('true', 'false'))).toEqual([]);
  });

  test('`rejectsWith` what is given to the instance', () => {
    const client: ClientSetting = { ...orders, rejectsWith: [{ given: 'throwing()' }] };
    const code = uncaught.replace('{ connect }', '{ connect, throwing }').replace('{ strict: true }', 'throwing()');
    expect(lint({ clients: [client] }, code)).toEqual([{ line: 5, column: 26, endLine: 5, endColumn: 33, ruleId: 'upstream/no-header-passthrough', messageId: 'uncaught' }]);
    expect(lint({ clients: [client] }, code.replace('throwing()', 'other()'))).toEqual([]);
  });
});

/** What is said of one setting that is wrong, and that the right ones beside it are still heard. */
function toldOf(kind: 'clients' | 'servers', wrong: object): string[] {
  const code = `import { connect } from '@acme/orders';
import express from 'express';
express().get('/', async (req, res) => {
  const order = await connect().find(1);
  res.set(order.headers).send(order.body);
});
`;
  const upstream = kind === 'clients' ? { clients: [orders, wrong] } : { clients: [orders], servers: [wrong] };
  const messages = new Linter().verify(code, [plugin.configs.recommended, { settings: { upstream } }], 'gateway.js');
  expect(messages.filter(({ line }) => line !== 1).map(({ line, ruleId }) => ({ line, ruleId }))).toEqual([{ line: 5, ruleId: 'upstream/no-header-passthrough' }]);
  return messages.filter(({ line }) => line === 1).map(({ message }) => message.replace(/^Setting `settings\.upstream\.(?:clients\[1\]|servers\[0\])/u, '`').replace(/\. The other settings apply\.$/u, ''));
}

describe('a wrong value is told on line 1, with its key, the value and what is allowed', () => {
  const request = orders.requests[0];
  const one = 'one of `body`, `error`, `headers`, `other`, `response`, `status`';
  const gives = 'one of `body-promise`, `builder`, `nothing`, `observable`, `response-promise`, `stream` or an object';

  test.each<[object, string]>([
    [{ name: 1 }, '`.name` is `1`. Expected: a string'],
    [{ docs: 'here' }, '`.docs` is `"here"`. Expected: a string like `https://…`'],
    [{ packages: '@acme/orders' }, '`.packages` is `"@acme/orders"`. Expected: a list, each item a string'],
    [{ globals: [1] }, '`.globals[0]` is `1`. Expected: a string'],
    [{ instances: {} }, '`.instances` is `{}`. Expected: a list, each item a string'],
    [{ creates: ['connect'] }, '`.creates[0]` is `"connect"`. Expected: a string like `get()`'],
    [{ extends: ['new'] }, '`.extends[0]` is `"new"`. Expected: a string like `get()`'],
    [{ members: [true] }, '`.members[0]` is `true`. Expected: a string'],
    [{ memberClients: ['axios'] }, '`.memberClients` is `["axios"]`. Expected: an object'],
    [{ requests: {} }, '`.requests` is `{}`. Expected: a list, each item an object'],
    [{ requests: [{ ...request, gives: 'promise' }] }, `\`.requests[0].gives\` is \`"promise"\`. Expected: ${gives}`],
    [{ requests: [{ ...request, gives: { promiseOf: { data: 'text' } } }] }, `\`.requests[0].gives.promiseOf.data\` is \`"text"\`. Expected: ${one}`],
    [{ requests: [{ ...request, body: -1 }] }, '`.requests[0].body` is `-1`. Expected: a whole number from 0'],
    [{ requests: [{ ...request, givesWith: [{ option: 'raw', equals: 1, gives: 'stream' }] }] }, '`.requests[0].givesWith[0].equals` is `1`. Expected: `true` or `false` or a string'],
    [{ requests: [{ ...request, callback: ['answer'] }] }, `\`.requests[0].callback[0]\` is \`"answer"\`. Expected: ${one}`],
    [{ requests: [{ ...request, events: { response: 'response' } }] }, `\`.requests[0].events.response\` is \`"response"\`. Expected: a list, each item ${one}`],
    [{ requests: [{ ...request, pipe: 'all' }] }, '`.requests[0].pipe` is `"all"`. Expected: one of `body`, `headers`'],
    [{ requests: [{ ...request, then: { 'json()': 'text' } }] }, '`.requests[0].then.json()` is `"text"`. Expected: one of `body`, `response`'],
    [{ requests: [{ ...request, callbacks: { 'end()': [1] } }] }, `\`.requests[0].callbacks.end()[0]\` is \`1\`. Expected: ${one}`],
    [{ response: { ...orders.response, headers: { headers: 'Map' } } }, '`.response.headers.headers` is `"Map"`. Expected: one of `object`, `axios-headers`, `Headers`, `raw`'],
    [{ response: { ...orders.response, json: 'fine' } }, '`.response.json` is `"fine"`. Expected: one of `empty`, `shows`, `throws`'],
    [{ response: { ...orders.response, status: undefined } }, '`.response.status` is missing. Expected: a list, each item a string'],
    [{ response: { ...orders.response, bags: { 'raw()': 'list' } } }, '`.response.bags.raw()` is `"list"`. Expected: one of `object`, `axios-headers`, `Headers`, `raw`'],
    [{ response: { ...orders.response, lists: 'yes' } }, '`.response.lists` is `"yes"`. Expected: `true` or `false`'],
    [{ response: { ...orders.response, web: 'yes' } }, '`.response.web` is `"yes"`. Expected: `true` or `false`'],
    [{ error: { response: 'answer' } }, `\`.error.response\` is \`"answer"\`. Expected: ${one}`],
    [{ errorJson: 'leaks' }, '`.errorJson` is `"leaks"`. Expected: one of `empty`, `shows`, `throws`'],
    [{ errorTypes: 'OrdersError' }, '`.errorTypes` is `"OrdersError"`. Expected: a list, each item a string'],
    [{ errorGuards: ['isError'] }, '`.errorGuards[0]` is `"isError"`. Expected: a string like `get()`'],
    [{ stale: undefined }, '`.stale` is missing. Expected: a list, each item a string'],
    [{ older: [{ below: 'two', stale: [] }] }, '`.older[0].below` is `"two"`. Expected: a whole number from 0'],
    [{ older: 2 }, '`.older` is `2`. Expected: a list, each item an object'],
    [{ modes: [{ option: 'raw', equals: true }] }, '`.modes[0].stale` is missing. Expected: a list, each item a string'],
    [{ streams: { option: 'as' } }, '`.streams.equals` is missing. Expected: `true` or `false` or a string'],
    [{ requestHeaders: ['set'] }, '`.requestHeaders[0]` is `"set"`. Expected: a string like `get()`'],
    [{ followsRedirects: 'yes' }, '`.followsRedirects` is `"yes"`. Expected: `true` or `false`'],
    [{ rejectsErrors: 1 }, '`.rejectsErrors` is `1`. Expected: `true` or `false`'],
    [{ rejectsWith: 'strict' }, '`.rejectsWith` is `"strict"`. Expected: a list, each item an object'],
    [{ rejectsWith: [{ option: 'strict' }] }, '`.rejectsWith[0].equals` is missing. Expected: `true` or `false` or a string'],
    [{ rejectsWith: [{ option: 'strict', equals: 1 }] }, '`.rejectsWith[0].equals` is `1`. Expected: `true` or `false` or a string'],
    [{ rejectsWith: [{ given: 'throwing' }] }, '`.rejectsWith[0].given` is `"throwing"`. Expected: a string like `get()`'],
  ])('of a client: %j', (wrong, said) => {
    expect(toldOf('clients', { ...orders, ...wrong })).toEqual([said]);
  });

  const [registered] = relay.handlers;
  const shape = (parameter: unknown): object => ({ handlers: [{ ...registered, shape: { parameters: [parameter] } }] });
  const calls = (effect: unknown): object => ({ objects: { 'acme.response': { is: 'response', calls: { write: [effect] } } } });
  const handlers = 'one of `registered`, `literal`, `exported`, `exported-member`, `decorated`, `typed`';

  test.each<[object, string]>([
    [{ packages: undefined }, '`.packages` is missing. Expected: a list, each item a string'],
    [{ proxies: '@acme/relay' }, '`.proxies` is `"@acme/relay"`. Expected: a list, each item a string'],
    [{ proxies: [true] }, '`.proxies[0]` is `true`. Expected: a string'],
    [{ modules: 'acme' }, '`.modules` is `"acme"`. Expected: a regular expression'],
    [{ apps: ['relay'] }, '`.apps[0]` is `"relay"`. Expected: a string like `get()`'],
    [shape({ stale: [] }), '`.handlers[0].shape.parameters[0].upstream` is missing. Expected: a string'],
    [shape({ upstream: 'node:http', stale: 'etag' }), '`.handlers[0].shape.parameters[0].stale` is `"etag"`. Expected: a list, each item a string'],
    [shape(7), '`.handlers[0].shape.parameters[0]` is `7`. Expected: a string or an object'],
    [{ handlers: [{ ...registered, kind: 'route' }] }, `\`.handlers[0].kind\` is \`"route"\`. Expected: ${handlers}`],
    [{ handlers: [{ ...registered, kind: undefined }] }, `\`.handlers[0].kind\` is missing. Expected: ${handlers}`],
    [{ handlers: [{ ...registered, on: 'router' }] }, '`.handlers[0].on` is `"router"`. Expected: one of `app`, `package`'],
    [{ handlers: [{ ...registered, path: /a/u }] }, '`.handlers[0].path` is not known. Expected: one of `by`, `event`, `isLast`, `kind`, `length`, `on`, `option`, `shape`'],
    [{ handlers: [{ kind: 'exported', names: ['GET'], path: 'routes', shape: { parameters: [] } }] }, '`.handlers[0].path` is `"routes"`. Expected: a regular expression'],
    [{ handlers: [{ ...registered, shape: { parameters: [], returns: { webResponse: 'sent', object: 'json', stream: 'none' } } }] }, '`.handlers[0].shape.returns.webResponse` is `"sent"`. Expected: one of `copied`, `empty`, `made`, `none`'],
    [{ objects: { response: { is: 'answer' } } }, '`.objects.response.is` is `"answer"`. Expected: one of `context`, `request`, `response`'],
    [calls({ kind: 'headers', argument: 0 }), '`.objects.acme.response.calls.write[0].instance` is missing. Expected: one of `copied`, `ignored`, `throws`'],
    [calls({ kind: 'bag', argument: 0 }), '`.objects.acme.response.calls.write[0].kind` is `"bag"`. Expected: one of `headers`, `header`, `field`, `fields`, `answer`, `status`, `init`, `stream-headers`, `error-headers`, `handler`, `remove`, `flush`'],
    [calls('headers'), '`.objects.acme.response.calls.write[0]` is `"headers"`. Expected: an object'],
    [{ functions: [{ calls: ['send()'], effects: [], gives: 'answer' }] }, '`.functions[0].gives` is `"answer"`. Expected: one of `response` or an object'],
    [{ functions: [{ calls: ['send()'], effects: [], gives: { kind: 'asked' } }] }, '`.functions[0].gives.client` is missing. Expected: a string'],
    [{ bases: { Page: 'response' } }, '`.bases.Page` is `"response"`. Expected: a string like `acme.response`'],
    [calls({ kind: 'answer', argument: 0, option: 0, answer: { webResponse: 'none', object: 'json', stream: 'none' } }), '`.objects.acme.response.calls.write[0].option` is `0`. Expected: a string'],
    [{ errorHeaders: 'sent' }, '`.errorHeaders` is `"sent"`. Expected: one of `copied`, `ignored`'],
    [{ fresh: { type: '' } }, '`.fresh.type` is not known. Expected: one of `contentType`, `header`'],
    [{ reframes: 'yes' }, '`.reframes` is `"yes"`. Expected: `true` or `false`'],
  ])('of a server: %j', (wrong, said) => {
    expect(toldOf('servers', { ...relay, ...wrong })).toEqual([said]);
  });
});
