export default (...given) => globalThis.play.route(given);
