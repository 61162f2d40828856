import { capitalized, plural } from './vocabulary.mjs';

/** @typedef {import('./clients.mjs').Client} Client */
/** @typedef {import('./random.mjs').Random} Random */

/**
 * A function that gives what an upstream answered, as a file exports it.
 * @typedef {object} Wrapper
 * @property {string} path The file that exports it.
 * @property {string} root The name that is imported.
 * @property {(id: string) => string} call
 * @property {Client} client
 * @property {number} depth How many files lie between it and the one that uses it, itself included.
 * @property {'body' | 'response'} gives
 */

/**
 * A function of a client's file that asks an upstream: `fetchOrder7(id)`, `orders7.fetch(id)`.
 * @param {Random} random @param {string} domain @param {number} number @param {Client} client @param {'body' | 'response'} gives @param {boolean} isTyped
 * @returns {{ lines: string[], root: string, call: (id: string) => string }}
 */
export function askingFunction(random, domain, number, client, gives, isTyped) {
  const type = isTyped ? ': string' : '';
  const url = `\`\${base}/${plural(domain)}/\${id}\``;
  const inner = gives === 'response' ? responseLines(random, client, url) : [`const response = await ${client.ask(url)};`, `if (${client.status('response')} >= 500) throw new Error('${domain} service is down');`, `return ${client.body('response')};`];
  const indented = inner.map(line => `  ${line}`);
  const name = `${gives === 'response' ? 'fetch' : 'load'}${capitalized(domain)}${number}`;
  switch (random.integer(0, 3)) {
    case 0:
      return { root: name, call: id => `${name}(${id})`, lines: [`const ${name} = async (id${type}) => {`, ...indented, '};'] };
    case 1: {
      const root = `${plural(domain)}Client${number}`;
      return { root, call: id => `${root}.load(${id})`, lines: [`const ${root} = {`, `  async load(id${type}) {`, ...indented.map(line => `  ${line}`), '  },', '};'] };
    }
    case 2: {
      const root = `${domain}Gateway${number}`;
      const made = `${capitalized(domain)}Gateway${number}`;
      return { root, call: id => `${root}.find(${id})`, lines: [`class ${made} {`, `  async find(id${type}) {`, ...indented.map(line => `  ${line}`), '  }', '}', `const ${root} = new ${made}();`] };
    }
    default:
      return { root: name, call: id => `${name}(${id})`, lines: [`async function ${name}(id${type}) {`, ...indented, '}'] };
  }
}

/** @param {Random} random @param {Client} client @param {string} url */
function responseLines(random, client, url) {
  switch (random.integer(0, 3)) {
    case 0:
      return [`return ${client.ask(url)};`];
    case 1:
      return [`logger.debug(\`asking for \${id}\`);`, `const response = await ${client.ask(url)};`, 'return response;'];
    case 2:
      return ['try {', `  return await ${client.ask(url)};`, '} catch (error) {', "  logger.warn({ error }, 'asking again');", `  return ${client.ask(url)};`, '}'];
    default:
      return [`const response = await ${client.ask(url)};`, `metrics.increment(\`upstream.\${${client.status('response')}}\`);`, `if (${client.status('response')} === 404) throw new Error(\`no \${id}\`);`, 'return response;'];
  }
}

/**
 * A function of a service's file that hands on what another one gives.
 * @param {Random} random @param {string} domain @param {number} number @param {Wrapper} inner @param {boolean} isTyped
 * @returns {{ lines: string[], root: string, call: (id: string) => string }}
 */
export function relayingFunction(random, domain, number, inner, isTyped) {
  const name = `${random.pick(['find', 'get', 'request'])}${capitalized(domain)}${number}`;
  const parameter = isTyped ? 'id: string' : 'id';
  const lines = random.pick([
    [`return ${inner.call('id')};`],
    [`if (id === '') throw new RangeError('${domain} without an id');`, `const response = await ${inner.call('id')};`, `state.seen.set(id, { at: Date.now() });`, 'return response;'],
    ['const started = Date.now();', `const response = await ${inner.call('id.trim()')};`, `metrics.increment(\`${domain}.\${Date.now() - started}\`);`, 'return response;'],
  ]);
  return { root: name, call: id => `${name}(${id})`, lines: [`async function ${name}(${parameter}) {`, ...lines.map(line => `  ${line}`), '}'] };
}
