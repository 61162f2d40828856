/** Texts shorter than this aren't worth a look. */
const MIN_LENGTH = 10_000;

/** Characters a line on average; written code has 20 to 50, generated clients up to 120. */
const MAX_AVERAGE = 300;

/** Whether a text is the output of a minifier or bundler, by the length of its lines. */
export function isMinified(text: string): boolean {
  if (text.length < MIN_LENGTH) return false;
  let lines = 1;
  const enough = text.length / MAX_AVERAGE;
  for (let end = text.indexOf('\n'); end >= 0 && lines < enough; end = text.indexOf('\n', end + 1)) lines++;
  return lines < enough;
}
