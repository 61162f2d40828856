export const prerender = false;

export const ALL = (...given) => globalThis.play.route(given, {});
