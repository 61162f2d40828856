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
  ['all except te', 'object', `for (const name in given) { if (RULES[name] === 'drop') continue; res.set(name, given[name]); }`, `const RULES = { te: 'drop', vary: 'keep' };`],
  ['only vary', 'object', `for (const name in given) if (RULES[name] === 'keep') res.set(name, given[name]);`, `const RULES = { te: 'drop', vary: 'keep' };`],
  ['all except te', 'object', `for (const name in given) switch (RULES.get(name) ?? 'keep') { case 'drop': break; case 'keep': res.set(name, given[name]); }`, `const RULES = new Map([['te', 'drop'], ['vary', 'keep']]);`],
  ['all except te', 'object', `for (const name in given) if ((RULES.get(name) || 'keep') !== 'drop') res.set(name, given[name]);`, `const RULES = new Map([['te', 'drop'], ['vary', '']]);`],
  ['all except te', 'object', `for (const name in given) if (!RULES[name]?.drop) res.set(name, given[name]);`, `const RULES = { te: { drop: true }, vary: { drop: false } };`],
  ['all except te', 'object', `for (const name in given) if (!RULES[name]) res.set(name, given[name]);`, `const RULES = { te: true, vary: false };`],
  ['only vary', 'object', `for (const name in given) if (WEIGHTS[name] > 1) res.set(name, given[name]);`, `const WEIGHTS = { te: 1, vary: 2 };`],
  ['all except te', 'object', `for (const name in given) if ((WEIGHTS[name] ?? 0) < 1) res.set(name, given[name]);`, `const WEIGHTS = { te: 1 };`],
  ['all except te', 'raw', `for (let at = 0; at < given.length; at += 2) if (RULES[given[at].toLowerCase()] !== 'drop') res.append(given[at], given[at + 1]);`, `const RULES = { te: 'drop' };`],
  ['all', 'raw', `for (let at = 0; at < given.length; at += 2) if (RULES[given[at]] !== 'drop') res.append(given[at], given[at + 1]);`, `const RULES = { te: 'drop' };`],
  ['all except te', 'object', `for (const name in given) { if (act(name) === 'drop') continue; res.set(name, given[name]); }`, `function act(name) { if (name === 'te') return 'drop'; return name === 'vary' ? 'own' : 'keep'; }`],
  ['only vary', 'object', `for (const name in given) { if (act(name) === 'own') res.set(name, given[name]); }`, `function act(name) { if (name === 'te') return 'drop'; return name === 'vary' ? 'own' : 'keep'; }`],
  ['all except te', 'object', `for (const name in given) { let act = 'keep'; if (name === 'te') act = 'drop'; if (act === 'keep') res.set(name, given[name]); }`],
  ['all except te, vary', 'object', `for (const name in given) { const own = name === 'te' ? null : name === 'vary' ? 'x-vary' : name; if (own === null) continue; res.set(own, given[name]); }`],
  ['all except te', 'object', `for (const name in given) { const own = rename(name); if (own) res.set(own, given[name]); }`, `function rename(name) { if (name === 'te') return undefined; return name; }`],
  ['all except vary', 'object', `for (const name in given) res.set(NAMES[name] ?? name, given[name]);`, `const NAMES = { vary: 'x-vary', te: 'te' };`],
  ['all except te', 'object', `for (const name in given) { if (RULES.find(rule => rule.match.test(name)).act === 'drop') continue; res.set(name, given[name]); }`, `const RULES = [{ match: /^te$/, act: 'drop' }, { match: /^t/, act: 'drop-not' }, { match: /./, act: 'keep' }];`],
  ['all except te', 'object', `for (const name in given) { if (!DROP.slice(0, 1).includes(name)) res.set(name, given[name]); }`, `const DROP = ['te', 'vary'];`],
  ['all except vary', 'object', `for (const name in given) { if (!DROP.slice(-1).includes(name)) res.set(name, given[name]); }`, `const DROP = ['te', 'vary'];`],
  ['all except te', 'object', `const pairs = Object.entries(given); for (let at = pairs.length - 1; at >= 0; at--) if (pairs[at][0] === 'te') pairs.splice(at, 1); res.set(Object.fromEntries(pairs));`],
  ['no flow', 'object', `const pairs = Object.entries(given); pairs.splice(pairs.findIndex(([name]) => name === 'te'), 1); res.set(Object.fromEntries(pairs));`],
  ['all except te', 'object', `for (const name in given) { if (INDEX[name] > 0) continue; res.set(name, given[name]); }`, `const INDEX = {}; for (const name of ['te']) INDEX[name] = process.env[name];`],
  ['all', 'object', `for (const name in given) { if (RULES[name] === 'drop') continue; res.set(name, given[name]); }`, `const RULES = JSON.parse(process.env.RULES);`],
  ['all except te, vary', 'object', `for (const name in given) { if (![HOP, OWN, 'vary'].flat().includes(name)) res.set(name, given[name]); }`, `const HOP = ['te']; const OWN = [];`],
  ['all except te', 'object', `const names = new Set(Object.keys(given)); names.delete('te'); for (const name of names) res.set(name, given[name]);`],
  ['no flow', 'object', `res.set(JSON.parse(JSON.stringify(given, (name, value) => (name === 'te' ? undefined : value))));`],
  ['all', 'object', `res.set(JSON.parse(JSON.stringify(given, null, 2)));`],
  ['no flow', 'object', `for (const { name, value } of Object.entries(given).map(([name, value]) => ({ name, value, isKept: name !== 'te' })).filter(each => each.isKept)) res.set(name, value);`],
  ['all', 'object', `for (const { name, value } of Object.entries(given).map(([name, value]) => ({ name, value })).filter(each => each.value)) res.set(name, value);`],
  ['no flow', 'object', `for (const name in given) res.set(name.replace(/^./, letter => 'x-' + letter), given[name]);`],
])('%s: %s %s', (keys, source, body, declarations) => {
  expect(passing(source, body, declarations)).toBe(keys);
});
