export default (...given) => globalThis.play.node(given);
