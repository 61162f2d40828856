import { defineMiddleware } from 'astro:middleware';

export const onRequest = defineMiddleware((...given) => (given[0].url.searchParams.has('middleware') ? globalThis.play.route(given, {}) : given[1]()));
