import { expect, test } from 'vitest';
import * as KeySets from '../../../src/dataflow/domain/key-set.ts';
import { analyseProgram } from '../oracle/analyse-program.ts';

/** The names that may pass, printed, where `declarations` come before an Express handler that has axios' headers as `given`. */
function passing(body: string, declarations: string): string {
  const computed = analyseProgram({ source: 'object', declarations, body, flags: 0, names: [], traits: new Set() });
  return computed === undefined ? 'no flow' : KeySets.print(computed);
}

const many = Array.from({ length: 300 }, (_, index) => `x-tide-${String(index)}`);
const sent = `for (const [name, value] of Object.entries(given))`;
const own = `const list = process.env.NAMES.split(',');`;
const packaged = `import { list } from '@acme/names';`;
const table = `const TABLE = { ...{ ${many.map(name => `'${name}': true`).join(', ')} } };`;
const long = `const LIST = [${[...many, ...many.map(name => `own-${name}`)].map(name => `'${name}'`).join(', ')}];`;
const conditional = `const list = []; ${many.slice(0, 14).map((name, index) => `if (process.env.TIDE_${String(index)}) list.push('${name}');`).join(' ')}`;
const deep = `${Array.from({ length: 20 }, (_, index) => `const list${String(index)} = () => list${String(index + 1)}();`).join(' ')} const list20 = () => ['connection'];`;
const mixed = `const list = ['te', ...process.env.NAMES.split(',')];`;

/** Where the name is in a list that isn't known, nothing is known of what passes; where it isn't, all passes that would if it were empty. */
test.each<[allowed: string, denied: string, test: string]>([
  ['no flow', 'all', 'list.includes(name)'],
  ['no flow', 'all', 'list.includes(name.toLowerCase())'],
  ['no flow', 'all', `list.includes(name.replace('x-', ''))`],
  ['no flow', 'all', 'list.has(name)'],
  ['no flow', 'all', 'list.test(name)'],
  ['no flow', 'all', 'new Set(list).has(name)'],
  ['no flow', 'all', 'name in list'],
  ['no flow', 'all', 'Object.hasOwn(list, name)'],
  ['no flow', 'all', 'list[name]'],
  ['no flow', 'all', 'list[name] !== undefined'],
  ['no flow', 'all', 'list.indexOf(name) >= 0'],
  ['no flow', 'all', 'list.some(each => each === name)'],
  ['no flow', 'all', 'list.find(each => each === name)'],
  ['no flow', 'all', 'list.findIndex(each => each === name) > -1'],
  ['no flow', 'all', '!list.every(each => each !== name)'],
  ['only etag', 'all except etag', `(name === 'etag' || list.includes(name))`],
  ['no flow', 'all', `(name !== 'etag' && list.includes(name))`],
])('%s where %s is left by the opposite of %s', (allowed, denied, condition) => {
  expect(passing(`${sent} if (${condition}) res.set(name, value);`, own)).toBe(allowed);
  expect(passing(`${sent} if (!(${condition})) res.set(name, value);`, own)).toBe(denied);
});

test.each<[keys: string, body: string, declarations: string]>([
  // A list that is partly known surely has its known names.
  ['only te', `${sent} if (list.includes(name)) res.set(name, value);`, mixed],
  ['all except te', `${sent} if (!list.includes(name)) res.set(name, value);`, mixed],
  ['only te', `${sent} if (list.some(each => each === name)) res.set(name, value);`, mixed],
  ['all except te', `${sent} if (list.every(each => each !== name)) res.set(name, value);`, mixed],
  ['only te', 'for (const name of list) res.set(name, given[name]);', mixed],
  ['all except te', 'for (const name of list) delete given[name]; res.set(given);', mixed],
  // Names of the list itself.
  ['no flow', 'for (const name of list) res.set(name, given[name]);', own],
  ['no flow', 'const kept = {}; for (const name of list) kept[name] = given[name]; res.set(kept);', own],
  ['no flow', 'res.set(Object.fromEntries(list.filter(name => name in given).map(name => [name, given[name]])));', own],
  ['no flow', 'res.set(pick(given, list));', own],
  ['all', 'res.set(omit(given, list));', own],
  ['all', 'for (const name of list) delete given[name]; res.set(given);', own],
  ['no flow', 'res.set(allowed(given));', `${own} function allowed(from) { const kept = {}; for (const [name, value] of Object.entries(from)) if (list.includes(name)) kept[name] = value; return kept; }`],
  ['no flow', `const kept = {}; ${sent} if (list.includes(name)) kept[process.env.PREFIX + name] = value; res.set(kept);`, own],
  ['no flow', `${sent} if (policy.list.has(name)) res.set(name, value);`, 'class Policy {} const policy = new Policy();'],
  // The names that are left of the headers'.
  ['no flow', 'Object.keys(given).filter(name => list.includes(name)).forEach(name => res.set(name, given[name]));', own],
  ['no flow', 'for (const name of Object.keys(given)) if (!list.includes(name)) delete given[name]; res.set(given);', own],
  ['all', 'for (const name of Object.keys(given)) if (list.includes(name)) delete given[name]; res.set(given);', own],
  ['no flow', 'Object.keys(given).filter(name => !list.includes(name)).forEach(name => delete given[name]); res.set(given);', own],
  ['all', 'Object.keys(given).filter(name => list.includes(name)).forEach(name => delete given[name]); res.set(given);', own],
  ['all', 'Object.keys(given).filter(name => list.includes(name)).filter(name => !!name).forEach(name => delete given[name]); res.set(given);', own],
  // What is done where the test holds is reached, whatever the list holds.
  ['all', `${sent} { if (list.includes(name)) { res.set(given); return; } }`, own],
  // A list that may be seen to be empty, or no list at all.
  ['all', `${sent} if (!list || list.includes(name)) res.set(name, value);`, `const list = process.env.NAMES?.split(',');`],
  ['all', `${sent} res.set(name, list[name] ?? value);`, own],
  // The names of the headers themselves are no list that isn't known.
  ['all', `${sent} if (name in given) res.set(name, value);`, own],
])('%s: %s', (keys, body, declarations) => {
  expect(passing(body, declarations)).toBe(keys);
});

