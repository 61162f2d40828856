export const GET = (...given) => globalThis.play.edited(...given);
