import { expect, test } from 'vitest';
import * as KeySets from '../../src/dataflow/domain/key-set.ts';
import { analyseProgram } from './oracle/analyse-program.ts';
import type { Source } from './oracle/draft.ts';

/** The names that may pass, printed, in a program that gets an upstream's headers as `given`. */
function passing(source: Source, body: string, declarations = ''): string {
  const computed = analyseProgram({ source, declarations, body, flags: 3, names: [], traits: new Set() });
  return computed === undefined ? 'no flow' : KeySets.print(computed);
}

/** Filters that were once judged wrongly, each beside what really passes. */
test.each<[keys: string, source: Source, body: string, declarations?: string]>([
  ['all except te', 'object', `res.set(Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value]).filter(([name]) => name !== 'te')));`],
  ['only te, vary', 'object', `const kept = {}; for (const [name, value] of Object.entries(given)) { if (TABLE[name]) kept[name] = value; } res.set(kept);`, `const TABLE = Object.fromEntries(['te', 'vary'].map(name => [name, true]));`],
  ['all except te, vary', 'object', `DROP.forEach(name => { delete given[name]; }); res.set(given);`, `const DROP = new Set(); for (const name of ['te', 'vary']) DROP.add(name);`],
  ['all', 'object', `const made = { server: 'own', ...given }; res.setHeaders(new Map(Object.entries(made)));`],
  ['all except server', 'object', `const made = { ...given, server: 'own' }; res.setHeaders(new Map(Object.entries(made)));`],
  ['all', 'object', `const made = Object.fromEntries([['server', 'own'], ...Object.entries(given)]); res.set(made);`],
  ['all except server', 'object', `const made = Object.fromEntries([...Object.entries(given), ['server', 'own']]); res.set(made);`],
  ['only cache-control', 'object', `const made = { 'cache-control': 'own', ...given }; res.setHeader('cache-control', made['cache-control']);`],
  ['all except etag', 'headers', `const bag = new Headers(given); for (const name of ['ETag']) bag.delete(name); res.setHeaders(bag);`],
  ['only etag', 'headers', `for (const [name, value] of new Headers(given)) { if (OURS[name] === undefined) continue; res.append(name, value); }`, `const OURS = { etag: 'yes' };`],
  ['all except server, te', 'headers', `const bag = new Headers(given); bag.set('Server', 'own'); bag.forEach((value, name) => { if (name !== 'te') res.set(name, value); });`],
  ['all except te', 'raw', `const pairs = []; for (let at = 0; at < given.length; at += 2) pairs.push([given[at], given[at + 1]]); for (const [name, value] of pairs) { if (name.toLowerCase() === 'te') continue; res.append(name, value); }`],
  ['all', 'raw', `for (let at = 0; at < given.length; at += 2) { if (given[at] === 'te') continue; res.append(given[at], given[at + 1]); }`],
  ['all', 'raw', `const bag = {}; for (let at = 0; at < given.length; at += 2) bag[given[at]] = given[at + 1]; delete bag.te; res.set(bag);`],
  ['all except te', 'raw', `const bag = {}; for (let at = 0; at < given.length; at += 2) bag[given[at].toLowerCase()] = given[at + 1]; delete bag.te; res.set(bag);`],
  ['all', 'object', `Object.keys(given).filter(name => flags.a && name !== 'te').forEach(name => { delete given[name]; }); res.set(given);`],
  ['only te', 'object', `Object.keys(given).filter(name => name !== 'te').forEach(name => { delete given[name]; }); res.set(given);`],
  ['all except te', 'object', `res.set(Object.fromEntries(Object.entries(given).filter(([name]) => !DROP.includes(name))));`, `const DROP = ['te']; if (process.env.STRICT) DROP.push('vary');`],
  ['all except te, vary', 'object', `for (let at = 0; at < DROP.length; at++) delete given[DROP[at]]; res.set(given);`, `const DROP = ['te', 'vary'];`],
  ['all except te, vary', 'object', `res.set(['te', 'vary'].reduce((left, name) => { const { [name]: _, ...rest } = left; return rest; }, given));`],
  ['only te, vary', 'object', `res.set(Object.fromEntries(Object.entries(given).map(([name, value]) => (/^(te|vary)$/i.test(name) ? [name, value] : null)).filter(Boolean)));`],
  ['all except te', 'object', `for (const name in given) if (Object.prototype.hasOwnProperty.call(DROP, name)) delete given[name]; res.set(given);`, `const DROP = { te: 1 };`],
  ['all except te', 'object', `function* kept(bag) { for (const [name, value] of Object.entries(bag)) { if (name === 'te') continue; yield [name, value]; } } res.set(Object.fromEntries(kept(given)));`],
  ['all except te', 'object', `res.set(JSON.parse(JSON.stringify(flags.a ? { ...given, te: 1 } : (({ te, ...rest }) => rest)(given))));`],
  ['only te', 'object', `Object.entries(given).forEach(([name, value]) => value && name === 'te' && res.setHeader(name, value));`],
  ['all except te', 'object', `Object.entries(given).forEach(([name, value]) => value && name !== 'te' && flags.a && res.setHeader(name, value));`],
  ['only te', 'object', `for (const [name, value] of Object.entries(given)) !value || name !== 'te' || res.setHeader(name, value);`],
  ['only te', 'object', `res.set(Object.fromEntries(Object.entries(given).filter(([name, value]) => value && name === 'te')));`],
  ['all except te', 'object', `res.set(Object.fromEntries(Object.entries(given).filter(([name, value]) => value === undefined || name !== 'te')));`],
  ['all', 'object', `for (const name in given) res.set(name.replace(/(^|-)([a-z])/g, (all, dash, letter) => dash + letter.toUpperCase()), given[name]);`],
  ['all', 'object', `for (const name in given) res.set(name.replace(/\\b\\w/g, letter => letter.toUpperCase()), given[name]);`],
  ['no flow', 'object', `for (const name in given) res.set(name.replace(/^./, letter => 'x-' + letter), given[name]);`],
])('%s: %s %s', (keys, source, body, declarations) => {
  expect(passing(source, body, declarations)).toBe(keys);
});
