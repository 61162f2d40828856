/** What the generated programs speak of. */
export const domains = ['order', 'invoice', 'customer', 'shipment', 'product', 'account', 'payment', 'ticket', 'report', 'session', 'campaign', 'device', 'booking', 'vendor', 'review', 'contract', 'location', 'message', 'policy', 'subscription'];

export const nouns = ['amount', 'entry', 'total', 'stage', 'region', 'limit', 'owner', 'period', 'label', 'currency', 'weight', 'origin', 'target', 'version', 'quota', 'priority', 'summary', 'reason', 'batch', 'window', 'offset', 'attempt', 'score', 'channel', 'tenant', 'locale', 'slot', 'margin', 'balance', 'revision'];

export const verbs = ['collect', 'normalize', 'merge', 'validate', 'rank', 'group', 'format', 'schedule', 'expand', 'split', 'archive', 'prepare', 'compare', 'estimate', 'assign', 'select', 'describe', 'count', 'build', 'convert', 'apply', 'resolve', 'filter', 'sort', 'update'];

export const words = ['pending', 'active', 'archived', 'draft', 'eu-west', 'us-east', 'monthly', 'weekly', 'standard', 'overnight', 'manual', 'imported', 'unknown', 'primary', 'fallback', 'internal'];

/** Packages that are neither clients nor frameworks, with what is taken from them. */
export const packages = [
  ['node:path', 'join'], ['node:crypto', 'randomUUID'], ['node:fs/promises', 'readFile'], ['node:util', 'inspect'], ['node:events', 'once'],
  ['lodash', 'groupBy'], ['zod', 'z'], ['pino', 'pino'], ['date-fns', 'addDays'], ['uuid', 'v4'], ['knex', 'knex'], ['ioredis', 'Redis'], ['ajv', 'Ajv'], ['nanoid', 'nanoid'],
];

/** @param {string} word */
export const capitalized = word => word[0].toUpperCase() + word.slice(1);

/** @param {string} word */
export const plural = word => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);
