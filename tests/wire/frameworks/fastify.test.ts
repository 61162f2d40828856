import { fastify } from '../../../src/models/frameworks/fastify.ts';
import { prove } from './prove.ts';

prove('fastify', fastify, {
  runs: [
    { gateway: 'fastify', packages: ['fastify', '@fastify/reply-from', '@fastify/http-proxy'] },
    { gateway: 'fastify', packages: ['fastify4', 'reply-from9', 'http-proxy9'], differs: ['fastify.reply.from(): calls back { onResponse }', 'handler: app register() { replyOptions.onResponse }'] },
  ],
  source: [
    [/^this is the app: all\(\)/u, 'fastify', 'lib/route.js', /handler: opts\.handler\.bind\(this\)[\s\S]*\.map\(h => h\.bind\(this\)\)/u],
    [/^this is the app: addHook\(\)/u, 'fastify', 'lib/route.js', /\.map\(h => h\.bind\(this\)\)/u],
    [/^this is the app: setErrorHandler\(\)/u, 'fastify', 'fastify.js', /buildErrorHandler\([^;]*func\.bind\(this\)/u],
    [/^app\.decorate(?:Reply|Request)?\(\)/u, 'fastify', 'fastify.js', /decorate: decorator\.add[\s\S]*decorateReply: decorator\.decorateReply[\s\S]*decorateRequest: decorator\.decorateRequest/u],
  ],
  types: ['fastify', '@fastify/type-provider-typebox', 'fastify-type-provider-zod', '@fastify/type-provider-json-schema-to-ts'],
});
