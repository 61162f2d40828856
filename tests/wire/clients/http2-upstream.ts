import { createServer, type OutgoingHttpHeaders } from 'node:http2';
import { gzipSync } from 'node:zlib';
import { listen } from '../harness/listen.ts';
import { document, tellingFields, type AnswerName, type ReceivedRequest, type Upstream } from '../harness/upstream.ts';

/** The upstream over HTTP/2 without TLS, whose messages have no connection-specific fields. */
export async function startHttp2Upstream(): Promise<Upstream> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    requests.push({ method: request.method, target: request.url, fields: {} });
    const name = request.url.slice(1) as AnswerName;
    const body = name.endsWith('gzip') ? gzipSync(document) : Buffer.from(document);
    const fields: OutgoingHttpHeaders = { 'content-type': 'application/json; up=1' };
    for (const [key, value] of tellingFields) if (key !== 'Set-Cookie') fields[key.toLowerCase()] = value;
    fields['set-cookie'] = tellingFields.filter(([key]) => key === 'Set-Cookie').map(([, value]) => value);
    if (name.endsWith('gzip')) fields['content-encoding'] = 'gzip';
    if (!name.startsWith('chunked')) fields['content-length'] = body.length;
    if (name === 'redirect') fields['location'] = '/length';
    response.writeHead(name === 'redirect' ? 302 : name === 'error' ? 503 : 200, fields);
    response.end(body);
  });
  const port = await listen(server);
  return { port, requests, url: name => `http://127.0.0.1:${port}/${name}`, close: () => new Promise(resolve => server.close(() => resolve())) };
}
