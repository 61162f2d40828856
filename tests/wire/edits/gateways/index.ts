import type { EditGateway } from '../gateway.ts';
import { express4, express5, express5More } from './express.ts';
import { fastify5 } from './fastify.ts';
import { h3v1, h3v2 } from './h3.ts';
import { hapi21, hapi21Bare } from './hapi.ts';
import { hono4 } from './hono.ts';
import { koa3 } from './koa.ts';
import { lambda } from './lambda.ts';
import { nestExpress, nestExpressPassthrough, nestExpressReturned, nestFastify, nestFastifyReturned } from './nest.ts';
import { nextApp } from './next-app.ts';
import { nodeHttp } from './node-http.ts';
import { restify } from './restify.ts';
import { sveltekit } from './sveltekit.ts';

/** Gateways by the test that runs them, so that two workers share them; the page has them in this order. */
export const editGateways: Readonly<Record<string, readonly EditGateway[]>> = {
  express: [express5, express5More, express4],
  'node-http': [fastify5, koa3, restify, nodeHttp],
  nest: [nestExpress, nestExpressPassthrough, nestExpressReturned, nestFastify, nestFastifyReturned],
  web: [hapi21, hapi21Bare, hono4, h3v1, h3v2, lambda],
  built: [nextApp, sveltekit],
};
