/** Any object that JSON can hold. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** The object in a JSON text, comments and trailing commas allowed; `undefined` for anything else. Never throws. */
export function parseJsonObject(text: string): JsonObject | undefined {
  const value = parseOrNothing(text) ?? parseOrNothing(withoutComments(text));
  return isJsonObject(value) ? value : undefined;
}

/** Whether the value is an object, no array. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The strings of an array; none where it isn't one. */
export function stringsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function parseOrNothing(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The text between its comments and without trailing commas, in one walk: no expression could be made to backtrack here. */
function withoutComments(text: string): string {
  const kept: string[] = [];
  let index = 0;
  while (index < text.length) {
    const character = text.charAt(index);
    const end = endOfToken(text, index, character);
    const isComment = character === '/' && end > index + 1;
    if (!isComment && !/^\s$/u.test(character)) {
      if ((character === '}' || character === ']') && kept.at(-1) === ',') kept.pop();
      kept.push(end === index + 1 ? character : text.slice(index, end));
    }
    index = end;
  }
  return kept.join('');
}

/** Where the string, comment or single character at `start` ends. */
function endOfToken(text: string, start: number, character: string): number {
  if (character === '"') return endOfString(text, start);
  if (text.startsWith('//', start)) return indexOrEnd(text.indexOf('\n', start), text);
  if (text.startsWith('/*', start)) return indexOrEnd(text.indexOf('*/', start + 2), text, 2);
  return start + 1;
}

function endOfString(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charAt(index) !== '"') index += text.charAt(index) === '\\' ? 2 : 1;
  return index + 1;
}

function indexOrEnd(index: number, text: string, length = 0): number {
  return index < 0 ? text.length : index + length;
}
