import type { Answer, FrameworkModel } from '../framework.ts';

const body: Answer = { webResponse: 'empty', object: 'json', stream: 'piped' };

/** Koa's context with a client in it, and classes that have it as `this.ctx`. */
export const egg: FrameworkModel = {
  name: 'Egg',
  docs: 'https://www.eggjs.org/core/httpclient',
  packages: ['egg'],
  appTypes: ['Application'],
  appMembers: { curl: { kind: 'client', client: 'urllib' }, httpClient: { kind: 'client', client: 'urllib' }, httpclient: { kind: 'client', client: 'urllib' } },
  bases: { BaseContextClass: 'egg.controller', Controller: 'egg.controller', Service: 'egg.controller' },
  objects: {
    'egg.controller': {
      is: 'context',
      members: { app: { kind: 'app' }, ctx: { kind: 'object', object: 'egg.context' } },
    },
    'egg.context': {
      is: 'context',
      calls: {
        append: [{ kind: 'header', name: 0, value: 1 }],
        flushHeaders: [{ kind: 'flush' }],
        remove: [{ kind: 'remove', name: 0 }],
        set: [{ kind: 'headers', argument: 0, instance: 'throws' }, { kind: 'header', name: 0, value: 1 }],
        throw: [{ kind: 'error-headers', argument: 1 }, { kind: 'error-headers', argument: 2 }],
      },
      members: {
        app: { kind: 'app' },
        curl: { kind: 'client', client: 'urllib' },
        httpClient: { kind: 'client', client: 'urllib' },
        httpclient: { kind: 'client', client: 'urllib' },
        header: { kind: 'inbound', container: 'object' },
        headers: { kind: 'inbound', container: 'object' },
        req: { kind: 'object', object: 'node.request' },
        request: { kind: 'object', object: 'koa.request' },
        res: { kind: 'object', object: 'node.response' },
        response: { kind: 'object', object: 'koa.response' },
        state: { kind: 'state' },
      },
      writes: {
        body: { kind: 'answer', answer: body },
        etag: { kind: 'field', field: 'etag' },
        lastModified: { kind: 'field', field: 'last-modified' },
        length: { kind: 'field', field: 'content-length' },
        status: { kind: 'status' },
        type: { kind: 'field', field: 'content-type' },
      },
      types: ['Context'],
      telling: ['attachment()', 'body=', 'curl()', 'httpclient', 'length=', 'redirect()', 'set()', 'status=', 'throw()', 'type='],
      shared: ['attachment()', 'body=', 'length=', 'redirect()', 'set()', 'status=', 'throw()', 'type='],
    },
  },
  // `module.exports = app => class Home extends app.Controller {}`
  handlers: [{ kind: 'exported', names: ['default'], path: /\/app\/(?:controller|service)\/.*\.[cm]?[jt]s$/, isCommon: true, shape: { parameters: ['app'] } }],
  errorHeaders: 'copied',
  fresh: { contentType: '{{response}}.type = {{value}}', header: '{{response}}.set({{name}}, {{value}})' },
};
