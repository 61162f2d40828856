/** @param {readonly number[]} values */
export function medianOf(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

/** `1.2 % (1.1–1.4)` @param {readonly number[]} values @param {string} unit @param {number} [digits] */
export function spell(values, unit, digits = 1) {
  return `${medianOf(values).toFixed(digits)} ${unit} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
}

/** @param {readonly number[]} values @param {number} share */
export function percentileOf(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];
}
