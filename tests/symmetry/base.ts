/** A client: how it is imported and asked, and what its headers are. */
export interface Client {
  readonly opening: string;
  readonly ask: string;
  /** The member that holds the headers, and whether they are a web Headers. */
  readonly isWeb: boolean;
  readonly body: string;
  /** Fields that are not true of what it hands over. */
  readonly stale: readonly string[];
}

export const clients: Readonly<Record<'axios' | 'fetch' | 'got' | 'undici', Client>> = {
  axios: { opening: `import axios from 'axios';`, ask: `axios.get('http://tides.internal/')`, isWeb: false, body: 'data', stale: ['content-length'] },
  got: { opening: `import got from 'got';`, ask: `got('http://tides.internal/')`, isWeb: false, body: 'body', stale: [] },
  fetch: { opening: '', ask: `fetch('http://tides.internal/')`, isWeb: true, body: 'body', stale: ['content-encoding', 'content-length'] },
  undici: { opening: `import { request as ask } from 'undici';`, ask: `ask('http://tides.internal/')`, isWeb: false, body: 'body', stale: [] },
};

/** A framework: the handler around a body, and how it sets one header, a bag, and ends. */
export interface Framework {
  readonly opening: string;
  readonly path: string;
  readonly handler: (request: string, response: string, body: string) => string;
  readonly set: (response: string, name: string, value: string) => string;
  readonly setAll: (response: string, bag: string) => string;
  readonly send: (response: string, body: string) => string;
}

const handed = (call: string): Framework['handler'] => (request, response, body) => `${call}async (${request}, ${response}) => {\n${body}\n});`;

export const frameworks: Readonly<Record<'express' | 'fastify' | 'koa' | 'lambda' | 'node' | 'web', Framework>> = {
  express: {
    opening: `import express from 'express';\nconst app = express();`,
    path: '/src/app.js',
    handler: handed(`app.get('/', `),
    set: (response, name, value) => `${response}.setHeader(${name}, ${value});`,
    setAll: (response, bag) => `${response}.set(${bag});`,
    send: (response, body) => `${response}.send(${body});`,
  },
  fastify: {
    opening: `import Fastify from 'fastify';\nconst app = Fastify();`,
    path: '/src/app.js',
    handler: handed(`app.get('/', `),
    set: (response, name, value) => `${response}.header(${name}, ${value});`,
    setAll: (response, bag) => `${response}.headers(${bag});`,
    send: (response, body) => `${response}.send(${body});`,
  },
  koa: {
    opening: `import Koa from 'koa';\nconst app = new Koa();`,
    path: '/src/app.js',
    handler: (_, response, body) => `app.use(async ${response} => {\n${body}\n});`,
    set: (response, name, value) => `${response}.set(${name}, ${value});`,
    setAll: (response, bag) => `${response}.set(${bag});`,
    send: (response, body) => `${response}.body = ${body};`,
  },
  node: {
    opening: `import http from 'node:http';`,
    path: '/src/app.js',
    handler: handed('http.createServer('),
    set: (response, name, value) => `${response}.setHeader(${name}, ${value});`,
    setAll: (response, bag) => `${response}.writeHead(200, ${bag});`,
    send: (response, body) => `${response}.end(${body});`,
  },
  web: {
    opening: '',
    path: '/src/app/api/tides/route.js',
    handler: (request, response, body) => `export async function GET(${request}) {\nconst ${response} = new Headers();\n${body}\nreturn new Response('', { headers: ${response} });\n}`,
    set: (response, name, value) => `${response}.set(${name}, ${value});`,
    setAll: (response, bag) => `for (const each of Object.keys(${bag})) ${response}.set(each, ${bag}[each]);`,
    send: () => '',
  },
  lambda: {
    opening: '',
    path: '/src/handler.js',
    handler: (request, response, body) => `export const handler = async ${request} => {\nconst ${response} = {};\n${body}\nreturn { statusCode: 200, headers: ${response}, body: '' };\n};`,
    set: (response, name, value) => `${response}[${name}] = ${value};`,
    setAll: (response, bag) => `Object.assign(${response}, ${bag});`,
    send: () => '',
  },
};

/** What a program does with the headers, whatever way it is written. */
export type Act =
  /** All are copied. */
  | { readonly kind: 'all' }
  /** All but these. */
  | { readonly kind: 'except'; readonly names: readonly string[] }
  /** Only these. */
  | { readonly kind: 'only'; readonly names: readonly string[] };
