import type { Code } from './code.ts';
import type { Change } from './edit.ts';
import { NARROWEST, styleOf, WIDEST, widthOf, type Style } from './line-style.ts';
import { bareOf, piecesOf, splitAt, type Piece } from './pieces.ts';

/** Where a text stands: the indentation of its line, the columns before it, and those that follow it on its last line. */
interface Place {
  readonly indent: string;
  readonly column: number;
  readonly after: number;
  /** Whether it is a statement, and not a part of one. */
  readonly isStatement?: boolean;
}

/** Breaks lines that an edit makes too long, as the common formatter does: only white space and commas at ends are added. */
export function layOut(code: Code, changes: readonly Change[]): readonly Change[] {
  return linesOf(code, changes).flatMap(({ from, to, inside }) => {
    const before = code.text.slice(from, to);
    const after = applied(before, from, inside).replaceAll('\r\n', '\n');
    const [given, lines] = [before.split(/\r?\n/), after.split('\n')];
    const isLongerThan = (width: number, line: string): boolean => widthOf(line) > width && !given.includes(line);
    if (!lines.some(line => isLongerThan(NARROWEST, line))) return inside;
    const style = styleOf(code);
    // A line that was longer may stay so.
    const width = Math.min(Math.max(style.width, ...given.map(widthOf)), WIDEST);
    const text = lines.map(line => (isLongerThan(width, line) ? layOutLine(line, { ...style, width }) : line)).join('\n');
    return text === after ? inside : [tighten(before, { range: [from, to], text })];
  });
}

/** A change without what stays at its ends. */
function tighten(before: string, { range: [from, to], text }: Change): Change {
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  return { range: [from + start, to - end], text: text.slice(start, text.length - end) };
}

interface Lines {
  readonly from: number;
  readonly to: number;
  readonly inside: readonly Change[];
}

/** The lines that changes touch, those together that share one. */
function linesOf({ text }: Code, changes: readonly Change[]): readonly Lines[] {
  const found: Lines[] = [];
  for (const change of changes.toSorted((a, b) => a.range[0] - b.range[0])) {
    const from = text.lastIndexOf('\n', change.range[0] - 1) + 1;
    const end = text.indexOf('\n', change.range[1]);
    const to = end < 0 ? text.length : end - (text.charAt(end - 1) === '\r' ? 1 : 0);
    const last = found.at(-1);
    if (last === undefined || from >= last.to) found.push({ from, to, inside: [change] });
    else found.splice(-1, 1, { from: last.from, to: Math.max(to, last.to), inside: [...last.inside, change] });
  }
  return found;
}

function applied(text: string, from: number, changes: readonly Change[]): string {
  return changes.reduceRight((code, { range, text: made }) => code.slice(0, range[0] - from) + made + code.slice(range[1] - from), text);
}

function layOutLine(line: string, style: Style): string {
  // `}).then(…)` goes on with what an earlier line began.
  const [start = '', indent = ''] = /^(\s*)(?:[\]}]*\)+)?/.exec(line) ?? [];
  const [, content = '', end = ''] = /^(.*?)([;,]?)$/.exec(line.slice(start.length)) ?? [];
  if (piecesOf(content) === undefined || splitAt(content, ';').length > 1) return line;
  const broken = `${start}${breakText(content, { indent, column: widthOf(start), after: end.length, isStatement: true }, style)}${end}`;
  return bareOf(broken) === bareOf(line) && !NO_COMMA.test(broken) ? broken : line;
}

/** What must not end with a comma: a rest parameter or element of a pattern, and what `import()` is given. */
const NO_COMMA = /\.\.\.[\w$]+,\s*[)\]}]\s*(?:=(?!=)|\{|,|\))|\bimport\([^()]*,\s*\)/;

