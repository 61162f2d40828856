import { once } from 'node:events';
import { createServer, request } from 'node:http';

/** https://www.rfc-editor.org/rfc/rfc9110#section-7.6.1 */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade']);

/**
 * What Envoy answers its own client with when the message behind it can't be parsed. It is 502 since Envoy 1.18, 503 before:
 * https://github.com/envoyproxy/envoy/pull/15033
 */
const PROTOCOL_ERROR = { status: 502, text: 'upstream connect error or disconnect/reset before headers. reset reason: protocol error' };

/**
 * A stand-in for the mesh's sidecar: it parses what the gateway says as strictly as Envoy does. Node's own parser
 * refuses `Transfer-Encoding` beside `Content-Length`, too (https://www.rfc-editor.org/rfc/rfc9112#section-6.3).
 */
export async function startSidecar(port) {
  const server = createServer((incoming, outgoing) => {
    const { method, url } = incoming;
    const forwarded = request({ host: '127.0.0.1', port, method, path: url, agent: false }, answer => {
      const kept = Object.entries(answer.headers).filter(([name]) => !HOP_BY_HOP.has(name));
      outgoing.writeHead(answer.statusCode, Object.fromEntries(kept));
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => {
      if (outgoing.headersSent) return outgoing.destroy();
      outgoing.writeHead(PROTOCOL_ERROR.status, { 'content-type': 'text/plain', server: 'envoy' }).end(PROTOCOL_ERROR.text);
    });
    forwarded.setTimeout(3000, () => forwarded.destroy(new Error('timeout')));
    incoming.pipe(forwarded);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: server.address().port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
