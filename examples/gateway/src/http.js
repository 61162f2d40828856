import { createServer } from 'node:http';

/** Orders over plain node:http and fetch. */
export function createHttpGateway(ordersUrl) {
  return createServer(async (request, response) => {
    try {
      const order = await fetch(new URL(request.url, ordersUrl));
      const body = await order.text();
      order.headers.forEach((value, name) => response.setHeader(name, value));
      response.statusCode = order.status;
      response.setHeader('content-length', Buffer.byteLength(body));
      response.end(body);
    } catch {
      response.writeHead(502).end();
    }
  });
}
