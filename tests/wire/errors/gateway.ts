/** A gateway that catches nothing: `gateway.ts express http://127.0.0.1:1234` asks with the client that the path names. */
import { createServer } from 'node:http';
import { load, mainOf, type Dynamic } from '../clients/dynamic.ts';
import { listen } from '../harness/listen.ts';

const [framework = '', upstream = ''] = process.argv.slice(2);
const { port, origin } = new URL(upstream);
const path = '/error-plain';
const service = { apiKey: 'own', baseURL: origin, maxRetries: 0 };

/** Each client asks for an answer that is an error. */
const clients: Readonly<Record<string, () => Promise<unknown>>> = {
  '@anthropic-ai/sdk': async () => new (mainOf(await load('@anthropic-ai/sdk')))(service).get(path),
  '@elastic/elasticsearch': async () => new (await load('@elastic/elasticsearch')).Client({ node: origin, maxRetries: 0 }).transport.request({ method: 'GET', path }),
  axios: async () => mainOf(await load('axios')).get(`${origin}${path}`),
  bent: async () => mainOf(await load('bent'))(origin)(path),
  got: async () => mainOf(await load('got'))(`${origin}${path}`, { retry: { limit: 0 } }),
  openai: async () => new (mainOf(await load('openai')))(service).get(path),
  openai4: async () => new (mainOf(await load('openai4')))(service).get(path),
  stripe: async () => new (mainOf(await load('stripe')))('sk_test_own', { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0 }).rawRequest('GET', `/v1${path}`),
  undici: async () => {
    const { Agent, interceptors, request } = await load('undici');
    return request(`${origin}${path}`, { dispatcher: new Agent().compose(interceptors.responseError()) });
  },
  undici6: async () => {
    const { Agent, request } = await load('undici6');
    return request(`${origin}${path}`, { dispatcher: new Agent(), throwOnError: true });
  },
};

const ask = async (url: string): Promise<string> => {
  await clients[decodeURIComponent(url.slice(1))]?.();
  return 'nothing was thrown';
};

const frameworks: Readonly<Record<string, () => Promise<number>>> = {
  express: () => expressOf('express'),
  express4: () => expressOf('express4'),
  fastify: async () => {
    const app = mainOf(await load('fastify'))();
    app.get('/*', (request: Dynamic) => ask(String(request.url)));
    await app.listen({ port: 0, host: '127.0.0.1' });
    return Number((app.server.address() as unknown as { readonly port: number }).port);
  },
  koa: async () => {
    const app = new (mainOf(await load('koa')))();
    app.on('error', () => undefined);
    app.use(async (context: { url: string; body: string }) => void (context.body = await ask(context.url)));
    return listen(createServer(app.callback() as never));
  },
  h3: async () => {
    const { H3, toNodeHandler } = await load('h3');
    return listen(createServer(toNodeHandler(new H3({ silent: true }).get('/**', (event: Dynamic) => ask(String(event.url.pathname)))) as never));
  },
};

async function expressOf(name: string): Promise<number> {
  const app = mainOf(await load(name))();
  app.set('env', 'test');
  app.use((request: Dynamic, response: Dynamic, next: (error: unknown) => void) => ask(String(request.url)).then(text => response.end?.(text), next));
  return listen(createServer(app as never));
}

process.on('uncaughtException', error => process.stderr.write(`${error.stack ?? error.message}\n`));
// Loading takes longer than a reader is patient.
await Promise.all(Object.values(clients).map(fails => fails().catch(() => undefined)));
const started = await frameworks[framework]?.();
if (started === undefined) throw new Error(`no ${framework}`);
process.send?.({ port: started });
