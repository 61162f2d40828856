export default cachedEventHandler((...given) => globalThis.play.cached('cachedEventHandler()', given), { maxAge: 1 });
