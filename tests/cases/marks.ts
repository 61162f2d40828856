/** A mark on a line: what must be reported there, or `?` for what may be. */
export interface Mark {
  readonly line: number;
  readonly kind: string;
}

/** A case without its marks. */
export interface Case {
  readonly code: string;
  /** The path it is linted under, where a framework's convention asks for one. */
  readonly path: string | undefined;
  readonly marks: readonly Mark[];
}

/** Takes `//~ kind` from the ends of lines, and `//# path` from the first one. */
export function readMarks(text: string): Case {
  const marks: Mark[] = [];
  let path: string | undefined;
  const lines = text.split('\n').map((line, index) => {
    const head = /^\/\/# (.*)$/.exec(line)?.[1];
    if (index === 0 && head !== undefined) {
      path = head.trim();
      return '';
    }
    const [, code, kinds] = /^(.*?)\s*\/\/~ (.+?)\s*$/.exec(line) ?? [];
    if (code === undefined || kinds === undefined) return line;
    for (const kind of kinds.split(/[ ,]+/)) marks.push({ line: index + 1, kind });
    return code;
  });
  return { code: lines.join('\n'), path, marks };
}
