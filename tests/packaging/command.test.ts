import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, onTestFinished, test } from 'vitest';

import { INCIDENT } from './incident.ts';
import { install, run, type Answer } from './install.ts';

/** Runs the command as npm installed it, in a folder of its own with what is installed but `without`. */
function command(eslint: string, without?: string): Answer {
  const root = mkdtempSync(join(tmpdir(), 'upstream-command-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  cpSync(install([`eslint@${eslint}`], inject('tarball')).folder, root, { recursive: true, verbatimSymlinks: true });
  if (without !== undefined) rmSync(join(root, 'node_modules', without), { recursive: true });
  const folder = join(root, 'code');
  mkdirSync(folder);
  writeFileSync(join(folder, 'app.js'), INCIDENT);
  writeFileSync(join(folder, 'typed.ts'), INCIDENT.replace('req, res', 'req: unknown, res: unknown'));
  return run(folder, join(root, 'node_modules/.bin/eslint-plugin-upstream'));
}

describe.each(['9.15.0', '9.39.5', '10.15.0'])('the installed command, beside ESLint %s alone', eslint => {
  test('lints JavaScript and TypeScript', () => {
    const { status, stdout, stderr } = command(eslint);
    expect(stderr).toBe('');
    expect(stdout).toContain('upstream/no-header-passthrough');
    expect(stdout).toContain('in 2 files linted.');
    expect(status).toBe(1);
  });
});

test('without a native binding, it says how many TypeScript files were not linted', () => {
  const { status, stdout, stderr } = command('10.15.0', 'oxc-parser');
  expect(stderr).toBe('1 TypeScript file was not linted: there is no parser for it. Add one: npm i -D @typescript-eslint/parser typescript@6\n');
  expect(stdout).toContain('in 1 file linted.');
  expect(status).toBe(2);
});

test('without ESLint, it says what to install', () => {
  expect(command('10.15.0', 'eslint')).toEqual({ status: 2, stdout: '', stderr: 'ESLint is not installed here. Add it: npm i -D eslint\n' });
});
