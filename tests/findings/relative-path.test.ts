import { expect, test } from 'vitest';

import { relativePath } from '../../src/findings/relative-path.ts';

test.each([
  ['/repo/src/app.ts', '/repo/src/client.ts', './client.ts'],
  ['/repo/src/app.ts', '/repo/src/api/client.ts', './api/client.ts'],
  ['/repo/src/routes/app.ts', '/repo/src/client.ts', '../client.ts'],
  ['/repo/packages/b/src/app.ts', '/repo/packages/a/src/client.ts', '../../a/src/client.ts'],
  ['/repo/packages/b/src/app.ts', '/repo/packages/b/src/client.ts', './client.ts'],
  ['/repo/src/app.ts', '/repo/src.ts', '../src.ts'],
  ['C:/repo/src/app.ts', 'C:/repo/client.ts', '../client.ts'],
  ['C:/repo/app.ts', 'D:/orders/client.ts', 'client.ts'],
])('from %s to %s it is %s', (from, to, way) => {
  expect(relativePath(from, to)).toBe(way);
});
