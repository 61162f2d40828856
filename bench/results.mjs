import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative } from 'node:path';

import { top } from '../scripts/install.mjs';
import { chartOf } from './chart.mjs';
import { pageOf } from './report.mjs';

const folder = join(import.meta.dirname, 'results');
const fileOf = part => join(folder, `${part}.json`);

/** What the numbers are taken on. */
export function surroundings() {
  const versionsOf = path => JSON.parse(readFileSync(join(top, path), 'utf8'));
  const versions = Object.entries(versionsOf('bench/package.json').dependencies).map(([name, version]) => `${name} ${version}`);
  const processors = cpus();
  return `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown CPU'}, ${process.platform} ${process.arch}, Node ${process.versions.node}; eslint-plugin-upstream ${versionsOf('package.json').version}, ${versions.join(', ')}`;
}

/** Keeps what a part measured, in place of what it measured before. */
export function keepResult(part, measured) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(fileOf(part), `${JSON.stringify(measured, undefined, 2)}\n`);
}

/** Writes the page and its chart from what the parts measured last; gives the paths. */
export function writePage(parts) {
  const measured = parts.filter(part => existsSync(fileOf(part))).map(part => JSON.parse(readFileSync(fileOf(part), 'utf8')));
  const docs = join(top, 'docs');
  const bars = measured.flatMap(({ result }) => result.bars ?? []);
  const pages = [[join(docs, 'benchmark.md'), pageOf(measured)]];
  if (bars.length > 0) pages.push([join(docs, 'images/benchmark.svg'), chartOf(bars)]);
  for (const [path, text] of pages) writeFileSync(path, text);
  return pages.map(([path]) => relative(top, path));
}
