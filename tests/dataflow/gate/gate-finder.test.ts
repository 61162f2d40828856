import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { generateProject } from '../../../bench/generate/project.mjs';
import { finderOf, gateWordsOf } from '../../../src/dataflow/gate/gate-words.ts';
import { Reading } from '../../../src/dataflow/gate/reading.ts';
import { kindsOfSpecifiers } from '../../../src/dataflow/gate/specifier-kind.ts';
import { tellingOf } from '../../../src/dataflow/gate/telling.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';

const own = {
  clients: [{ name: 'own', packages: ['@acme/http'], globals: ['$ask'], requests: [{ calls: ['()'], gives: 'response-promise' }], response: { headers: { headers: 'object' }, body: ['body'], status: ['status'], json: 'empty' }, stale: [] }],
  servers: [{ name: 'own', packages: ['@acme/server'], globals: true, objects: { 'own.response': { is: 'response', telling: ['$put()', 'answer()'], types: ['$Answer'] } }, handlers: [{ kind: 'registered', on: 'app', by: ['$route()'], shape: { parameters: ['own.response'] } }] }],
};
expect(readSettings(own).problems).toEqual([]);
const libraries = { built: readSettings(undefined).library, own: readSettings(own).library };
const paths = ['/src/orders.ts', '/app/orders/route.ts', '/pages/api/orders.js', '/api/controllers/OrderController.js', '/src/routes/+server.ts', '/src/worker.js'];

/** What a text answers with by all its words, and by those alone that the finder finds. */
function readings(library: (typeof libraries)['built']): (text: string) => Readonly<Record<'all' | 'found', Reading>> {
  const words = gateWordsOf(library);
  const finder = finderOf(words);
  const given = { words, telling: tellingOf(library), kindOf: kindsOfSpecifiers(library), countsUses: true, countsServing: true };
  return text => {
    const all = new Reading({ ...given, text });
    const found = new Reading({ ...given, text });
    const add = (reading: Reading, word: string, start: number): void => {
      const meaning = words.meanings.get(word);
      if (meaning !== undefined) reading.add(meaning, start, start + word.length);
    };
    for (const { 0: word, index } of text.matchAll(/(?<![\w$])[A-Za-z_$][\w$]*/g)) add(all, word, index);
    finder.scan(text, (word, start) => { add(found, word, start); });
    return { all, found };
  };
}

function say(reading: Reading): unknown {
  return { answers: reading.answers, exports: paths.map(path => reading.exports(path)), given: paths.map(path => reading.isGivenClients(path)) };
}

describe.each(Object.entries(libraries))('finds each word that says who answers: %s models', (_name, library) => {
  const read = readings(library);
  const words = [...gateWordsOf(library).meanings.keys()];
  const word = fc.constantFrom(...words, 'other');
  const around = fc.constantFrom('', ' ', '.', '?.', '...', '@', '$', '\n  ', ': ', 'new ', '(', "('./users')", "('express')", " 'koa'", ' as ', ' = ', '=', '==', '<', '{ ', ' }', ',', "'", "':", '/', "('/orders', ", ' =>', 'async ', ';');

  test('in any order, whatever stands around them', () => {
    fc.assert(fc.property(fc.array(fc.tuple(around, around, word), { maxLength: 12 }), parts => {
      const { all, found } = read(parts.map(part => part.join('')).join(''));
      expect(say(found)).toEqual(say(all));
    }), { numRuns: 3000 });
  });

  test('in programs', () => {
    const sources = join(import.meta.dirname, '../../..');
    const own = ['src', 'tests/cases', 'tests/modules', 'tests/rules'].flatMap(folder => readdirSync(join(sources, folder), { recursive: true, encoding: 'utf8' }).filter(path => /\.[cm]?[jt]sx?$/.test(path)).map(path => readFileSync(join(sources, folder, path), 'utf8')));
    const generated = (['gateway', 'monitor'] as const).flatMap(profile => Object.values(generateProject({ seed: 7, files: 150, profile, language: 'typescript' }).files));
    const differing = [...own, ...generated].filter(text => {
      const { all, found } = read(text);
      return JSON.stringify(say(found)) !== JSON.stringify(say(all));
    });
    expect(differing).toEqual([]);
  });
});
