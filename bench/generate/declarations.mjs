import { expressionOf } from './expressions.mjs';
import { statementsOf } from './statements.mjs';
import { capitalized, nouns, verbs, words } from './vocabulary.mjs';

/** @typedef {import('./expressions.mjs').Type} Type */
/** @typedef {{ lines: string[], name: string }} Declaration What stands at the top of a file, by the name under which it may be exported. */

/** Names of types in TypeScript. @type {Record<Type, string>} */
const annotations = { boolean: 'boolean', list: 'Item[]', number: 'number', record: 'Item', text: 'string' };

/**
 * Something at the top of a file, of about so many lines.
 * @param {import('./random.mjs').Random} random
 * @param {string} domain
 * @param {number} budget
 * @param {{ isTyped: boolean, calls: readonly string[], taken: Set<string> }} context `taken` are the names that the file has.
 * @returns {Declaration}
 */
export function declarationOf(random, domain, budget, context) {
  if (budget > 14 && random.chance(0.18)) return classOf(random, domain, budget, context);
  if (budget > 4 && random.chance(0.12)) return tableOf(random, budget, context);
  if (context.isTyped && random.chance(0.14)) return typeOf(random, domain, budget, context);
  return functionOf(random, domain, budget, context);
}

/** @param {import('./random.mjs').Random} random @param {string} domain @param {Set<string>} taken @param {(verb: string, noun: string) => string} [spell] */
function nameOf(random, domain, taken, spell = (verb, noun) => `${verb}${capitalized(noun)}`) {
  const base = spell(random.pick(verbs), random.chance(0.5) ? domain : random.pick(nouns));
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}${count}`;
  taken.add(name);
  return name;
}

/** @param {import('./random.mjs').Random} random @param {boolean} isTyped */
function parametersOf(random, isTyped) {
  /** @type {import('./expressions.mjs').Variable[]} */
  const parameters = [];
  for (let count = random.integer(1, 3); count > 0; count -= 1) {
    const name = random.pick(nouns);
    if (!parameters.some(known => known.name === name)) parameters.push({ name, type: random.pick(/** @type {const} */ (['list', 'number', 'record', 'text'])) });
  }
  return { scope: parameters, text: parameters.map(({ name, type }) => (isTyped ? `${name}: ${annotations[type]}` : name)).join(', ') };
}

/** @param {import('./random.mjs').Random} random @param {string} domain @param {number} budget @param {{ isTyped: boolean, calls: readonly string[], taken: Set<string> }} context */
function functionOf(random, domain, budget, { isTyped, calls, taken }) {
  const isAsync = random.chance(0.4);
  const name = nameOf(random, domain, taken);
  const { scope, text } = parametersOf(random, isTyped);
  const type = random.pick(/** @type {const} */ (['list', 'number', 'record', 'text']));
  const result = isTyped && random.chance(0.7) ? `: ${isAsync ? `Promise<${annotations[type]}>` : annotations[type]}` : '';
  const body = statementsOf(random, scope, Math.max(1, budget - 3), { isAsync, calls });
  const head = random.chance(0.75) ? `${isAsync ? 'async ' : ''}function ${name}(${text})${result} {` : `const ${name} = ${isAsync ? 'async ' : ''}(${text})${result} => {`;
  const comment = random.chance(0.3) ? [`/** ${capitalized(random.pick(verbs))}s the ${random.pick(nouns)} of a ${domain} by its ${random.pick(nouns)}. */`] : [];
  return { name, lines: [...comment, head, ...body.map(line => `  ${line}`), `  return ${expressionOf(random, type, scope, 1)};`, head.startsWith('const') ? '};' : '}'] };
}

/** @param {import('./random.mjs').Random} random @param {string} domain @param {number} budget @param {{ isTyped: boolean, calls: readonly string[], taken: Set<string> }} context */
function classOf(random, domain, budget, { isTyped, calls, taken }) {
  const name = nameOf(random, domain, taken, (verb, noun) => `${capitalized(noun)}${capitalized(verb)}er`);
  const field = random.pick(nouns);
  const lines = [`class ${name} {`, `  ${isTyped ? 'private readonly ' : ''}${field} = new Map();`, '', ...(isTyped ? [`  constructor(private readonly ${field}Limit: number) {}`] : [`  constructor(${field}Limit) {`, `    this.${field}Limit = ${field}Limit;`, '  }'])];
  /** @type {Set<string>} */
  const methods = new Set(['constructor', field]);
  while (lines.length < budget - 4) {
    const isAsync = random.chance(0.5);
    const { scope, text } = parametersOf(random, isTyped);
    const method = nameOf(random, domain, methods);
    const body = statementsOf(random, scope, random.integer(2, 9), { isAsync, calls });
    lines.push('', `  ${isAsync ? 'async ' : ''}${method}(${text}) {`, ...body.map(line => `    ${line}`), `    return this.${field}.get(${expressionOf(random, 'text', scope, 1)});`, '  }');
  }
  return { name, lines: [...lines, '}'] };
}

/** @param {import('./random.mjs').Random} random @param {number} budget @param {{ isTyped: boolean, taken: Set<string> }} context */
function tableOf(random, budget, { isTyped, taken }) {
  const name = nameOf(random, 'default', taken, (_verb, noun) => `${noun}Table`);
  const rows = Array.from({ length: budget - 2 }, (_, index) => `  ${random.pick(nouns)}${index}: { label: '${random.pick(words)}', limit: ${random.integer(1, 900)}, isOptional: ${random.chance(0.5)} },`);
  return { name, lines: [`const ${name} = {`, ...rows, isTyped ? '} as const;' : '};'] };
}

/** @param {import('./random.mjs').Random} random @param {string} domain @param {number} budget @param {{ taken: Set<string> }} context */
function typeOf(random, domain, budget, { taken }) {
  const name = nameOf(random, domain, taken, (_verb, noun) => `${capitalized(noun)}${random.pick(['Options', 'Input', 'Record', 'Row'])}`);
  const members = Array.from({ length: Math.min(budget, 9) }, (_, index) => `  readonly ${random.pick(nouns)}${index}${random.pick(['', '?'])}: ${random.pick(['string', 'number', 'boolean', 'Date', "'active' | 'draft'", 'Record<string, unknown>', 'readonly string[]'])};`);
  return { name, lines: [`interface ${name} {`, ...members, '}'] };
}
