import { expressionOf } from './expressions.mjs';
import { capitalized, nouns, verbs, words } from './vocabulary.mjs';

/** @typedef {import('./expressions.mjs').Type} Type */
/** @typedef {import('./expressions.mjs').Variable} Variable */

/** @type {readonly Type[]} */
const types = ['boolean', 'list', 'number', 'record', 'text'];

/**
 * Writes statements of about so many lines into a block; what they declare is in scope for those after them.
 * @param {import('./random.mjs').Random} random
 * @param {Variable[]} scope
 * @param {number} budget In lines.
 * @param {{ depth?: number, isAsync?: boolean, isLoop?: boolean, calls?: readonly string[] }} [options] `calls` are functions of other files.
 * @returns {string[]}
 */
export function statementsOf(random, scope, budget, options = {}) {
  const { depth = 0 } = options;
  const lines = [];
  while (lines.length < budget) {
    const left = budget - lines.length;
    const form = left > 3 && depth < 3 && random.chance(0.42) ? random.pick(compound) : random.pick(simple);
    lines.push(...form(random, scope, Math.max(1, Math.min(left - 2, random.integer(1, 7))), { ...options, depth: depth + 1 }));
  }
  return lines;
}

/** @param {import('./random.mjs').Random} random @param {Variable[]} scope */
function freshName(random, scope) {
  const noun = random.pick(nouns);
  const name = scope.some(({ name: known }) => known === noun) ? `${random.pick(verbs)}${capitalized(noun)}` : noun;
  return scope.some(({ name: known }) => known === name) ? `${name}${scope.length}` : name;
}

/** @param {import('./random.mjs').Random} random @param {Type} type @param {readonly Variable[]} scope @param {number} [depth] */
const e = (random, type, scope, depth = 2) => expressionOf(random, type, scope, depth);

/** @param {string[]} lines */
const indented = lines => lines.map(line => `  ${line}`);

/** @typedef {(random: import('./random.mjs').Random, scope: Variable[], budget: number, options: { depth: number, isAsync?: boolean, isLoop?: boolean, calls?: readonly string[] }) => string[]} Form */

/** @type {Form} */
function declaration(random, scope, _budget, { calls = [], isAsync }) {
  const type = random.pick(types);
  const name = freshName(random, scope);
  const call = calls.length > 0 && random.chance(0.25) ? `${isAsync ? 'await ' : ''}${random.pick(calls)}(${e(random, random.pick(types), scope, 1)})` : undefined;
  const text = call ?? e(random, type, scope);
  scope.push({ name, type: call === undefined ? type : 'opaque' });
  return [`const ${name} = ${text};`];
}

/** @type {Form[]} */
const simple = [
  declaration,
  declaration,
  declaration,
  (random, scope) => {
    const [first, second] = [random.pick(nouns), random.pick(nouns)];
    if (first === second || scope.some(({ name }) => name === first || name === second)) return [`metrics.increment('${first}.${second}');`];
    const source = e(random, 'record', scope, 1);
    scope.push({ name: first, type: 'number' }, { name: second, type: 'text' });
    return [`const { ${first} = ${random.integer(0, 50)}, ${second} } = ${source};`];
  },
  (random, scope) => [`logger.${random.pick(['info', 'debug', 'warn'])}(\`${random.pick(verbs)} ${random.pick(nouns)}: \${${e(random, 'text', scope, 1)}}\`);`],
  (random, scope) => [`if (${e(random, 'boolean', scope)}) throw new RangeError('${random.pick(nouns)} is ${random.pick(words)}');`],
  (random, scope, _budget, { isLoop, depth }) => (isLoop ? [`if (${e(random, 'boolean', scope)}) continue;`] : depth > 1 ? [`state.${random.pick(nouns)} = ${e(random, 'number', scope)};`] : [`if (${e(random, 'boolean', scope)}) return ${e(random, 'record', scope, 1)};`]),
  (random, scope) => [`state.${random.pick(nouns)} = ${e(random, random.pick(types), scope)};`],
  (random, scope) => [`state.seen.set(${e(random, 'text', scope, 1)}, ${e(random, 'record', scope, 1)});`],
];

/** @type {Form[]} */
const compound = [
  (random, scope, budget, options) => {
    const head = `if (${e(random, 'boolean', scope)}) {`;
    const body = indented(statementsOf(random, [...scope], budget, options));
    return random.chance(0.3) ? [head, ...body, '} else {', ...indented(statementsOf(random, [...scope], 1 + (budget >> 1), options)), '}'] : [head, ...body, '}'];
  },
  (random, scope, budget, options) => {
    const list = e(random, 'list', scope, 1);
    return [`for (const each of ${list}) {`, ...indented(statementsOf(random, [...scope, { name: 'each', type: 'record' }], budget, { ...options, isLoop: true })), '}'];
  },
  (random, scope, budget, options) => [`for (let index = 0; index < ${e(random, 'number', scope, 1)}; index += 1) {`, ...indented(statementsOf(random, [...scope, { name: 'index', type: 'number' }], budget, { ...options, isLoop: true })), '}'],
  (random, scope, budget, options) => [
    'try {',
    ...indented(statementsOf(random, [...scope], budget, options)),
    '} catch (error) {',
    `  logger.error({ error }, '${random.pick(verbs)} failed');`,
    random.chance(0.5) ? '  throw error;' : `  state.failures += 1;`,
    ...(random.chance(0.2) ? ['} finally {', `  metrics.stop('${random.pick(nouns)}');`] : []),
    '}',
  ],
  (random, scope) => {
    const cases = Array.from({ length: random.integer(2, 4) }, (_, index) => words[(random.integer(0, 3) + index * 4) % words.length]);
    return [`switch (${e(random, 'text', scope, 1)}) {`, ...[...new Set(cases)].flatMap(word => [`  case '${word}':`, `    state.${random.pick(nouns)} = ${e(random, 'number', scope)};`, '    break;']), '  default:', `    logger.debug('no ${random.pick(nouns)}');`, '}'];
  },
  (random, scope, budget, options) => {
    if (!options.isAsync) return declaration(random, scope, budget, options);
    const list = e(random, 'list', scope, 1);
    const name = freshName(random, scope);
    scope.push({ name, type: 'list' });
    return [`const ${name} = await Promise.all(${list}.map(async item => {`, ...indented(statementsOf(random, [...scope.slice(0, -1), { name: 'item', type: 'record' }], budget, { ...options, isLoop: false })), '  return item;', '}));'];
  },
];
