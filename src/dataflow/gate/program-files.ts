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

interface Reading {
  readonly program: Program;
  readonly gate: Gate;
  readonly host: Host;
  /** Where a specifier leads; undefined for a package, or nowhere. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
}

/**
 * The files of the program that `path` is a part of, without parsing them: from its entry, the nearest one in a folder above, on through the
 * files that put it together. What these import is among them, by an index too, but not what that imports in turn. A file of a library has
 * no entry above: then it is the first program beside it, as the configuration names them, that leads to it.
 */
export function programFiles(path: string, program: Program, gate: Gate, host: Host, note: (crossing: Crossing) => void): readonly ProgramFile[] {
  const resolve: Reading['resolve'] = (specifier, from) => {
    const resolution = host.resolve(specifier, from);
    if (resolution.kind === 'package') return undefined;
    const to = resolution.kind === 'file' ? resolution.path : undefined;
    note({ from, specifier, to });
    return to;
  };
  const reading: Reading = { program, gate, host, resolve };
  const { above, beside } = entriesOf(path, reading);
  if (above !== undefined) return filesFrom(above, reading);
  return beside.map(entry => filesFrom(entry, reading)).find(files => files.some(each => each.path === path)) ?? [];
}

function filesFrom(entry: string, { program, gate, host, resolve }: Reading): readonly ProgramFile[] {
  const paths = new Set([entry]);
  const files: ProgramFile[] = [];
  for (const each of paths) {
    const text = host.read(each);
    if (text === undefined) continue;
    files.push({ path: each, text });
    const isPart = each === entry || text.includes(program.parts);
    for (const { specifier, handsOn } of linksAt(each, gate, host)?.imports ?? []) {
      const to = isPart || handsOn ? resolve(specifier, each) : undefined;
      if (to !== undefined && paths.size < MOST_FILES) paths.add(to);
    }
  }
  return files;
}

/**
 * The nearest file above that starts a program, under the usual name or one that a configuration gives it; where there is none, those in the
 * folders that a configuration above names.
 */
function entriesOf(path: string, { program: { entry, config, starts }, host, resolve }: Reading): { readonly above: string | undefined; readonly beside: readonly string[] } {
  const folders = foldersAbove(path, host);
  const texts = folders.map(folder => host.read(`${folder}/${config.file}`) ?? '');
  const names = [...new Set([entry, ...texts.flatMap(text => [...text.matchAll(config.entry)].map(([, name = '']) => name))])];
  const startsIn = (folder: string): readonly string[] =>
    names.flatMap(name => {
      const found = resolve(`${folder}${name}`, path);
      return found !== undefined && host.read(found)?.includes(starts) === true ? [found] : [];
    });
  for (const index of folders.keys()) {
    const [above] = startsIn(upBy(index));
    if (above !== undefined) return { above, beside: [] };
  }
  return { above: undefined, beside: texts.flatMap((text, index) => [...text.matchAll(config.roots)].flatMap(([, root = '']) => startsIn(`${upBy(index)}${root}/`))) };
}

function upBy(folders: number): string {
  return folders === 0 ? './' : '../'.repeat(folders);
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
