import { once } from 'node:events';
import { createServer } from 'node:http';

import { createExpressGateway } from './express.js';
import { createFastifyGateway } from './fastify.js';
import { createHttpGateway } from './http.js';
import { createKoaGateway } from './koa.js';

/** Starts every gateway on a port of its own on loopback; `close` ends it. */
export async function startGateways(ordersUrl) {
  const fastify = createFastifyGateway(ordersUrl);
  await fastify.listen({ host: '127.0.0.1', port: 0 });
  return [
    await listen('Express 4, axios', createServer(createExpressGateway(ordersUrl))),
    { name: 'Fastify 5, got', port: fastify.server.address().port, close: () => closeServer(fastify.server) },
    await listen('node:http, fetch', createHttpGateway(ordersUrl)),
    await listen('Koa 3, axios', createServer(createKoaGateway(ordersUrl).callback())),
  ];
}

async function listen(name, server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { name, port: server.address().port, close: () => closeServer(server) };
}

function closeServer(server) {
  server.close();
  server.closeAllConnections();
}
