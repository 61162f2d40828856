/** The most quantifiers of a regex that is run: each may take another power of the length of a name. */
const MOST_QUANTIFIERS = 4;

/** An escape, a class, the start of a group, its end, an alternative, a quantifier. */
const TOKENS = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?|[)|*+?]|\{\d+(?:,\d*)?\}/gsu;

/**
 * A regex of the linted program that can be run on names here, in the time of a linter: undefined where it is none, or where what
 * is repeated may itself match in several ways, which takes time that grows with powers of two.
 *
 *     /^([a-z-]+)+!$/     ((a|b)c)*     (a?){30}
 *       ^^^^^^^^^^
 */
export function regexOf(source: string, flags: string): RegExp | undefined {
  if (!isQuick(source)) return undefined;
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

function isQuick(source: string): boolean {
  let quantifiers = 0;
  /** Of the groups that are open, and of the regex: whether it may match in several ways. */
  const varies = [false];
  let last: { readonly end: number; readonly isVarying: boolean } | undefined;
  for (const { 0: token, index } of source.matchAll(TOKENS)) {
    const group = varies.length - 1;
    if (token.startsWith('(')) varies.push(false);
    else if (token === ')') {
      last = { end: index + 1, isVarying: varies.pop() === true };
      varies[group - 1] ||= last.isVarying;
    } else if (token === '|') varies[group] = true;
    else if (/^[*+?{]/.test(token)) {
      if (token !== '?' && last?.end === index && last.isVarying) return false;
      if (token !== '?') quantifiers += 1;
      varies[group] = true;
    }
  }
  return quantifiers <= MOST_QUANTIFIERS;
}
