/**
 * Whether a path matches a pattern, both cut at the slashes.
 *
 * `*` and `?` match within a segment, the segment `**` any number of segments. Both loops go back to the last star only,
 * so that the time is bounded by the product of the lengths whatever the pattern.
 */
export function matchesGlob(pattern: readonly string[], path: readonly string[]): boolean {
  return matches(pattern, path, (part) => part === '**', matchesSegment);
}

/** Whether one name matches a pattern of `*`, `?` and literal characters. */
export function matchesSegment(pattern: string, name: string): boolean {
  if (pattern === '*' || pattern === name) return true;
  return matches(pattern, name, (part) => part === '*', (part, character) => part === '?' || part === character);
}

function matches(
  pattern: string | readonly string[],
  subject: string | readonly string[],
  isStar: (part: string) => boolean,
  isMatch: (part: string, of: string) => boolean,
): boolean {
  let inPattern = 0;
  let inSubject = 0;
  let star = -1;
  let retry = 0;
  while (inSubject < subject.length) {
    const part = pattern[inPattern];
    if (part !== undefined && isStar(part)) {
      star = inPattern++;
      retry = inSubject;
    } else if (part !== undefined && isMatch(part, subject[inSubject] ?? '')) {
      inPattern++;
      inSubject++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inSubject = ++retry;
    } else {
      return false;
    }
  }
  while (isStar(pattern[inPattern] ?? '')) inPattern++;
  return inPattern === pattern.length;
}
