import type { FrameworkModel } from '../../models/framework.ts';
import type { Crossing, Host } from '../input/host.ts';
import type { Gate } from './gate.ts';
import { linksAt } from './nearest-client.ts';

type Program = NonNullable<FrameworkModel['program']>;

/** The most files of a program that are looked at. */
const MOST_FILES = 512;
/** The most folders above a file in which its program may begin. */
const MOST_FOLDERS = 16;

export interface ProgramFile {
  readonly path: string;
  readonly text: string;
}

/**
 * The files that the program leads to that `path` is a part of, without parsing them: from its entry, the nearest one in a folder above,
 * on through the files that put it together. What these import is among them, but not what that imports in turn.
 */
export function programFiles(path: string, program: Program, gate: Gate, host: Host, note: (crossing: Crossing) => void): readonly ProgramFile[] {
  const resolve = (specifier: string, from: string): string | undefined => {
    const resolution = host.resolve(specifier, from);
    if (resolution.kind === 'package') return undefined;
    const to = resolution.kind === 'file' ? resolution.path : undefined;
    note({ from, specifier, to });
    return to;
  };
  const entry = entryOf(path, program, host, resolve);
  const paths = new Set(entry === undefined ? [] : [entry]);
  const files: ProgramFile[] = [];
  for (const each of paths) {
    const text = host.read(each);
    if (text === undefined) continue;
    files.push({ path: each, text });
    if (each !== entry && !text.includes(program.parts)) continue;
    for (const { specifier } of linksAt(each, gate, host)?.imports ?? []) {
      const to = resolve(specifier, each);
      if (to !== undefined && paths.size < MOST_FILES) paths.add(to);
    }
  }
  return files;
}

/** The nearest file above that starts a program, under the usual name or one that a configuration gives it. */
function entryOf(path: string, program: Program, host: Host, resolve: (specifier: string, from: string) => string | undefined): string | undefined {
  const folders = foldersAbove(path, host);
  const named = folders.flatMap(folder => [...(host.read(`${folder}/${program.config.file}`) ?? '').matchAll(program.config.entry)].map(([, name = '']) => name));
  for (const index of folders.keys()) {
    for (const name of [program.entry, ...named]) {
      const found = resolve(`${index === 0 ? './' : '../'.repeat(index)}${name}`, path);
      if (found !== undefined && host.read(found)?.includes(program.starts) === true) return found;
    }
  }
  return undefined;
}

/** The folders of a file, nearest first, up to that of its package. */
function foldersAbove(path: string, host: Host): readonly string[] {
  const folders: string[] = [];
  const names = path.split('/');
  while (names.length > 1 && folders.length < MOST_FOLDERS) {
    names.pop();
    const folder = names.join('/');
    folders.push(folder);
    if (host.read(`${folder}/package.json`) !== undefined) break;
  }
  return folders;
}
