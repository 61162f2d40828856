// Finds nginx 1.26 or later, or unpacks Debian 13's packages into node_modules/.cache: nothing is installed system-wide.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { top } from './install.mjs';

const folder = join(top, 'node_modules/.cache/nginx');
const root = join(folder, 'root');
/** nginx, and the libraries that it and its loader need. */
const PACKAGES = ['nginx', 'libc6', 'libcrypt1', 'libpcre2-8-0', 'libssl3t64', 'zlib1g', 'libzstd1'];
const TRIPLETS = { arm64: 'aarch64-linux-gnu', x64: 'x86_64-linux-gnu' };
const LOADERS = { arm64: 'ld-linux-aarch64.so.1', x64: 'ld-linux-x86-64.so.2' };
const LEAST = [1, 26];

/** The words that start a strict nginx, and its version; throws where none can be had. */
export function findNginx() {
  const tried = [];
  for (const words of [['nginx'], ['/usr/sbin/nginx'], unpacked()]) {
    const version = versionOf(words);
    if (version !== undefined && isStrict(version)) return { words, version };
    tried.push(`${words[0]}: ${version ?? 'not there'}`);
  }
  console.log('> apt-get download (nginx of Debian 13, into node_modules/.cache/nginx)');
  unpack();
  const version = versionOf(unpacked());
  if (version !== undefined && isStrict(version)) return { words: unpacked(), version };
  throw new Error(`There is no nginx ${LEAST.join('.')} or later, and it could not be had (${[...tried, `Debian 13's: ${version ?? 'not to be had'}`].join('; ')}).`);
}

function isStrict(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1]);
}

function versionOf([command, ...words]) {
  const { stderr = '', error } = spawnSync(command, [...words, '-v'], { encoding: 'utf8' });
  return error === undefined ? /nginx\/([\d.]+)/.exec(stderr)?.[1] : undefined;
}

/** Its own loader and libraries, since those at hand may be older. */
function unpacked() {
  const libraries = join(root, 'usr/lib', TRIPLETS[process.arch] ?? '');
  return [join(libraries, LOADERS[process.arch] ?? ''), '--library-path', libraries, join(root, 'usr/sbin/nginx')];
}

/** A source list, an index and a cache of our own: apt's are left as they are. */
function unpack() {
  rmSync(folder, { recursive: true, force: true });
  for (const name of ['lists/partial', 'archives/partial', 'root']) mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, 'debian.sources'), 'Types: deb\nURIs: http://deb.debian.org/debian\nSuites: trixie\nComponents: main\nSigned-By: /usr/share/keyrings/debian-archive-keyring.gpg\n');
  writeFileSync(join(folder, 'status'), '');
  const own = ['Dir::Etc::SourceList=/dev/null', `Dir::Etc::SourceParts=${folder}`, `Dir::State::Lists=${join(folder, 'lists')}`, `Dir::State::Status=${join(folder, 'status')}`, `Dir::Cache=${folder}`, 'APT::Sandbox::User='];
  const apt = (...words) => execFileSync('apt-get', [...own.flatMap(option => ['-o', option]), ...words], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    apt('update', '-qq');
    apt('download', '-qq', ...PACKAGES);
    for (const file of readdirSync(folder).filter(name => name.endsWith('.deb'))) execFileSync('dpkg', ['-x', join(folder, file), root]);
  } catch (error) {
    console.error(error.message);
  }
  if (!existsSync(join(root, 'usr/sbin/nginx'))) rmSync(folder, { recursive: true, force: true });
}
