import { request } from 'node:http';
import { connect } from 'node:net';

/** The bytes that the server on `port` answers `GET path` with, as text: what no parser has looked at. */
export function readBytes(port, path) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let bytes = '';
    // The answer may say `keep-alive`, so that the end of the message is when nothing more comes.
    socket.setTimeout(300, () => socket.destroy());
    socket.on('data', chunk => (bytes += chunk.toString('latin1')));
    socket.on('error', reject);
    socket.on('close', () => resolve(bytes));
    socket.write(`GET ${path} HTTP/1.1\r\nHost: gateway\r\nConnection: close\r\n\r\n`);
  });
}

/** What a client of the mesh receives for `GET path`: status, headers and body, or a rejection. */
export function receive(port, path) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, agent: false, timeout: 5000 }, answer => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', text => (body += text));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, body }));
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer to GET ${path} in 5 s`)));
    outgoing.on('error', reject);
    outgoing.end();
  });
}
