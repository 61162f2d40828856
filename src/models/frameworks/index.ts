import type { FrameworkModel } from '../framework.ts';
import { adonis } from './adonis.ts';
import { astro } from './astro.ts';
import { azureFunctions } from './azure-functions.ts';
import { azureFunctionsV3 } from './azure-functions-v3.ts';
import { boom } from './boom.ts';
import { bun } from './bun.ts';
import { cloudflarePages } from './cloudflare-pages.ts';
import { cloudflareWorkers } from './cloudflare-workers.ts';
import { cloudfront } from './cloudfront.ts';
import { connect } from './connect.ts';
import { convex } from './convex.ts';
import { deno } from './deno.ts';
import { egg } from './egg.ts';
import { elysia } from './elysia.ts';
import { encore } from './encore.ts';
import { expo } from './expo.ts';
import { express } from './express.ts';
import { expressHttpProxy } from './express-http-proxy.ts';
import { fastify } from './fastify.ts';
import { findMyWay } from './find-my-way.ts';
import { firebase } from './firebase.ts';
import { googleCloudFunctions } from './google-cloud-functions.ts';
import { h3 } from './h3.ts';
import { hapi } from './hapi.ts';
import { hono } from './hono.ts';
import { httpErrors } from './http-errors.ts';
import { httpProxy } from './http-proxy.ts';
import { httpProxyMiddleware } from './http-proxy-middleware.ts';
import { inversifyExpress } from './inversify-express.ts';
import { ittyRouter } from './itty-router.ts';
import { koa } from './koa.ts';
import { koaBetterHttpProxy } from './koa-better-http-proxy.ts';
import { koaProxies } from './koa-proxies.ts';
import { lambda } from './lambda.ts';
import { lambdaStreaming } from './lambda-streaming.ts';
import { loopback } from './loopback.ts';
import { medusa } from './medusa.ts';
import { micro } from './micro.ts';
import { midway } from './midway.ts';
import { nest } from './nest.ts';
import { netlify } from './netlify.ts';
import { netlifyEdge } from './netlify-edge.ts';
import { nextApp } from './next-app.ts';
import { nextMiddleware } from './next-middleware.ts';
import { nextPages } from './next-pages.ts';
import { nodeHttp } from './node-http.ts';
import { nuxt } from './nuxt.ts';
import { polka } from './polka.ts';
import { qwikCity } from './qwik-city.ts';
import { reactRouter } from './react-router.ts';
import { restana } from './restana.ts';
import { restify } from './restify.ts';
import { routingControllers } from './routing-controllers.ts';
import { sails } from './sails.ts';
import { solidStart } from './solid-start.ts';
import { srvx } from './srvx.ts';
import { sveltekit } from './sveltekit.ts';
import { tanstackStart } from './tanstack-start.ts';
import { tinyhttp } from './tinyhttp.ts';
import { tsed } from './tsed.ts';
import { tsoa } from './tsoa.ts';
import { vercel } from './vercel.ts';
import { web } from './web.ts';
import { whatwgServer } from './whatwg-server.ts';

/** Every framework model, by file name. */
export const frameworks: readonly FrameworkModel[] = [
  adonis,
  astro,
  azureFunctions,
  azureFunctionsV3,
  boom,
  bun,
  cloudflarePages,
  cloudflareWorkers,
  cloudfront,
  connect,
  convex,
  deno,
  egg,
  elysia,
  encore,
  expo,
  express,
  expressHttpProxy,
  fastify,
  findMyWay,
  firebase,
  googleCloudFunctions,
  h3,
  hapi,
  hono,
  httpErrors,
  httpProxy,
  httpProxyMiddleware,
  inversifyExpress,
  ittyRouter,
  koa,
  koaBetterHttpProxy,
  koaProxies,
  lambda,
  lambdaStreaming,
  loopback,
  medusa,
  micro,
  midway,
  nest,
  netlify,
  netlifyEdge,
  nextApp,
  nextMiddleware,
  nextPages,
  nodeHttp,
  nuxt,
  polka,
  qwikCity,
  reactRouter,
  restana,
  restify,
  routingControllers,
  sails,
  solidStart,
  srvx,
  sveltekit,
  tanstackStart,
  tinyhttp,
  tsed,
  tsoa,
  vercel,
  web,
  whatwgServer,
];
