import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { reportsIn, write } from '../../modules/follow.ts';
import { readMarks } from '../marks.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/')).sort();
}

describe.each(readdirSync(FIXTURES).sort())('%s', name => {
  const folder = join(FIXTURES, name);
  const files = filesOf(folder).map(file => ({ file, ...readMarks(readFileSync(join(folder, file), 'utf8')) }));
  const marks = files.flatMap(({ file, marks: own }) => own.map(({ line, kind }) => ({ kind, place: `${file}:${String(line)}` })));

  test(marks.some(({ kind }) => kind !== '?') ? 'is reported where it is marked' : 'is silent', async () => {
    const cwd = write(Object.fromEntries(files.map(({ file, code }) => [file, code])));
    const reports = await reportsIn(cwd, files.map(({ file }) => file).filter(file => /\.[cm]?[jt]s$/.test(file) && !file.endsWith('.d.ts')));
    const perhaps = marks.filter(({ kind }) => kind === '?').map(({ place }) => place);
    expect(reports.filter(report => !perhaps.some(place => report.startsWith(`${place} `)))).toEqual(marks.filter(({ kind }) => kind !== '?').map(({ kind, place }) => `${place} ${kind}`).sort());
  });
});
