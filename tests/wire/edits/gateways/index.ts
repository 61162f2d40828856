import type { EditGateway } from '../gateway.ts';
import { express4, express5, express5More } from './express.ts';
import { fastify5 } from './fastify.ts';
import { h3v1, h3v2 } from './h3.ts';
import { hapi21, hapi21Bare } from './hapi.ts';
import { hono4 } from './hono.ts';
import { koa3 } from './koa.ts';
import { lambda } from './lambda.ts';
import { nestExpress, nestExpressPassthrough, nestExpressReturned, nestFastify, nestFastifyReturned } from './nest.ts';
import { nodeHttp } from './node-http.ts';
import { restify } from './restify.ts';

export const editGateways: readonly EditGateway[] = [
  express5, express5More, express4, fastify5, koa3, hapi21, hapi21Bare, hono4, nestExpress, nestExpressPassthrough, nestExpressReturned, nestFastify, nestFastifyReturned,
  restify, h3v1, h3v2, lambda, nodeHttp,
];
