/** Light and dark, wide and narrow, screen and paper. */
export const style: string = `
:root { color-scheme: light dark; --ink: #1c2430; --paper: #f6f7f9; --card: #fff; --line: #d9dee6; --dim: #66707f; --source: #1667c1; --way: #7a4fc9; --sink: #c9302c; --hit: #fff6d6; }
@media (prefers-color-scheme: dark) { :root { --ink: #e4e8ee; --paper: #14181f; --card: #1c222b; --line: #343d4a; --dim: #98a3b3; --source: #6cb0ff; --way: #b79cff; --sink: #ff7b72; --hit: #2b2a1c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 62rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.4rem; margin: 0; }
h2 { font-size: 1rem; margin: 0; font-family: ui-monospace, Menlo, Consolas, monospace; }
p { margin: .4rem 0 .8rem; }
code, pre { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: .86rem; }
nav { columns: 2 22rem; margin: 1rem 0; font-size: .9rem; }
nav a { display: block; }
a { color: var(--source); }
.dim { color: var(--dim); }
article { background: var(--card); border: 1px solid var(--line); border-left: 4px solid var(--sink); border-radius: 6px; padding: 1rem; margin: 1rem 0; }
article.warning { border-left-color: #c58b00; }
.flow { position: relative; }
.flow svg { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none; overflow: visible; }
.flow path { fill: none; stroke: var(--way); stroke-width: 2.5; opacity: .55; stroke-linecap: round; }
.flow path.last { stroke: var(--sink); }
.flow marker path { stroke: none; fill: var(--way); opacity: .8; }
.flow marker.last path { fill: var(--sink); }
table { width: 100%; border-collapse: collapse; border: 1px solid var(--line); margin: .8rem 0; }
caption { text-align: left; font: .85rem ui-monospace, Menlo, Consolas, monospace; color: var(--dim); padding: .2rem 0; }
td { padding: 0 .5rem; vertical-align: top; }
td:first-child { width: 1%; white-space: nowrap; text-align: right; color: var(--dim); border-right: 1px solid var(--line); font: .78rem/1.9 ui-monospace, Menlo, Consolas, monospace; user-select: none; }
pre, .note { position: relative; }
.hold { white-space: nowrap; }
.hold mark { white-space: pre-wrap; }
pre { margin: 0; line-height: 1.9; white-space: pre-wrap; tab-size: 2; }
tr.on { background: var(--hit); }
mark { background: none; color: inherit; border-bottom: 2px solid var(--way); }
mark.source { border-color: var(--source); }
mark.sink { border-color: var(--sink); font-weight: 600; }
.mark, .note b { display: inline-block; min-width: 1.35em; padding: 0 .3em; margin: 0 .2em; border-radius: 1em; background: var(--way); color: var(--card); font: 700 .7rem/1.5 system-ui, sans-serif; text-align: center; }
.mark.source, .note.source b { background: var(--source); }
.mark.sink, .note.sink b { background: var(--sink); }
.note { font-size: .85rem; color: var(--dim); padding-bottom: .3rem; }
@media (max-width: 36rem) { body { padding: 1rem .5rem 3rem; } article { padding: .7rem; } code, pre { font-size: .78rem; } }
@media print { :root { --ink: #000; --paper: #fff; --card: #fff; --line: #bbb; --dim: #444; --hit: #f4f4ee; --source: #1667c1; --way: #7a4fc9; --sink: #c9302c; } body { padding: 0; max-width: none; font-size: 10pt; } article { break-inside: avoid; } nav { display: none; } * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;

/** Draws the way from each mark to the next, again whenever the layout changes. */
export const script: string = `
const svgNs = 'http://www.w3.org/2000/svg';
function draw(flow, id) {
  const svg = flow.querySelector('svg');
  const box = flow.getBoundingClientRect();
  const marks = [...flow.querySelectorAll('.mark')].sort((a, b) => a.dataset.step - b.dataset.step);
  const heads = ['', 'last'].map(name => '<marker id="head' + id + name + '" class="' + name + '" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>');
  svg.innerHTML = '<defs>' + heads.join('') + '</defs>';
  for (let index = 1; index < marks.length; index += 1) {
    const from = marks[index - 1].getBoundingClientRect();
    const to = marks[index].getBoundingClientRect();
    const start = [from.left + from.width / 2 - box.left, from.top + from.height / 2 - box.top];
    const end = [to.left + to.width / 2 - box.left, to.top + to.height / 2 - box.top];
    const sameLine = Math.abs(start[1] - end[1]) < 8;
    const down = end[1] > start[1] ? 1 : -1;
    const path = document.createElementNS(svgNs, 'path');
    const last = index === marks.length - 1 ? 'last' : '';
    path.setAttribute('class', last);
    path.setAttribute('marker-end', 'url(#head' + id + last + ')');
    if (sameLine) {
      const lift = Math.min(14, 10 + Math.abs(end[0] - start[0]) / 8);
      start[1] -= from.height / 2; end[1] -= to.height / 2 + 1;
      path.setAttribute('d', ['M', ...start, 'C', start[0], start[1] - lift, end[0], end[1] - lift, ...end].join(' '));
    } else {
      start[1] += down * from.height / 2; end[1] -= down * (to.height / 2 + 1);
      const bend = Math.max(14, Math.abs(end[1] - start[1]) * .45);
      path.setAttribute('d', ['M', ...start, 'C', start[0], start[1] + down * bend, end[0], end[1] - down * bend, ...end].join(' '));
    }
    svg.append(path);
  }
}
const flows = [...document.querySelectorAll('.flow')];
const drawAll = () => flows.forEach(draw);
new ResizeObserver(drawAll).observe(document.body);
addEventListener('beforeprint', drawAll);
matchMedia('print').addEventListener('change', drawAll);
document.fonts.ready.then(drawAll);
drawAll();
`;