/** A list or predicate of code that isn't seen is a filter of which nothing is known, on either side of it. */
test.each<[keys: string, body: string, declarations: string]>([
  ['no flow', `${sent} if (!list.includes(name)) res.set(name, value);`, packaged],
  ['no flow', `${sent} if (!list.some(each => each === name)) res.set(name, value);`, packaged],
  ['no flow', `${sent} if (!(name in list)) res.set(name, value);`, packaged],
  ['no flow', `${sent} if (!list[name]) res.set(name, value);`, packaged],
  ['no flow', `const drop = new Set(list.map(name => name.toLowerCase())); ${sent} if (!drop.has(name)) res.set(name, value);`, packaged],
  ['no flow', `const drops = name => { if (list.includes(name)) return true; return false; }; ${sent} if (!drops(name)) res.set(name, value);`, packaged],
  ['no flow', 'for (const name of list) delete given[name]; res.set(given);', packaged],
  ['no flow', 'list.forEach(name => { delete given[name]; }); res.set(given);', packaged],
  ['no flow', 'for (const name of Object.keys(given)) if (list.includes(name)) delete given[name]; res.set(given);', packaged],
  ['no flow', 'res.set(omit(given, list));', packaged],
  ['no flow', 'Object.keys(given).filter(name => !list.includes(name)).forEach(name => delete given[name]); res.set(given);', packaged],
  ['no flow', 'Object.keys(given).filter(name => list.includes(name)).forEach(name => delete given[name]); res.set(given);', packaged],
  ['no flow', 'for (const name of Object.keys(given).filter(each => { if (list.includes(each)) return true; return false; })) delete given[name]; res.set(given);', packaged],
  ['no flow', `Object.keys(given).filter(name => name === 'te' || list.includes(name)).forEach(name => delete given[name]); res.set(given);`, packaged],
  ['no flow', 'res.set(omit(given, Object.keys(given).filter(name => !list.includes(name))));', packaged],
  ['only etag', `${sent} if (name === 'etag' || list.includes(name)) res.set(name, value);`, packaged],
  ['no flow', `${sent} if (!list.includes(name)) res.set(name, value);`, `import { list } from './gone';`],
  ['no flow', `for (const name of [...list, 'te']) delete given[name]; res.set(given);`, packaged],
  ['no flow', `${sent} if (!drops(name)) res.set(name, value);`, `const drops = process.env.DROPS;`],
  ['all', `${sent} { if (list.includes(name)) console.log(name); } res.set(given);`, packaged],
])('%s: %s %s', (keys, body, declarations) => {
  expect(passing(body, declarations)).toBe(keys);
});

