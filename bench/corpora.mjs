import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Public code, pinned: what is linted is what was measured. It is fetched from npm, and never shipped. Of large ones every n-th file is linted, unless all are asked for. */
export const corpora = [
  {
    name: 'ghost',
    packed: 'ghost@5.130.6',
    integrity: 'sha512-CAWqPKt+7ws+/1NrVmvuiWiDZDEtutiu7niVMTku9uM29MjfNFFUVKM3giQBpZGZrUORXkWiXSlqbry4QGVrBw==',
    folders: ['core/server', 'core/shared', 'core/frontend'],
    about: 'Express, CommonJS',
    every: 3,
  },
  {
    name: 'firebase-tools',
    packed: 'firebase-tools@15.34.2',
    integrity: 'sha512-Xo010+PZAj5sL6hn33p19egXDmVlowPZknbs2Rf4nxd6Ulx6gLCd76qHd9XT2lV3B0u7yi0iO0BU5qrLeY8Y+g==',
    folders: ['lib'],
    about: 'command line tool with servers, compiled CommonJS',
    every: 3,
  },
  {
    name: 'cloudflare',
    packed: 'cloudflare@7.3.0',
    integrity: 'sha512-0P4cMFjzdIe388E57xNCV2wKzv1ZVZqMFu7+p2gsZuggbXs39xTKtXJN8FACkKh+xjLQ7dNruNlT/aT+9ajJtg==',
    folders: ['src'],
    about: 'API client, TypeScript, no sinks',
    every: 6,
  },
  {
    name: 'netlify-cli',
    packed: 'netlify-cli@26.2.0',
    integrity: 'sha512-3jQg9WQoa1H74478fHZisj3T8dLM67x4F4Sgi7kROBHzJD9NNCYYw99dKRYWJOtEa1dUNyZu2W4VTdPzA1kjiw==',
    folders: ['dist'],
    about: 'command line tool with a proxy, ES modules',
    every: 1,
  },
  {
    name: 'loopback-rest',
    packed: '@loopback/rest@15.0.16',
    integrity: 'sha512-USO5ts0WefAoleVG7l3xl7jeq5gks6wMza6j1uDQkyQi9ltGKZVkkZk9LXRwQrf8uqOlGmorKTDZSD4I3GFMaw==',
    folders: ['src'],
    about: 'server framework, TypeScript',
    every: 1,
  },
  {
    name: 'egg',
    packed: 'egg@3.34.0',
    integrity: 'sha512-Zs4gwrp/iY7Vkdfm4/UTy1cZrEcWuK9ZiBix30Sco5ennR6k7TcsssYfIS40lgVvI7U4HwcR9HOmhYML3A0A3w==',
    folders: ['lib', 'app'],
    about: 'server framework on Koa, CommonJS',
    every: 1,
  },
];

const root = join(import.meta.dirname, 'corpus');

/** The folder of a corpus, unpacked if it isn't there yet. Throws where what npm gives is not what was pinned. */
export function fetchCorpus({ name, packed, integrity, folders }) {
  const folder = join(root, name);
  const mark = join(folder, '.complete');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === integrity) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const { status, stdout } = spawnSync('npm', ['pack', packed, '--silent', '--pack-destination', folder], { encoding: 'utf8' });
  const tarball = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  if (status !== 0 || !tarball.endsWith('.tgz')) throw new Error(`npm pack ${packed} failed`);
  const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (actual !== integrity) throw new Error(`${packed} is not what was pinned: ${actual}`);
  const members = ['package.json', ...folders].map(each => `package/${each}`);
  const untar = spawnSync('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1', ...members], { stdio: 'inherit' });
  if (untar.status !== 0) throw new Error(`${packed} could not be unpacked`);
  rmSync(tarball);
  writeFileSync(mark, integrity);
  return folder;
}

const SOURCE = /(?<!\.d)\.(?:[cm]?js|[cm]?ts|[jt]sx)$/;
/** Larger files are bundles. */
const LARGEST = 300_000;

/** The source files below a folder, in a fixed order, without bundles and types. */
export function sourcesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && SOURCE.test(entry.name) && !entry.name.includes('.min.') && !entry.parentPath.includes('node_modules'))
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => readFileSync(path).length < LARGEST)
    .sort();
}
