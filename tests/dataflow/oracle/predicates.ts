import { quote, type Draft } from './draft.ts';
import { cased, nameList, nameMap, nameObject, nameSet, type Casing } from './lists.ts';

/** What a test is about: the variable of the name, and whether names come in any case. */
export interface Subject {
  readonly name: string;
  readonly value: string;
  readonly isMixed: boolean;
}

/** A condition on a header name, true for some names. */
export function condition(draft: Draft, subject: Subject, depth = 0): string {
  const { random } = draft;
  if (depth < 2 && random.isLucky(0.3)) return compound(draft, subject, depth);
  const [name, casing] = folded(draft, subject);
  return simple(draft, name, casing, subject);
}

/** The name as it is tested: folded to the case of the list, or not; sometimes wrongly so. */
function folded(draft: Draft, { name, isMixed }: Subject): readonly [string, Casing] {
  const { random } = draft;
  if (random.isLucky(isMixed ? 0.25 : 0.5)) return [name, random.isLucky(0.9) ? 'lower' : 'title'];
  if (random.isLucky(0.1)) return [`${name}.toUpperCase()`, 'upper'];
  return [random.pick([`${name}.toLowerCase()`, `${name}.toLowerCase()`, `String(${name}).toLowerCase()`]), random.isLucky(0.93) ? 'lower' : 'title'];
}

function compound(draft: Draft, subject: Subject, depth: number): string {
  const { random } = draft;
  const inner = (): string => condition(draft, subject, depth + 1);
  switch (random.integer(0, 9)) {
    case 0:
    case 1:
      return `!(${inner()})`;
    case 2:
    case 3:
      return `(${inner()} || ${inner()})`;
    case 4:
      return `(${inner()} && ${inner()})`;
    case 5:
      return `!!(${inner()})`;
    case 6:
      return `(${inner()} ? true : false)`;
    case 7:
      return `Boolean(${inner()})`;
    case 8:
      return random.isLucky(0.5) ? `(${draft.flag()} && ${inner()})` : `(${inner()} || ${draft.flag()})`;
    default:
      return `(${subject.value} !== undefined && ${inner()})`;
  }
}

function simple(draft: Draft, name: string, casing: Casing, subject: Subject): string {
  const { random } = draft;
  switch (random.integer(0, 24)) {
    case 0:
      return `${nameList(draft, casing)}.includes(${name})`;
    case 1:
    case 2:
      return `${nameSet(draft, casing)}.has(${name})`;
    case 3:
      return `${nameList(draft, casing)}.indexOf(${name}) ${random.pick(['!== -1', '> -1', '>= 0', '!= -1'])}`;
    case 4:
      return `${nameList(draft, casing)}.indexOf(${name}) ${random.pick(['=== -1', '< 0', '== -1'])}`;
    case 5:
      return `${nameMap(draft, casing)}.has(${name})`;
    case 6:
      return `${nameMap(draft, casing)}.get(${name}) === true`;
    case 7:
      return `${nameObject(draft, casing)}[${name}]`;
    case 8:
      return `${name} in ${nameObject(draft, casing)}`;
    case 9:
      return `${nameObject(draft, casing)}.hasOwnProperty(${name})`;
    case 10:
      return random.pick(['Object.hasOwn(T, N)', 'Object.prototype.hasOwnProperty.call(T, N)', 'Object.keys(T).includes(N)', 'T[N] === undefined', 'T[N] !== undefined'])
        .replace('T', nameObject(draft, casing)).replace('N', name);
    case 11:
    case 12:
      return `(${draft.headerNames(random.integer(1, 4)).map(each => `${name} === ${quote(cased(each, casing))}`).join(' || ')})`;
    case 13:
      return `(${draft.headerNames(random.integer(1, 4)).map(each => `${name} !== ${quote(cased(each, casing))}`).join(' && ')})`;
    case 14:
      return regex(draft, name, casing);
    case 15:
      draft.traits.add('predicate');
      return `${name}.startsWith(${quote(cased(random.pick(['x-', 'content-', 'proxy-', 'access-control-', 'x-acme-']), casing))})`;
    case 16:
      draft.traits.add('predicate');
      return random.pick([`${name}.endsWith('-encoding')`, `${name}.includes('cookie')`, `${name}.indexOf('x-') === 0`]);
    case 17:
      return random.pick([
        `${nameList(draft, casing)}.some(each => each === ${name})`,
        `${nameList(draft, casing)}.findIndex(each => each === ${name}) >= 0`,
        `!${nameList(draft, casing)}.every(each => each !== ${name})`,
        `${nameList(draft, casing)}.find(each => each === ${name}) !== undefined`,
      ]);
    case 18:
      draft.traits.add('predicate');
      return `['x-', 'content-', 'acme-'].some(prefix => ${name}.startsWith(prefix))`;
    case 19:
    case 20:
      return lookup(draft, name, casing);
    default:
      return helperCall(draft, subject);
  }
}

