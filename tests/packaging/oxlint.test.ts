import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';

import { FIXED, INCIDENT } from './incident.ts';
import { install, run } from './install.ts';

const CONFIGURATION = JSON.stringify({ jsPlugins: ['eslint-plugin-upstream'], rules: { 'upstream/no-header-passthrough': 'error' } });

let folder: string;

beforeAll(() => {
  ({ folder } = install(['oxlint@1.94.0'], inject('tarball')));
  writeFileSync(join(folder, '.oxlintrc.json'), CONFIGURATION);
  writeFileSync(join(folder, 'incident.js'), INCIDENT);
});

test('oxlint reports the incident', () => {
  const { stdout } = run(folder, 'node_modules/.bin/oxlint', 'incident.js', '--format=json');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: unknown[] };
  expect(diagnostics).toEqual([
    expect.objectContaining({
      code: 'upstream(no-header-passthrough)',
      labels: [{ span: expect.objectContaining({ line: 8, column: 28 }) }],
    }),
  ]);
});

test('oxlint mends it', () => {
  run(folder, 'node_modules/.bin/oxlint', 'incident.js', '--fix');
  expect(readFileSync(join(folder, 'incident.js'), 'utf8')).toBe(FIXED);
});
