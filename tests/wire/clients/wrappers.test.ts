import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runNode } from '../harness/run-node.ts';

test('what a package gives back for a client, or for a function that asks, answers as the client does', async () => {
  expect(await runNode('node24', join(import.meta.dirname, 'wrappers.ts'))).toEqual({
    'axios-cache-interceptor': true,
    'axios-cache-interceptor, given axios itself': true,
    'axios-cookiejar-support': true,
    'axios-rate-limit': true,
    opossum: true,
    'opossum, given a method': true,
  });
});
