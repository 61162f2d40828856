/**
 * Numbers that look random and are the same for the same seed.
 * @typedef {object} Random
 * @property {() => number} next From 0 up to 1.
 * @property {(least: number, most: number) => number} integer Both included.
 * @property {<Item>(list: readonly Item[]) => Item} pick
 * @property {(probability: number) => boolean} chance
 * @property {(median: number, sigma: number) => number} logNormal
 */

/**
 * Mulberry32, a generator of 32 bits of state.
 * @param {number} seed
 * @returns {Random}
 */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    integer: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: list => list[Math.floor(next() * list.length)],
    chance: probability => next() < probability,
    logNormal: (median, sigma) => median * Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}
