import { expressionOf } from './expressions.mjs';
import { statementsOf } from './statements.mjs';

/** @typedef {import('./clients.mjs').Client} Client */
/** @typedef {import('./frameworks.mjs').Framework} Framework */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./expressions.mjs').Variable} Variable */

/** A call that gives the whole response of a client. @typedef {{ client: Client, call: (id: string, headers?: string) => string, takesHeaders: boolean }} Source */

/** What a generated handler does with a response: the statements at its end; a line that must be reported ends in `//~ rule`. */
/** @typedef {(client: Client, framework: Framework, up: string, random: Random) => string[]} Ending */

const ALLOWED = ['content-type', 'etag', 'last-modified', 'cache-control', 'x-request-id'];

/** Endings with one finding each. @type {readonly Ending[]} */
export const planted = [
  (client, framework, up) => [`${framework.setAll(client.bag(up))} //~ no-header-passthrough`, framework.send(client.status(up), client.body(up))],
  (client, framework, up) => [`const bag = ${client.bag(up)};`, "bag['x-served-by'] = 'gateway';", `${framework.setAll('bag')} //~ no-header-passthrough`, framework.send(client.status(up), client.body(up))],
  (client, framework, up) => [
    `for (const [name, value] of Object.entries(${client.bag(up)})) {`,
    "  if (name === 'transfer-encoding') continue;",
    `  ${framework.setOne('name', 'value')} //~ no-header-passthrough`,
    '}',
    framework.send(client.status(up), client.body(up)),
  ],
  (client, framework, up) => [`const { connection, ...rest } = ${client.bag(up)};`, `if (connection !== undefined) logger.debug('closing');`, `${framework.setAll('rest')} //~ no-header-passthrough`, framework.send(client.status(up), client.body(up))],
  (client, framework, up) => [`Object.entries(${client.bag(up)}).forEach(([name, value]) => {`, `  ${framework.setOne('name', 'value')} //~ no-header-passthrough`, '});', framework.send(client.status(up), client.body(up))],
  (client, framework, up) => [`${framework.setOne("'transfer-encoding'", client.field(up, 'transfer-encoding'))} //~ no-unsafe-header-copy`, framework.send(client.status(up), client.body(up))],
  (client, framework, up) => (framework.sendWhole === undefined || client.name !== 'axios' ? planted[0](client, framework, up, /** @type {Random} */ ({})) : [`${framework.sendWhole(up)} //~ no-response-passthrough`]),
];

/** Endings that are right, each close to one that isn't. @type {readonly Ending[]} */
export const clean = [
  (client, framework, up) => [framework.send(client.status(up), client.body(up))],
  (client, framework, up) => [`${framework.setOne("'content-type'", client.field(up, 'content-type'))}`, framework.send(client.status(up), client.body(up))],
  (client, framework, up, random) => [
    `for (const name of ['${random.pick(ALLOWED)}', 'x-trace-id', 'vary']) {`,
    `  const value = ${client.bag(up)}[name];`,
    `  if (value !== undefined) ${framework.setOne('name', 'value')}`,
    '}',
    framework.send(client.status(up), client.body(up)),
  ],
  (client, framework, up) => [`const etag = ${client.field(up, 'etag')};`, `const own = { etag, 'cache-control': 'no-store' };`, framework.setAll('own'), framework.send(client.status(up), client.body(up))],
  (client, framework, up) => [
    `const allowed = new Set(['content-type', 'content-language', 'etag']);`,
    `for (const [name, value] of Object.entries(${client.bag(up)})) {`,
    `  if (allowed.has(name.toLowerCase())) ${framework.setOne('name', 'value')}`,
    '}',
    framework.send(client.status(up), client.body(up)),
  ],
];

/**
 * A handler that asks `source` and answers as `ending` says, with statements of other business before and between.
 * @param {Random} random
 * @param {Framework} framework
 * @param {string} path
 * @param {Source} source
 * @param {Ending} ending
 * @returns {string[]}
 */
export function handlerOf(random, framework, path, source, ending) {
  const [before, after] = framework.handler(path);
  const up = random.pick(['up', 'answer', 'found', 'upstream', 'result']);
  const id = random.chance(0.5) ? framework.request : 'key';
  /** @type {Variable[]} */
  const scope = [up, 'key', 'etag', 'own', 'bag', 'allowed', 'connection', 'rest'].map(name => ({ name, type: 'opaque' }));
  const lines = [...(id === 'key' ? [`const key = String(${framework.request} ?? '');`] : []), ...business(random, 0.5, scope)];
  lines.push(`const ${up} = await ${source.call(id)};`, ...business(random, 0.3, scope), ...ending(source.client, framework, up, random));
  if (random.chance(0.25)) return [before, '  try {', ...lines.map(line => `    ${line}`), '  } catch (error) {', "    logger.error({ error }, 'no answer');", `    ${framework.send('502', "'bad gateway'")}`, '  }', after];
  return [before, ...lines.map(line => `  ${line}`), after];
}

/** A handler that forwards the inbound headers to its upstream. @param {Random} random @param {Framework} framework @param {string} path @param {Source} source */
export function forwardingHandlerOf(random, framework, path, source) {
  const [before, after] = framework.handler(path);
  return [before, ...business(random, 0.5, []).map(line => `  ${line}`), `  const up = await ${source.call(framework.request, framework.inbound)}; //~ no-request-header-forwarding`, `  ${framework.send(source.client.status('up'), source.client.body('up'))}`, after];
}

/** A handler that asks no upstream. @param {Random} random @param {Framework} framework @param {string} path */
export function localHandlerOf(random, framework, path) {
  const [before, after] = framework.handler(path);
  const status = random.pick(['200', '201', '204']);
  const lines = [`const headers = { 'cache-control': 'max-age=${random.integer(1, 600)}', 'x-total': String(state.seen.size) };`, ...business(random, 1, []), ...(random.chance(0.6) ? [framework.setAll('headers')] : [framework.setOne("'etag'", "headers['x-total']")]), framework.send(status, "'ok'")];
  return [before, ...lines.map(line => `  ${line}`), after];
}

/** A few statements that have nothing to do with headers and never leave. @param {Random} random @param {number} probability @param {Variable[]} scope */
function business(random, probability, scope) {
  if (!random.chance(probability)) return [];
  const lines = statementsOf(random, scope, random.integer(1, 5), { isAsync: true, isLoop: true, depth: 3 }).filter(line => !/^(?:throw|return|if|continue)/.test(line));
  // Names of the handler's own are left alone.
  return lines.length === 0 ? [`state.touched = ${expressionOf(random, 'number', [], 1)};`] : lines;
}
