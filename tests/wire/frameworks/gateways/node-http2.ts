import { createServer as createHttpServer, type OutgoingHttpHeaders } from 'node:http';
import { connect, createServer, type ServerHttp2Stream } from 'node:http2';
import { dynamic } from '../../clients/dynamic.ts';
import { listen } from '../../harness/listen.ts';
import type { Gateway } from '../gateway.ts';
import { nodeStage } from '../node-stage.ts';

const isHttp1 = (name: string): boolean => !name.startsWith(':') && name !== 'connection';

/** An HTTP/2 server, and before it a front that tells in HTTP/1.1 what it received, informational fields and trailers among it. */
export const start: Gateway['start'] = async play => {
  const server = createServer();
  server.on('request', (request, response) => {
    const stage = nodeStage(request, response, { request: 'node.request', response: 'node.response' });
    if (request.url.startsWith('/line/')) play.run(request.url, request.url.endsWith('?stream') ? streamStage(response.stream) : stage).catch(() => response.stream.close());
  });
  for (const { check, path } of play.registrations)
    if (check.handler.kind === 'registered' && check.handler.event?.includes('stream')) {
      const inner = createServer();
      server.on('stream', (stream, headers) => headers[':path'] === path && inner.emit('stream', stream, headers));
      dynamic(inner)[check.by.slice(0, -2)]?.('stream', (stream: ServerHttp2Stream, headers: unknown) => {
        streamStage(stream).say(play.verdict(check, [stream, headers]));
      });
    }
  const session = connect(`http://127.0.0.1:${await listen(server)}`);
  const front = createHttpServer((request, response) => {
    const stream = session.request({ ':path': request.url ?? '/', 'x-inbound': 'told' });
    const fields: OutgoingHttpHeaders = {};
    const chunks: Buffer[] = [];
    const take = (headers: object): unknown => Object.assign(fields, headers);
    stream.on('headers', take).on('response', take).on('trailers', take);
    stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', () => undefined);
    stream.on('close', () => {
      const kept = Object.entries(fields).filter(([name]) => isHttp1(name));
      response.writeHead(Number(fields[':status'] ?? 500), Object.fromEntries(kept)).end(Buffer.concat(chunks));
    });
  });
  await listen(front);
  return front;
};

/** Trailers can be sent only once the stream asks for them. */
function withTrailers(stream: ServerHttp2Stream): ServerHttp2Stream {
  const sendTrailers = (trailers: OutgoingHttpHeaders): void => {
    stream.respond({ ':status': 200 }, { waitForTrailers: true });
    // The compatible response would send its own.
    stream.removeAllListeners('wantTrailers').once('wantTrailers', () => stream.sendTrailers(trailers)).end('fine');
  };
  return new Proxy(stream, {
    get: (target, name) => {
      if (name === 'sendTrailers') return sendTrailers;
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}

function streamStage(stream: ServerHttp2Stream): ReturnType<typeof nodeStage> {
  return {
    objects: { 'node.http2-stream': withTrailers(stream) },
    before: { 'node.http2-stream.respond': [{ ':status': 200 }] },
    say: text => {
      if (!stream.headersSent) stream.respond({ ':status': 200 });
      if (!stream.writableEnded) stream.end(text);
    },
    late: () => stream.headersSent || stream.respond({ 'x-late': 'told' }),
  };
}
