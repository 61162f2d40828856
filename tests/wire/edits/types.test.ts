import { join } from 'node:path';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

import { collectInputs } from '../../fixes/inputs.ts';
import { fixAll, lint, offersOf } from '../../fixes/linting.ts';
import { turns, vary } from '../../fixes/vary.ts';

/** Files that are only in memory, beside the real types of the libraries. */
const FOLDER = join(import.meta.dirname, 'typed');

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  experimentalDecorators: true,
  esModuleInterop: true,
  types: ['node'],
};

/** What TypeScript says of each of the files. */
function check(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = path => files.has(path) || fileExists(path);
  host.readFile = path => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, options.target ?? ts.ScriptTarget.ES2023, true);
  };
  const program = ts.createProgram([...files.keys()], { ...options, typeRoots: [join(import.meta.dirname, '../node_modules/@types')] }, host);
  return new Map(
    [...files.keys()].map(path => [
      path,
      ts.getPreEmitDiagnostics(program, program.getSourceFile(path)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    ]),
  );
}

const files = new Map<string, string>();
const place = (text: string): string => {
  const path = join(FOLDER, `case-${String(files.size)}.ts`);
  // A file without an import would share its names with all the others.
  files.set(path, /^(?:import|export)\b/m.test(text) ? text : `${text}\nexport {};\n`);
  return path;
};

/** So that a failure comes back; any other number varies the inputs otherwise: `SEED=7`. */
const SEED = Number(process.env['SEED'] ?? 6);

/** Every input as TypeScript, also those that were written as JavaScript; and each of them written otherwise, in a way that is drawn. */
const written = (await collectInputs()).filter(({ filename }) => /\.(?:js|ts)$/.test(filename)).map(input => ({ ...input, filename: input.filename.replace(/\.js$/, '.ts') }));
const drawn = fc.sample(turns, { seed: SEED, numRuns: written.length });
const varied = written.map(({ name, filename, code }, index) => ({ name: `${name}, varied`, filename, code: vary(code, drawn[index] ?? [], lint({ filename, code }).map(({ line }) => line)) }));

const inputs = [...written, ...varied].map(({ name, ...typed }) => {
  const rewrites = offersOf(typed, lint(typed)).map(offer => ({ name: offer.name, path: place(offer.output) }));
  return { name, path: place(typed.code), rewrites: [...rewrites, { name: 'all fixes', path: place(fixAll(typed)) }] };
});

const diagnostics = check(files);
const sound = inputs.filter(({ path }) => diagnostics.get(path)?.length === 0);

test('most of the inputs are sound TypeScript to begin with, also as they are varied', () => {
  expect(sound.filter(({ name }) => !name.endsWith(', varied')).length / written.length).toBeGreaterThan(0.5);
  expect(sound.filter(({ name }) => name.endsWith(', varied')).length / written.length).toBeGreaterThan(0.25);
});

describe.each(sound)('$name', ({ rewrites }) => {
  test.each(rewrites)('is sound after $name', ({ path }) => {
    expect(diagnostics.get(path), files.get(path)).toEqual([]);
  });
});
