import { join } from 'node:path';
import { appFolder, build } from '../build.ts';
import type { Gateway } from '../gateway.ts';
import { serveWorker } from './workerd.ts';

/** Functions that wrangler makes a worker of, served by workerd. */
export const start: Gateway['start'] = async () => {
  await build('pages', 'wrangler/bin/wrangler.js', ['pages', 'functions', 'build', '--outdir', '.built', '--compatibility-date', '2026-01-01', '--compatibility-flag', 'nodejs_compat']);
  return serveWorker(join(appFolder('pages'), '.built/index.js'));
};
