export default defineCachedEventHandler((...given) => globalThis.play.cached('defineCachedEventHandler()', given), { maxAge: 1 });