/** So is what code that isn't seen, or that a bound keeps from being seen, says by way of our own. */
test.each<[keys: string, body: string, declarations: string]>([
  ['no flow', `const drop = new Set(); for (const name of list) drop.add(name.toLowerCase()); ${sent} if (!drop.has(name)) res.set(name, value);`, packaged],
  ['no flow', `const drop = {}; for (const name of list) drop[name] = true; ${sent} if (!drop[name]) res.set(name, value);`, packaged],
  ['no flow', `const drop = Object.fromEntries(list.map(name => [name, true])); ${sent} if (!drop[name]) res.set(name, value);`, packaged],
  ['no flow', `const drop = { ...list, te: true }; ${sent} if (!drop[name]) res.set(name, value);`, packaged],
  ['no flow', `const drop = []; for (const name of Object.keys(given)) if (list.includes(name)) drop.push(name); for (const name of drop) delete given[name]; res.set(given);`, packaged],
  ['no flow', `const drop = new Set(); for (const name in given) { if (!list.includes(name)) continue; drop.add(name); } for (const name of drop) delete given[name]; res.set(given);`, packaged],
  ['no flow', `const drop = []; for (const name of Object.keys(given)) if (name === 'te' || drops(name)) drop.push(name); for (const name of drop) delete given[name]; res.set(given);`, `import { drops } from '@acme/names';`],
  ['no flow', `const drop = []; for (const name of Object.keys(given)) if (list.includes(name) && name !== 'etag') drop.push(name); for (const name of drop) delete given[name]; res.set(given);`, packaged],
  ['all', `const drop = []; for (const name of Object.keys(given)) if (list.includes(name)) drop.push(name); for (const name of drop) delete given[name]; res.set(given);`, own],
  ['all except te', `const drop = []; for (const name of Object.keys(given)) if (name === 'te') drop.push(name); for (const name of drop) delete given[name]; res.set(given);`, packaged],
  ['no flow', `const drop = list.filter(name => name !== 'etag'); ${sent} if (!drop.includes(name)) res.set(name, value);`, packaged],
  ['no flow', `const drop = list.reduce((all, name) => ({ ...all, [name]: true }), {}); ${sent} if (!drop[name]) res.set(name, value);`, packaged],
  ['no flow', `const drop = 'te connection'.match(/\\S+/g); ${sent} if (!drop.includes(name)) res.set(name, value);`, packaged],
  ['no flow', `const drop = new RegExp('^(' + list.join('|') + ')$'); ${sent} if (!drop.test(name)) res.set(name, value);`, packaged],
  ['no flow', `const drop = new RegExp(\`^(\${list.join('|')})$\`); ${sent} if (!drop.test(name)) res.set(name, value);`, packaged],
  ['no flow', `const without = (from, names) => { for (const name of names) delete from[name]; return from; }; res.set(without(given, list));`, `import { list } from './gone';`],
  ['no flow', `${sent} if (!list.includes(name)) res.set(name, value);`, `import { names } from '@acme/names'; const list = names.map(name => 'x-' + name);`],
  ['all', `const drop = new Set(); for (const name of list) drop.add(name.toLowerCase()); ${sent} if (!drop.has(name)) res.set(name, value);`, own],
  ['all', `const drop = new RegExp('^(' + list.join('|') + ')$'); ${sent} if (!drop.test(name)) res.set(name, value);`, own],
  // What was too much to keep.
  ['no flow', `${sent} if (!TABLE[name]) res.set(name, value);`, table],
  ['no flow', `const drop = new Set(Object.keys(TABLE)); ${sent} if (!drop.has(name)) res.set(name, value);`, table],
  ['no flow', `const drop = new Map(Object.entries(TABLE)); ${sent} if (!drop.has(name)) res.set(name, value);`, table],
  ['no flow', `const { te, ...drop } = TABLE; ${sent} if (!drop[name]) res.set(name, value);`, table],
  ['no flow', 'for (const name in TABLE) delete given[name]; res.set(given);', table],
  ['no flow', `${sent} if (!LIST.includes(name)) res.set(name, value);`, long],
  ['no flow', `${sent} if (!LIST.some(each => each === name)) res.set(name, value);`, long],
  ['no flow', `${sent} if (LIST.every(each => each !== name)) res.set(name, value);`, long],
  ['no flow', `const drop = new Set(LIST.map(name => name.toLowerCase())); ${sent} if (!drop.has(name)) res.set(name, value);`, long],
  ['no flow', `const drop = new Map(LIST.map(name => [name, true])); ${sent} if (!drop.has(name)) res.set(name, value);`, long],
  ['no flow', `const drop = LIST.reduce((all, name) => ({ ...all, [name]: true }), {}); ${sent} if (!drop[name]) res.set(name, value);`, long],
  ['no flow', `const drop = LIST.filter(Boolean); ${sent} if (!drop.includes(name)) res.set(name, value);`, long],
  ['no flow', `const [, ...drop] = LIST; ${sent} if (!drop.includes(name)) res.set(name, value);`, long],
  ['no flow', 'res.set(omit(given, LIST));', long],
  ['no flow', `const drop = new Map(new Map(Object.entries(TABLE))); ${sent} if (!drop.has(name)) res.set(name, value);`, table],
  ['no flow', `${sent} if (!list.includes(name)) res.set(name, value);`, conditional],
  ['no flow', 'for (const name of list) delete given[name]; res.set(given);', conditional],
  // What was too deep to be seen.
  ['no flow', `${sent} if (!list0().includes(name)) res.set(name, value);`, deep],
  ['no flow', `const drop = { names: new Set(list0()) }; ${sent} if (!drop.names.has(name)) res.set(name, value);`, deep],
  ['no flow', 'for (const name of list0()) delete given[name]; res.set(given);', deep],
  ['no flow', 'list0().forEach(name => { delete given[name]; }); res.set(given);', deep],
  ['no flow', `const drop = list0().filter(Boolean); ${sent} if (!drop.includes(name)) res.set(name, value);`, deep],
  ['no flow', `${sent} if (!list0()().includes(name)) res.set(name, value);`, deep],
  ['no flow', `${sent} if (!list0()[name]) res.set(name, value);`, deep],
  ['all except connection', `${sent} if (!list15().includes(name)) res.set(name, value);`, deep],
])('%s: %s %s', (keys, body, declarations) => {
  expect(passing(body, declarations)).toBe(keys);
});
