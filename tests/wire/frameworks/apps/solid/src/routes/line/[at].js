export const GET = (...given) => globalThis.play.route(given);
