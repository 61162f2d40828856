import { once } from 'node:events';
import { createServer } from 'node:net';

export const ORDER = JSON.stringify({ id: 42, status: 'shipped', lines: [{ article: 'lamp', count: 2 }] });
export const MISSING = JSON.stringify({ error: 'no such order' });

const COMMON = ['Server: orders/3.1', 'Content-Type: application/json; charset=utf-8', 'Set-Cookie: orders-session=s3cr3t; HttpOnly', 'Connection: keep-alive', 'Keep-Alive: timeout=7'];

/** An order that exists is written as it is found, in chunks: its length isn't known when the head is sent. */
const FOUND = message('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', `${ORDER.length.toString(16)}\r\n${ORDER}\r\n0\r\n\r\n`);
/** One that doesn't exist is a ready-made answer with its length. */
const NOT_FOUND = message('HTTP/1.1 404 Not Found', `Content-Length: ${MISSING.length}`, MISSING);

/** Starts the orders service, which writes its messages byte by byte: order 42 exists, no other does. */
export async function startUpstream() {
  const sockets = new Set();
  const server = createServer(socket => {
    let received = '';
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', bytes => {
      const requests = (received + bytes.toString('latin1')).split('\r\n\r\n');
      received = requests.pop();
      for (const request of requests) {
        socket.write(/^GET \/orders\/42(\/\w+)? /.test(request) ? FOUND : NOT_FOUND);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close() {
      server.close();
      sockets.forEach(socket => socket.destroy());
    },
  };
}

function message(statusLine, framing, body) {
  return [statusLine, ...COMMON, framing, '', body].join('\r\n');
}
