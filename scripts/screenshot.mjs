// Makes the pictures of README from what the plugin really says: the squiggle in an editor, the flow in the terminal and in the report.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { top } from './install.mjs';

const WIDTH = 860;
const images = join(top, 'docs/images');
const browserPath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path));
if (browserPath === undefined || !existsSync(join(top, 'tests/integration/node_modules'))) throw new Error('No browser: `npm run integration` installs it.');
const { launch } = await import(pathToFileURL(createRequire(join(top, 'tests/integration/package.json')).resolve('puppeteer-core')).href);

const files = {
  'src/orders.js': "import axios from 'axios';\n\nexport function fetchOrder(id) {\n  return axios.get(`http://orders/${id}`);\n}\n",
  'src/app.js':
    "import express from 'express';\nimport { fetchOrder } from './orders.js';\n\nconst app = express();\n\napp.get('/orders/:id', async (req, res) => {\n  const order = await fetchOrder(req.params.id);\n  res.status(order.status).set(order.headers).send(order.data);\n});\n",
};
const folder = mkdtempSync(join(tmpdir(), 'upstream-picture-'));
mkdirSync(join(folder, 'src'));
for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);

/** What the command writes. */
function command(environment, ...words) {
  const { stdout, status } = spawnSync(process.execPath, [join(top, 'dist/cli/main.js'), ...words], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...environment } });
  if (status === 2 || stdout === '') throw new Error(`eslint-plugin-upstream ${words.join(' ')} ended with ${status}`);
  return stdout;
}

const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const CODES = { 1: 'font-weight:700', 2: 'opacity:.6', 4: 'text-decoration:underline', 31: 'color:#ff7b72', 32: 'color:#7ee787', 33: 'color:#e3b341', 34: 'color:#79c0ff', 36: 'color:#76e3ea' };

/** Text with colours of a terminal, as HTML. */
function terminal(text) {
  return escape(text)
    .replaceAll(/\u001b\[(\d+)m/g, (_code, number) => (CODES[number] === undefined ? '</span>' : `<span style="${CODES[number]}">`));
}

/** A line of code with the words of the language in their colours. */
function colour(line) {
  return escape(line).replaceAll(/('[^']*'|`[^`]*`)|\b(import|from|const|async|await|return|export|function)\b/g, (word, string) => `<span style="color:${string === undefined ? '#ff7b72' : '#a5d6ff'}">${word}</span>`);
}

const style = `body{margin:0;padding:14px;width:${WIDTH - 28}px;background:#0d1117;color:#e6edf3;font:14px/1.55 "DejaVu Sans Mono",monospace}pre{margin:0;white-space:pre-wrap}
.line{display:flex}.line b{width:2.2em;padding-right:1em;text-align:right;color:#6e7681;font-weight:400}.wave{text-decoration:underline wavy #f85149 1.5px;text-underline-offset:4px}
.tip{margin:6px 0 6px 3.2em;padding:9px 12px;border:1px solid #30363d;border-radius:6px;background:#161b22;font:13px/1.5 "DejaVu Sans",sans-serif}.tip code{font:12px "DejaVu Sans Mono",monospace;background:#262c36;padding:1px 4px;border-radius:4px}.tip u{color:#79c0ff}.tip s{color:#79c0ff;text-decoration:none}`;

function editor() {
  const [file] = JSON.parse(command({}, '--format', 'json'));
  const [{ line, column, endColumn, message, ruleId, fix }] = file.messages;
  const rows = file.source.trimEnd().split('\n').map((text, index) => {
    const number = index + 1;
    const code = number === line ? `${colour(text.slice(0, column - 1))}<span class="wave">${colour(text.slice(column - 1, endColumn - 1))}</span>${colour(text.slice(endColumn - 1))}` : colour(text);
    const row = `<div class="line"><b>${number}</b><pre>${code}</pre></div>`;
    if (number !== line) return row;
    const fixing = fix === undefined ? '' : ' &nbsp; <s>Quick Fix…</s>';
    return `${row}<div class="tip">${escape(message).replaceAll(/`([^`]+)`/g, '<code>$1</code>')} <u>eslint(${ruleId})</u>${fixing}</div>`;
  });
  return `<style>${style}</style>${rows.join('')}`;
}

async function picture(browser, name, width, content) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 200, deviceScaleFactor: 2 });
  await (content.startsWith('file:') ? page.goto(content) : page.setContent(content));
  await page.screenshot({ path: join(images, name), fullPage: true });
  await page.close();
}

mkdirSync(images, { recursive: true });
const browser = await launch({ executablePath: browserPath, args: ['--no-sandbox'] });
const report = join(folder, 'report.html');
writeFileSync(report, command({}, '--format', 'html').replace(/<nav>.*<\/nav>/s, ''));
await picture(browser, 'editor.png', WIDTH, editor());
await picture(browser, 'terminal.png', WIDTH, `<style>${style}</style><pre>$ npx eslint-plugin-upstream\n\n${terminal(command({ FORCE_COLOR: '1' }))}</pre>`);
await picture(browser, 'report.png', WIDTH, pathToFileURL(report).href);
await browser.close();
rmSync(folder, { recursive: true });
for (const name of ['editor.png', 'terminal.png', 'report.png']) console.log(`docs/images/${name}: ${readFileSync(join(images, name)).length} bytes`);