/** What a table or function says of the name, asked for one of the things that it may say. */
function lookup(draft: Draft, name: string, casing: Casing): string {
  const { random } = draft;
  const [first, second, third] = random.pick<readonly [string, string, string]>([["'drop'", "'keep'", "'own'"], ['1', '0', 'null'], ['true', 'false', "''"], ['null', "'1'", '1']]);
  const [one = 'te', ...others] = draft.headerNames(random.integer(2, 5)).map(each => quote(cased(each, casing)));
  const answers = [`${one}: ${first}`, ...others.map(each => `${each}: ${random.pick([first, second, third])}`)];
  const found = random.pick([
    (): string => `${draft.declare('TABLE', `{ ${answers.join(', ')} }`)}[${name}]`,
    (): string => `${draft.declare('TABLE', `new Map(Object.entries({ ${answers.join(', ')} }))`)}.get(${name})`,
    (): string => `${draft.declare('RULES', `[{ match: ${one}, act: ${second} }, ${others.map(each => `{ match: ${each}, act: ${first} }`).join(', ')}]`)}.find(rule => rule.match === ${name})?.act`,
    (): string => `${draft.declare('say', `name => { if (name === ${one}) return ${first}; return ${others.map(each => `name === ${each}`).join(' || ')} ? ${second} : ${third}; }`)}(${name})`,
  ])();
  const filled = random.pick([found, found, `(${found} ?? ${second})`, `(${found} || ${third})`]);
  return `${filled} ${random.pick(['===', '!==', '==', '!='])} ${random.pick([first, first, second, third, 'undefined', 'null'])}`;
}

function regex(draft: Draft, name: string, casing: Casing): string {
  const { random } = draft;
  const names = draft.headerNames(random.integer(1, 4)).map(each => cased(each, casing));
  switch (random.integer(0, 4)) {
    case 0:
      return `/^(?:${names.join('|')})$/i.test(${name})`;
    case 1:
      return `/^(${names.join('|')})$/.test(${name})`;
    case 2:
      draft.traits.add('predicate');
      return `/^(x-|content-)/i.test(${name})`;
    case 3:
      return `${name}.match(/^(${names.join('|')})$/i)`;
    default:
      draft.traits.add('predicate');
      return `${draft.declare('PATTERN', `new RegExp('${names[0] ?? ''}', 'i')`)}.test(${name})`;
  }
}

/** A call of a predicate that the program declares. */
function helperCall(draft: Draft, { name, isMixed }: Subject): string {
  const { random } = draft;
  const helper = draft.fresh('isMeant');
  const subject: Subject = { name: 'name', value: 'name', isMixed };
  const test = condition(draft, subject, 2);
  switch (random.integer(0, 7)) {
    case 0:
      draft.declarations.push(`const ${helper} = name => ${test};`);
      break;
    case 1:
      draft.declarations.push(`function ${helper}(name) { if (${test}) return true; return false; }`);
      break;
    case 2:
      draft.declarations.push(`function ${helper}(name) { if (${test}) { return false; } else { return true; } }`);
      break;
    case 3:
      draft.declarations.push(`const ${helper} = (name) => (${test} ? false : ${condition(draft, subject, 2)});`);
      break;
    case 4: {
      const cases = draft.headerNames(3).map(each => `case ${quote(each)}:`).join(' ');
      draft.declarations.push(`function ${helper}(name) { switch (name.toLowerCase()) { ${cases} return true; default: return false; } }`);
      break;
    }
    case 5:
      draft.declarations.push(`function ${helper}(name) { if (!name) return false; const lower = name.toLowerCase(); if (lower === ${quote(draft.headerName())}) return true; return ${test}; }`);
      break;
    case 6:
      draft.declarations.push(`function ${helper}(name) { let found = false; for (const each of ${nameList(draft)}) { if (each === name) { found = true; break; } } return found; }`);
      break;
    default:
      draft.declarations.push(`const ${helper} = function (name) { const result = ${test}; return !result; };`);
  }
  return `${helper}(${name})`;
}
