export const load = (...given) => globalThis.play.page(given);
