import { request } from 'node:http';

const METHODS: Readonly<Record<string, string>> = {
  action: 'POST',
  copy: 'COPY',
  del: 'DELETE',
  delete: 'DELETE',
  deleteRequest: 'DELETE',
  head: 'HEAD',
  httpdelete: 'DELETE',
  httphead: 'HEAD',
  httpoptions: 'OPTIONS',
  httppatch: 'PATCH',
  httppost: 'POST',
  httpput: 'PUT',
  link: 'LINK',
  lock: 'LOCK',
  mkcol: 'MKCOL',
  move: 'MOVE',
  options: 'OPTIONS',
  opts: 'OPTIONS',
  patch: 'PATCH',
  post: 'POST',
  propfind: 'PROPFIND',
  proppatch: 'PROPPATCH',
  put: 'PUT',
  search: 'SEARCH',
  trace: 'TRACE',
  unlink: 'UNLINK',
  unlock: 'UNLOCK',
};

/** The HTTP method that a registration such as `post()` answers. */
export function methodOf(by: string): string {
  return METHODS[by.replace(/\(\)$|^onRequest(?=[A-Z])/gu, '').replace(/^.*\./u, '').toLowerCase()] ?? 'GET';
}

/** The text of an answer; of a HEAD, which has none, `yes` if it succeeded. */
export function ask(port: number, path: string, method: string): Promise<string> {
  return new Promise(resolve => {
    const sent = request({ port, path, method, host: '127.0.0.1', agent: false, headers: { 'X-Inbound': 'told' } }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', (data: string) => (text += data));
      response.on('end', () => resolve(method === 'HEAD' && response.statusCode === 200 ? 'yes' : text));
    });
    sent.setTimeout(2000, () => sent.destroy(new Error('silent')));
    sent.on('error', error => resolve(error.message)).end();
  });
}
