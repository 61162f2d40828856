import type { ClientModel } from '../../models/client.ts';

/** The call that calls back of one that bluebird's `promisifyAll()` gave a client: `get` of `getAsync`. */
export function promisifiedFrom({ requests }: ClientModel, path: string): string | undefined {
  const plain = path.endsWith('Async') ? path.slice(0, -'Async'.length) : undefined;
  return requests.some(({ calls, callback }) => callback !== undefined && calls.includes(`${plain ?? ''}()`)) ? plain : undefined;
}
