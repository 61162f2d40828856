import { createServer, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askStrictPeer, exchange } from './exchange.ts';
import { listen } from './listen.ts';
import { readMessage } from './message.ts';
import { answers, bytesOf, document, startUpstream, type AnswerName, type Upstream } from './upstream.ts';

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream();
});
afterAll(() => upstream.close());

test.each(Object.keys(answers) as AnswerName[])('the upstream answers %s in a way that a strict reader accepts', async name => {
  const { message, verdicts, leaked } = await exchange(upstream.port, `/${name}`);
  expect(message?.status).toBe(Number.parseInt(answers[name].status, 10));
  expect(verdicts).toEqual([]);
  expect(leaked).toContain('x-upstream-secret');
});

describe('the strict reader', () => {
  const read = (...lines: string[]): unknown => {
    const { violations, excess, complete } = readMessage(Buffer.from(lines.join('\r\n')), { closed: false }) ?? {};
    return { violations, excess: excess?.toString(), complete };
  };

  test('names both framings at once', () => {
    expect(read('HTTP/1.1 200 OK', 'Transfer-Encoding: chunked', 'Content-Length: 3', '', '0', '', '')).toEqual({
      violations: ['transfer-encoding beside content-length'],
      excess: '',
      complete: true,
    });
  });

  test('names bytes beyond the length', () => {
    expect(read('HTTP/1.1 200 OK', 'Content-Length: 3', '', 'abcdef')).toEqual({ violations: [], excess: 'def', complete: true });
  });

  test('waits for a body that is shorter than announced', () => {
    expect(read('HTTP/1.1 200 OK', 'Content-Length: 3', '', 'a')).toEqual({ violations: [], excess: '', complete: false });
  });

  test('knows that the answer to HEAD has no body', () => {
    const { body, excess, complete } = readMessage(Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab'), { closed: false, method: 'HEAD' }) ?? {};
    expect({ body: body?.toString(), excess: excess?.toString(), complete }).toEqual({ body: '', excess: 'ab', complete: true });
  });

  test('accepts what the upstream sends', () => {
    expect(readMessage(bytesOf('chunked'), { closed: false })).toMatchObject({ body: Buffer.from(document), complete: true, violations: [] });
  });
});

test.each<[string, (response: ServerResponse) => void, number | string, string[]]>([
  ['a fresh answer', response => response.end('{}'), 200, []],
  [
    'two framings',
    response => response.socket?.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n'),
    'HPE_INVALID_CONTENT_LENGTH',
    ['transfer-encoding beside content-length'],
  ],
  ['a coding that was undone', response => response.setHeader('content-encoding', 'gzip').end('{}'), 200, ['content-encoding: gzip, but the body is not']],
])('a gateway that sends %s', async (_name, send, peer, verdicts) => {
  const gateway = createServer((_request, response) => send(response));
  const port = await listen(gateway);
  expect(await askStrictPeer(port, '/')).toBe(peer);
  expect((await exchange(port, '/')).verdicts).toEqual(verdicts);
  gateway.close();
});
