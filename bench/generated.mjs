import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { generateProject } from './generate/project.mjs';

/** Generated backends. The one of 3,400 files is for memory. */
export const generated = {
  ordinary: { seed: 11, files: 500, profile: 'ordinary', language: 'commonjs', about: 'ordinary backend, CommonJS, 4 % ask a client' },
  gateway: { seed: 12, files: 500, profile: 'gateway', language: 'typescript', about: 'gateway, TypeScript, 9 % ask a client' },
  monitor: { seed: 13, files: 500, profile: 'monitor', language: 'typescript', about: 'a third of the files ask a client, TypeScript' },
  'monitor-js': { seed: 14, files: 500, profile: 'monitor', language: 'commonjs', about: 'a third of the files ask a client, CommonJS' },
  large: { seed: 15, files: 3400, profile: 'gateway', language: 'typescript', about: '3,400 files' },
};

/** Writes a generated backend into `folder`; gives its source files and what must be reported in them. */
export function writeGenerated(name, folder) {
  const root = join(folder, name);
  rmSync(root, { recursive: true, force: true });
  const { files, planted } = generateProject(generated[name]);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const sources = Object.keys(files).filter(path => /\.[jt]s$/.test(path)).map(path => join(root, path));
  return { root, sources, planted: planted.map(({ path, line, rule }) => `${path}:${line} upstream/${rule}`).sort() };
}
