import { existsSync, readFileSync } from 'node:fs';
import { LINE_END } from '../syntax/locator.ts';
import { drawFlow, type LinesOf } from './html-flow.ts';
import { script, style } from './html-style.ts';
import { escapeHtml, proseOf } from './html-text.ts';
import { counted, countOf, pathFrom, type FileReport, type Message, type Report } from './report.ts';

/** One page that needs nothing else: each finding with its flow drawn over the code. */
export function formatHtml(report: Report): string {
  const linesOf = readLines(report);
  const messages = report.files.flatMap(file => file.messages.map(message => ({ file, message })));
  const found = `${counted(countOf(report, 'error'), 'error')}, ${counted(countOf(report, 'warning'), 'warning')} in ${counted(report.linted, 'file')}`;
  const left = report.unlinted > 0 ? `<p><strong>${counted(report.unlinted, 'TypeScript file')} could not be linted: there was no parser.</strong></p>` : '';
  const nothing = messages.length === 0 ? '<p>Nothing was found: no upstream headers are known to reach a client of ours.</p>\n' : '';
  const list = messages.map(({ file, message }, index) => `<a href="#finding-${String(index + 1)}">${escapeHtml(placeOf(file, message))}</a>`);
  const articles = messages.map(({ file, message }, index) => drawMessage(report, file, message, index + 1, linesOf));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>eslint-plugin-upstream: ${found}</title>
<style>${style}</style>
</head>
<body>
<h1>Upstream headers on their way to our clients</h1>
<p class="dim">eslint-plugin-upstream ${escapeHtml(report.version)}: ${found}</p>
${left}${nothing}<nav>${list.join('\n')}</nav>
${articles.join('\n')}
<script>${script}</script>
</body>
</html>
`;
}

function placeOf(file: FileReport, { start }: Message): string {
  return `${file.name}:${String(start.line)}:${String(start.column)}`;
}

function drawMessage(report: Report, file: FileReport, message: Message, number: number, linesOf: LinesOf): string {
  const url = report.rules.find(({ id }) => id === message.ruleId)?.url;
  const name = escapeHtml(message.ruleId ?? 'not parsed');
  const rule = url === undefined ? name : `<a href="${escapeHtml(url)}">${name}</a>`;
  const trace = message.trace.length > 0 ? message.trace : [{ kind: 'sink' as const, words: 'here', path: file.path, start: message.start, end: message.end }];
  return `<article id="finding-${String(number)}" class="${message.severity}">
<h2>${escapeHtml(placeOf(file, message))}</h2>
<p>${proseOf(message.text)} <span class="dim">${rule}</span></p>
${drawFlow(trace, path => pathFrom(report.root, path), linesOf)}
</article>`;
}

function readLines(report: Report): LinesOf {
  const known = new Map(report.files.map(({ path, lines }) => [path.replaceAll('\\', '/'), lines]));
  return path => {
    const name = path.replaceAll('\\', '/');
    const lines = known.get(name) ?? (existsSync(path) ? readFileSync(path, 'utf8').split(LINE_END) : []);
    known.set(name, lines);
    return lines;
  };
}
