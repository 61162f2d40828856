export const fallback = (...given) => globalThis.play.route(given, {});
