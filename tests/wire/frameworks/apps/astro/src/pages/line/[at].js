export const prerender = false;

const answer = (...given) => globalThis.play.route(given, {});

export { answer as GET };
