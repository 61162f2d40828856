import type { TraceStep } from '../findings/trace.ts';
import { escapeHtml, proseOf } from './html-text.ts';

/** The most characters between two marks: code that was minified stands on one line. */
const MOST_CHARACTERS = 200;

/** Lines shown before and after each step. */
const CONTEXT = 1;

/** Gives the lines of a file, by its absolute path. */
export type LinesOf = (path: string) => readonly string[];

interface NumberedStep extends TraceStep {
  readonly number: number;
}

/** The code that a flow passes, file by file, with a numbered mark at each step; a script draws the way between them. */
export function drawFlow(trace: readonly TraceStep[], nameOf: (path: string) => string, linesOf: LinesOf): string {
  const steps = trace.map((step, index) => ({ ...step, number: index + 1 }));
  const files = [...new Set(steps.map(({ path }) => path))];
  return `<div class="flow"><svg aria-hidden="true"></svg>${files.map(path => drawFile(nameOf(path), linesOf(path), steps.filter(step => step.path === path))).join('')}</div>`;
}

function drawFile(name: string, lines: readonly string[], steps: readonly NumberedStep[]): string {
  const shown = new Set<number>();
  for (const { start } of steps) for (let line = start.line - CONTEXT; line <= start.line + CONTEXT; line += 1) if (lines[line - 1] !== undefined) shown.add(line);
  const numbers = [...shown].sort((a, b) => a - b);
  const indent = Math.min(...numbers.map(line => lines[line - 1] ?? '').filter(text => text.trim() !== '').map(text => text.length - text.trimStart().length));
  const rows = numbers.map((line, index) => {
    const gap = index > 0 && numbers[index - 1] !== line - 1 ? '<tr class="gap"><td>⋯</td><td></td></tr>' : '';
    return gap + drawLine(line, lines[line - 1] ?? '', Number.isFinite(indent) ? indent : 0, steps.filter(({ start }) => start.line === line));
  });
  return `<table><caption>${escapeHtml(name)}</caption><tbody>${rows.join('')}</tbody></table>`;
}

function drawLine(line: number, text: string, indent: number, steps: readonly NumberedStep[]): string {
  let code = '';
  let at = indent;
  for (const step of [...steps].sort((a, b) => a.start.column - b.start.column || a.number - b.number)) {
    const from = Math.max(at, step.start.column - 1);
    const word = /^(?:new )?(?:\.\.\.)?[\w$]+(?:\.[\w$]+)*/.exec(text.slice(from))?.[0] ?? '';
    const others = steps.some(other => other !== step && other.start.column - 1 >= from && other.start.column - 1 < from + word.length && other.start.column > step.start.column);
    const marked = others || from !== step.start.column - 1 ? '' : word;
    const mark = `<b class="mark ${step.kind}" data-step="${String(step.number)}">${String(step.number)}</b>`;
    const held = marked === '' ? mark : `<span class="hold">${mark}<mark class="${step.kind}">${escapeHtml(marked)}</mark></span>`;
    code += escapeHtml(shorten(text.slice(at, from))) + held;
    at = from + marked.length;
  }
  code += escapeHtml(shorten(text.slice(at)));
  const notes = steps.map(({ number, words, kind }) => `<div class="note ${kind}"><b>${String(number)}</b> ${proseOf(words)}</div>`).join('');
  return `<tr${steps.length > 0 ? ' class="on"' : ''}><td>${String(line)}</td><td><pre>${code}</pre>${notes}</td></tr>`;
}

function shorten(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS / 2)} … ${text.slice(-MOST_CHARACTERS / 2)}`;
}
