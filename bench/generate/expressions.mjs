import { nouns, words } from './vocabulary.mjs';

/**
 * @typedef {'boolean' | 'list' | 'number' | 'record' | 'text'} Type
 * @typedef {{ name: string, type: Type | 'opaque' }} Variable Opaque: declared, and never read.
 */

/**
 * Writes an expression of a type over the variables of a scope.
 * @param {import('./random.mjs').Random} random
 * @param {Type} type
 * @param {readonly Variable[]} scope
 * @param {number} depth How many expressions may stand within.
 * @returns {string}
 */
export function expressionOf(random, type, scope, depth) {
  const known = scope.filter(variable => variable.type === type);
  if (depth <= 0 || (known.length > 0 && random.chance(0.35))) return known.length > 0 ? random.pick(known).name : leafOf(random, type);
  /** @param {Type} other */
  const of = other => expressionOf(random, other, scope, depth - 1);
  const field = random.pick(nouns);
  return random.pick(forms[type])(of, field, random);
}

/** @type {Record<Type, ((of: (type: Type) => string, field: string, random: import('./random.mjs').Random) => string)[]>} */
const forms = {
  number: [
    of => `${of('list')}.length`,
    of => `Math.max(${of('number')}, ${of('number')})`,
    (of, _field, random) => `${of('number')} ${random.pick(['+', '-', '*'])} ${random.integer(1, 60)}`,
    of => `Number(${of('text')})`,
    (of, field) => `(${record(of)}.${field} ?? 0)`,
    (of, field) => `${of('list')}.reduce((sum, each) => sum + (each.${field} ?? 0), 0)`,
    (_of, _field, random) => `Date.now() - ${random.integer(1, 90)} * 1000`,
  ],
  text: [
    (of, field) => `\`\${${of('text')}}/${field}/\${${of('number')}}\``,
    of => `${parenthesized(of('text'))}.trim().toLowerCase()`,
    of => `String(${of('number')})`,
    (of, field) => `${record(of)}.${field}`,
    (of, _field, random) => `[${of('text')}, '${random.pick(words)}'].join('${random.pick(['-', '/', ', ', ':'])}')`,
    of => `${parenthesized(of('text'))}.slice(0, ${of('number')})`,
    of => `${parenthesized(of('text'))}.replace(/[^a-z0-9]+/g, '-')`,
    (of, _field, random) => `(${of('boolean')} ? '${random.pick(words)}' : ${of('text')})`,
  ],
  boolean: [
    (of, _field, random) => `${of('number')} ${random.pick(['>', '<', '>=', '==='])} ${random.integer(0, 500)}`,
    (of, field) => `${of('list')}.some(each => each.${field} === ${of('text')})`,
    of => `!${parenthesized(of('boolean'))}`,
    (of, _field, random) => `${parenthesized(of('text'))}.startsWith('${random.pick(words)}')`,
    (of, field) => `${record(of)}.${field} !== undefined`,
    of => `(${of('boolean')} && ${of('boolean')})`,
    (of, field) => `Object.hasOwn(${of('record')}, '${field}')`,
  ],
  list: [
    (of, field) => `${of('list')}.filter(each => each.${field} > ${of('number')})`,
    (of, field) => `${of('list')}.map(({ id, ${field} }) => ({ id, ${field}, ${field}Text: String(${field}) }))`,
    of => `[...${of('list')}, ...${of('list')}]`,
    of => `Object.values(${of('record')})`,
    (of, field) => `${of('list')}.toSorted((a, b) => a.${field} - b.${field})`,
    (of, field) => `Object.entries(${of('record')}).map(([name, value]) => ({ id: name, ${field}: value }))`,
    of => `${of('list')}.slice(0, ${of('number')})`,
  ],
  record: [
    (of, field) => `{ id: ${of('text')}, ${field}: ${of('number')}, ...${of('record')} }`,
    (of, field) => `{ ${field}: ${of('text')}, updatedAt: new Date(), isActive: ${of('boolean')} }`,
    (of, field) => `(${of('list')}.find(each => each.${field} === ${of('number')}) ?? {})`,
    of => `Object.fromEntries(${of('list')}.map(each => [each.id, each]))`,
    of => `structuredClone(${of('record')})`,
  ],
};

/** @param {string} text */
function parenthesized(text) {
  return /^[\w.]+$/.test(text) || /^(['"`(]).*\1$/.test(text) ? text : `(${text})`;
}

/** @param {(type: Type) => string} of */
function record(of) {
  const text = of('record');
  return text.startsWith('{') ? `(${text})` : parenthesized(text);
}

/** @param {import('./random.mjs').Random} random @param {Type} type */
function leafOf(random, type) {
  switch (type) {
    case 'boolean':
      return random.pick(['true', 'false']);
    case 'list':
      return '[]';
    case 'number':
      return String(random.integer(0, 5000));
    case 'record':
      return `{ ${random.pick(nouns)}: '${random.pick(words)}' }`;
    case 'text':
      return `'${random.pick(words)}'`;
  }
}
