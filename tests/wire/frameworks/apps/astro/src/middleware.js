import { defineMiddleware, sequence } from 'astro:middleware';

const when = (name, otherwise) => (...given) => (given[0].url.searchParams.has(name) ? globalThis.play.route(given, {}) : otherwise(...given));
const next = (...given) => given[1]();

export const onRequest = when('onRequest', sequence(when('sequence', next), defineMiddleware(when('defineMiddleware', next))));
