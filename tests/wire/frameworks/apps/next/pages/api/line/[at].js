export default (...given) => globalThis.play.api(given);
