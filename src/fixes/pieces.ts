/** A part of a line of code: text, or what stands between a pair of brackets. */
export interface Piece {
  /** All of it, with its brackets. */
  readonly text: string;
  /** The text between the brackets; undefined where there are none. */
  readonly body: string | undefined;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Where a string, a template or a regular expression that begins at an offset ends; undefined where none begins, or none ends. */
function endOfLiteral(code: string, at: number): number | undefined {
  const mark = code.charAt(at);
  const isExpression = mark === '/' && /(?:^|[(,=:[!&|?{};])\s*$/.test(code.slice(0, at));
  if (!isExpression && mark !== "'" && mark !== '"' && mark !== '`') return undefined;
  let isInClass = false;
  for (let index = at + 1; index < code.length; index += 1) {
    const letter = code.charAt(index);
    if (letter === '\\') index += 1;
    else if (isExpression && (letter === '[' || letter === ']')) isInClass = letter === '[';
    else if (letter === mark && !isInClass) return index + 1;
  }
  return undefined;
}

/** The pieces of a line, in order; undefined where brackets don't match, or a comment stands among them. */
export function piecesOf(code: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  const open: string[] = [];
  let from = 0;
  const add = (to: number, isGroup: boolean): void => {
    const text = code.slice(from, to);
    if (text !== '') pieces.push({ text, body: isGroup ? text.slice(1, -1) : undefined });
    from = to;
  };
  for (let at = 0; at < code.length; at += 1) {
    const letter = code.charAt(at);
    if (letter === '/' && /[/*]/.test(code.charAt(at + 1))) return undefined;
    const end = endOfLiteral(code, at);
    if (end !== undefined) at = end - 1;
    else if (/['"`]/.test(letter)) return undefined;
    else if (letter in CLOSERS) {
      if (open.length === 0) add(at, false);
      open.push(CLOSERS[letter] ?? '');
    } else if (/[)\]}]/.test(letter)) {
      if (open.pop() !== letter) return undefined;
      if (open.length === 0) add(at + 1, true);
    }
  }
  add(code.length, false);
  return open.length === 0 ? pieces : undefined;
}

/** The parts of a text between separators that stand in no brackets and no literals. */
export function splitAt(code: string, separator: string): readonly string[] {
  const parts = [''];
  for (const { text, body } of piecesOf(code) ?? [{ text: code, body: code }]) {
    if (body !== undefined) {
      parts.push(`${parts.pop() ?? ''}${text}`);
      continue;
    }
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const end = endOfLiteral(text, at);
      if (end !== undefined) at = end - 1;
      else if (text.startsWith(separator, at)) {
        parts.push(`${parts.pop() ?? ''}${text.slice(from, at)}`, '');
        from = at + separator.length;
        at = from - 1;
      }
    }
    parts.push(`${parts.pop() ?? ''}${text.slice(from)}`);
  }
  return parts.map(part => part.trim());
}
