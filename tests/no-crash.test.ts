import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import type { Program } from 'estree';
import { expect, test } from 'vitest';
import { analyse } from '../src/dataflow/analysis.ts';
import plugin from '../src/index.ts';
import { readSettings } from '../src/settings/read-settings.ts';

const linter = new Linter();

/** Shapes that ended in an exception on public code, cut down. */
const SHAPES = {
  'a method that every object has': `
    import express from 'express';
    express().get('/', (req, res) => { const text = res.toString(); const own = req.hasOwnProperty('a') && res.constructor.name; res.valueOf().set('a', text + own); res.end(); });`,
  'a function without a body': `
    import express from 'express';
    abstract class Base { abstract run(): void; go(): void; go(times?: number): void { this.run(); } }
    declare function later(delay: number): string;
    function over(text: string): void;
    function over(text: unknown): void { console.log(text); }
    express().get('/', (req, res) => { over('x'); later(1); new (class extends Base { run() {} })().go(); res.set('a', 'b').end(); });
    export abstract class Answering { abstract answer(res: express.Response): void; send(res: express.Response) { this.answer(res); res.set('a', 'b'); res.end(); } }`,
  'a method of what a response method gives': `
    import type { Request, Response } from 'express';
    export const filter = (req: Request, res: Response) => { const type = res.getHeader('content-type'); if (!type) return false; const text = type.toString(); res.setHeader('a', text); res.end(); return text; };`,
};

test.each(Object.entries(SHAPES))('%s', (_, code) => {
  const program = parser.parse(code, { range: true }) as unknown as Program;
  expect(analyse({ path: '/shape.ts', program, text: code }, readSettings(undefined).library, undefined).failures).toEqual([]);
  expect(linter.verify(code, [plugin.configs.strict, { files: ['**/*.ts'], languageOptions: { parser } }], 'shape.ts')).toEqual([]);
});