/** The text in as many lines as it needs. */
function breakText(text: string, place: Place, style: Style): string {
  const pieces = piecesOf(text);
  if (pieces === undefined || place.column + text.length + place.after <= style.width) return text;
  const inner = place.indent + style.step;
  const next = (rest: string, after = place.after): string => `\n${inner}${breakText(rest, { indent: inner, column: widthOf(inner), after }, style)}`;
  const inLines = (value: string): string => {
    const isFlat = widthOf(inner) + value.length + place.after <= style.width;
    return (isFlat ? [value] : operandsOf(value)).map((operand, index, all) => next(operand, index === all.length - 1 ? place.after : 0)).join('');
  };
  const on = (head: string, rest: string): string => head + breakText(rest, { ...place, column: place.column + head.length, isStatement: false }, style);
  const [first, test] = pieces;
  if (/^(?:for|if|while) $/.test(first?.text ?? '') && test !== undefined && pieces[2]?.text !== ' ') {
    const head = `${first?.text ?? ''}${test.text}`;
    const isFlat = place.column + head.length <= style.width;
    const broken = isFlat ? head : `${first?.text ?? ''}(${operandsOf(test.body ?? '').map(operand => next(operand, 0)).join('')}\n${place.indent})`;
    return broken + next(text.slice(head.length).trim());
  }
  const [parameters = '', ...bodies] = splitAt(text, '=>');
  if (bodies.length > 0) {
    const body = bodies.join(' => ');
    if (body.startsWith('{')) return `${parameters} => ${breakBlock(body, place, style)}`;
    return isBracket(body) ? on(`${parameters} => `, body) : `${parameters} =>${next(body)}`;
  }
  const key = /^(?:\w+|'[^']*'|"[^"]*"): /.exec(text)?.[0];
  if (key !== undefined) {
    const value = text.slice(key.length);
    return operatorIn(value) !== undefined && !/[{[(]$/.test(lastOperand(value).charAt(0)) ? key.trimEnd() + inLines(value) : on(key, value);
  }
  if (place.isStatement === true && text.startsWith('{')) return text;
  const sequence = place.isStatement === true && !/^(?:const|let|var)\b/.test(text) ? splitAt(text, ',') : [];
  if (sequence.length > 1) return sequence.map((part, index) => `${index === 0 ? part : next(part, index < sequence.length - 1 ? 1 : place.after)}`).join(',');
  const [target = '', assigned, ...more] = place.isStatement === true ? splitAt(text, ' = ') : [];
  if (assigned !== undefined && more.length === 0 && operatorIn(assigned) !== undefined && splitAt(assigned, ' ? ').length === 1 && !/^[{[]/.test(lastOperand(assigned))) return `${target} =${inLines(assigned)}`;
  const [condition = '', ...branches] = splitAt(text, ' ? ');
  const [yes, no] = splitAt(branches.join(' ? '), ' : ');
  if (yes !== undefined && no !== undefined) {
    const branch = (mark: string, rest: string, after: number): string => {
      const indent = inner + (style.step === '\t' ? style.step : '  ');
      return `\n${inner}${mark} ${breakText(rest, { indent, column: widthOf(inner) + 2, after }, style)}`;
    };
    return condition + branch('?', yes, 0) + branch(':', no, place.after);
  }
  const operator = operatorIn(text);
  if (operator !== undefined) {
    const last = lastOperand(text);
    const [head = '', ...others] = operandsOf(text);
    return last.startsWith('{') ? on(text.slice(0, text.length - last.length), last) : head + others.map((operand, index) => next(operand, index === others.length - 1 ? place.after : 0)).join('');
  }
  return breakChain(pieces, place, style);
}

function operatorIn(text: string): string | undefined {
  return ['??', '||', '&&'].find(operator => splitAt(text, ` ${operator} `).length > 1);
}

/** `a &&` and `b` */
function operandsOf(text: string): readonly string[] {
  const operator = operatorIn(text);
  return operator === undefined ? [text] : splitAt(text, ` ${operator} `).map((operand, index, all) => (index < all.length - 1 ? `${operand} ${operator}` : operand));
}

function lastOperand(text: string): string {
  const operator = operatorIn(text);
  return operator === undefined ? text : (splitAt(text, ` ${operator} `).at(-1) ?? text);
}

/** `res.status(200).set(…).send(…)` gets a line for each step, where there are several; else the brackets that are too long are broken. */
function breakChain(pieces: readonly Piece[], place: Place, style: Style): string {
  const steps: string[] = [];
  let isCalled = false;
  for (const piece of pieces) {
    const isCall = piece.body !== undefined;
    const member = isCall ? null : /^(.*?)(\??\.[\w$]+(?:<[\w\s,[\]]*>)?!?)$/s.exec(piece.text);
    if (member !== null && (steps.length > 0 || member[1] !== '')) {
      if (steps.length === 0) steps.push(member[1] ?? '');
      else if (member[1] !== '') steps.push(`${steps.pop() ?? ''}${member[1] ?? ''}`);
      steps.push(member[2] ?? '');
    } else if (steps.length === 0) steps.push(piece.text);
    else steps.push(`${steps.pop() ?? ''}${piece.text}`);
    isCalled ||= isCall;
  }
  const [head = '', ...calls] = steps;
  const name = /[^\s(!]*$/.exec(head)?.[0] ?? '';
  const isMerged = name === 'this' || /^[A-Z_$]/.test(name) || (place.isStatement === true && name === head && name.length <= widthOf(style.step));
  const isChain = isCalled && calls.length >= (isMerged ? 3 : 2) && calls.every(call => /^\??\.[\w$]+[^(]*\(/.test(call));
  if (!isChain) return breakGroups(pieces, place, style);
  const inner = place.indent + style.step;
  const [start, rest] = isMerged ? [head + (calls[0] ?? ''), calls.slice(1)] : [head, calls];
  return start + rest.map((call, index) => `\n${inner}${breakGroups(piecesOf(call) ?? [], { indent: inner, column: widthOf(inner), after: index === rest.length - 1 ? place.after : 0 }, style)}`).join('');
}

/** Breaks the brackets after which the line would be too long, from left to right. */
function breakGroups(pieces: readonly Piece[], place: Place, style: Style): string {
  let text = '';
  for (const [index, piece] of pieces.entries()) {
    const lastLine = text.slice(text.lastIndexOf('\n') + 1);
    const column = text.includes('\n') ? widthOf(lastLine) : place.column + text.length;
    const following = pieces.slice(index + 1);
    const nextGroup = following.findIndex(each => each.body !== undefined);
    const trail = (nextGroup < 0 ? following : following.slice(0, nextGroup)).map(each => each.text).join('').length + (nextGroup < 0 ? place.after : 1);
    const isFlat = piece.body === undefined || column + piece.text.length + trail <= style.width || !isBreakable(text, piece);
    text += isFlat ? piece.text : breakGroup(piece, text, { indent: place.indent, column, after: trail }, style);
  }
  return text;
}

/** Whether brackets hold arguments, elements or properties: not a name in brackets, and not what belongs to a keyword. */
function isBreakable(before: string, { text, body }: Piece): boolean {
  if (body === undefined || body.trim() === '') return false;
  if (text.startsWith('(')) return !/\b(?:if|for|while|switch|catch|function\s*[\w$]*)\s*$/.test(before);
  return text.startsWith('[') ? !/[\w$)\].]$/.test(before) : /(?:^|[(,:=?[&|]|=>|\b(?:return|const|let|var|import|export|type))\s*$|\.\.\.$/.test(before) || OPENING.test(before);
}

/** `{ a(); b(); }`, with a line for each statement. */
function breakBlock(block: string, place: Place, style: Style): string {
  const inner = place.indent + style.step;
  const statements = splitAt(block.slice(1, -1), ';').filter(statement => statement !== '');
  const lines = statements.map(statement => `\n${inner}${breakText(statement, { indent: inner, column: widthOf(inner), after: style.semicolon.length, isStatement: true }, style)}${style.semicolon}`);
  return `{${lines.join('')}\n${place.indent}}`;
}

function breakGroup({ text, body = '' }: Piece, before: string, place: Place, style: Style): string {
  const [open, close] = [text.charAt(0), text.charAt(text.length - 1)];
  const inner = place.indent + style.step;
  const line = (part: string, after: number): string => `\n${inner}${breakText(part, { indent: inner, column: widthOf(inner), after }, style)}`;
  if (open === '{' && OPENING.test(before)) {
    return `{${splitAt(body, ';').filter(part => part !== '').map(part => `${line(part, 1)}${style.semicolon}`).join('')}\n${place.indent}}`;
  }
  const items = splitAt(body, ',').filter(item => item !== '');
  const last = items.at(-1) ?? '';
  // Parentheses around an operand.
  if (open === '(' && !/[\w$)\]>]$/.test(before)) return `(${breakText(body, { ...place, column: place.column + 1, after: place.after + 1 }, style)})`;
  const head = open + items.slice(0, -1).map(item => `${item}, `).join('');
  if (open === '(' && isHeld(last) && place.column + head.length + openingOf(last) <= style.width) {
    return `${head}${breakText(last, { ...place, column: place.column + head.length, after: place.after + 1 }, style)})`;
  }
  const [parameters = '', call] = splitAt(last, '=>');
  if (open === '(' && call !== undefined && isCall(call) && place.column + head.length + parameters.length + 3 <= style.width) return `${head}${parameters} =>${line(call, style.comma.length)}${style.comma}\n${place.indent})`;
  const isOpen = open !== '(' || style.comma === ',';
  return `${open}${items.map((item, index) => `${line(item, 1)}${index < items.length - 1 || isOpen ? ',' : ''}`).join('')}\n${place.indent}${close}`;
}

/** What stands before the block of a function. */
const OPENING = /(?:=>|\bfunction\b[^{}]*)\s*$/;

/** An object, an array, or a function with a block: its bracket stays on the line of the call. */
function isHeld(item: string): boolean {
  const pieces = piecesOf(item) ?? [];
  return isBracket(item) || (OPENING.test(pieces.slice(0, -1).map(({ text }) => text).join('')) && pieces.at(-1)?.text.startsWith('{') === true);
}

/** Whether a text is one object or array. */
function isBracket(text: string): boolean {
  return /^(?:[[{]|\(\{)/.test(text) && piecesOf(text)?.length === 1;
}

/** The columns up to the bracket that stays on the line of the call. */
function openingOf(item: string): number {
  return /^[[{]/.test(item) ? 1 : item.length - (piecesOf(item)?.at(-1)?.text.length ?? 0) + 1;
}

/** Whether a text is one call: no operator, and no keyword before it. */
function isCall(text: string): boolean {
  const pieces = piecesOf(text) ?? [];
  return pieces.at(-1)?.text.startsWith('(') === true && pieces.every(({ text: part, body }) => body !== undefined || !/[\s!]/.test(part));
}
