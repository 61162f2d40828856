/** A part of a line of code: text, or what stands between a pair of brackets. */
export interface Piece {
  /** All of it, with its brackets. */
  readonly text: string;
  /** The text between the brackets; undefined where there are none. */
  readonly body: string | undefined;
}

const CLOSERS: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

const LITERAL = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{)|\$\{[^`'"{}]*\})*`/y;

/** Where a string or a template that begins at an offset ends; undefined where none begins, or where another one stands in it. */
function endOfLiteral(code: string, at: number): number | undefined {
  LITERAL.lastIndex = at;
  return LITERAL.test(code) ? LITERAL.lastIndex : undefined;
}

/** The pieces of a line, in order; undefined where brackets don't match, and where a comment, a regular expression or a division stands among them: which it is, only a parser knows. */
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
    const end = endOfLiteral(code, at);
    if (end !== undefined) at = end - 1;
    else if (/['"`/]/.test(letter)) return undefined;
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

/** A text without what laying it out may change: white space, commas and semicolons at ends; those stay without which the next line would go on with this one. */
export function bareOf(code: string): string {
  let bare = '';
  for (let at = 0; at < code.length; at += 1) {
    const end = endOfLiteral(code, at) ?? at + 1;
    const text = code.slice(at, end);
    const next = /\S/.exec(code.slice(end))?.[0] ?? '';
    const isAtEnd = (text === ',' && /[)\]}]/.test(next)) || (text === ';' && !/[([`+\-/]/.test(next));
    if (text.trim() !== '' && !isAtEnd) bare += text;
    at = end - 1;
  }
  return bare;
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
  return (separator === ',' ? joinTypes(parts) : parts).map(part => part.trim());
}

/** `Record<string` and `string>` belong together. */
function joinTypes(parts: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let depth = 0;
  for (const part of parts) {
    if (depth > 0) joined.push(`${joined.pop() ?? ''},${part}`);
    else joined.push(part);
    depth = Math.max(0, depth + (part.match(/\w</g)?.length ?? 0) - (part.match(/(?<![=\s])>/g)?.length ?? 0));
  }
  return depth > 0 ? parts : joined;
}
