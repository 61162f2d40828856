import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createProject, run, TOP } from './scratch.ts';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(path => existsSync(path));
const COMMAND = join(TOP, 'dist/cli/main.js');

const files = {
  'client.js': "import axios from 'axios';\n\nexport async function fetchOrder(id) {\n  return axios.get(`http://orders/${id}`);\n}\n",
  'app.js': `import express from 'express';
import { fetchOrder } from './client.js';

express().get('/orders/:id', async (req, res) => {
  const order = await fetchOrder(req.params.id);
  const kept = Object.fromEntries(Object.entries(order.headers).filter(([name]) => name !== 'connection'));
  res.set(kept).send(order.data);
});
`,
};

/** The report of a command line, which finds something. */
function report(tree: Readonly<Record<string, string>>, ...words: string[]): { root: string; output: string } {
  const root = createProject(tree);
  const { status, output } = run(root, process.execPath, COMMAND, ...words);
  expect(status).toBe(1);
  return { root, output };
}

describe('the HTML report, in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    if (CHROMIUM === undefined) throw new Error('There is no Chromium; `npm run integration` installs it.');
    browser = await launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
    expect(await browser.version()).toMatch(/Chrome\/\d+/);
  });
  afterAll(() => browser.close());

  async function open(width: number, tree: Readonly<Record<string, string>> = files): Promise<{ page: Page; complaints: string[]; html: string }> {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', message => complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('request', request => void (request.url().startsWith('file:') || complaints.push(request.url())));
    await page.setViewport({ width, height: 900 });
    const { root } = report(tree, '--format', 'html', '--output-file', 'report.html');
    const html = join(root, 'report.html');
    await page.goto(`file://${html}`);
    return { page, complaints, html };
  }

  /** The ways that are drawn, each with how far its ends are from the marks it joins. */
  async function waysOf(page: Page): Promise<number[][]> {
    return page.evaluate(() =>
      [...document.querySelectorAll('.flow')].flatMap(flow => {
        const marks = [...flow.querySelectorAll<HTMLElement>('.mark')].sort((a, b) => Number(a.dataset['step']) - Number(b.dataset['step'])).map(mark => mark.getBoundingClientRect());
        const box = flow.getBoundingClientRect();
        return [...flow.querySelectorAll<SVGPathElement>(':scope > svg > path')].map((path, index) =>
          [path.getPointAtLength(0), path.getPointAtLength(path.getTotalLength())].map((point, end) => {
            const mark = marks[index + end];
            return mark === undefined ? Infinity : Math.hypot(point.x + box.left - mark.left - mark.width / 2, point.y + box.top - mark.top - mark.height / 2);
          }),
        );
      }),
    );
  }

  test.each([1280, 800, 360])('draws each way from mark to mark, with nothing out of sight, %i px wide', async width => {
    const { page, complaints } = await open(width);
    const ways = await waysOf(page);
    expect(ways).toHaveLength(await page.$$eval('.mark', marks => marks.length - document.querySelectorAll('.flow').length));
    expect(ways.length).toBeGreaterThan(3);
    expect(Math.max(...ways.flat())).toBeLessThan(14);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('breaks long names and lines on a phone', async () => {
    const long = 'fetchOrder'.repeat(9);
    const { page } = await open(360, Object.fromEntries(Object.entries(files).map(([name, text]) => [name, text.replaceAll('fetchOrder', long)])));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(Math.max(...(await waysOf(page)).flat())).toBeLessThan(14);
    await page.close();
  });

  test('draws anew when the window gets narrower, and for paper', async () => {
    const { page } = await open(1280);
    await page.setViewport({ width: 400, height: 900 });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(Math.max(...(await waysOf(page)).flat())).toBeLessThan(14);
    await page.emulateMediaType('print');
    await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(Math.max(...(await waysOf(page)).flat())).toBeLessThan(14);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.close();
  });

  test('keeps enough contrast in the light and in the dark', async () => {
    const { page } = await open(800);
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const ratio = await page.evaluate(() => {
        const luminance = (colour: string): number => {
          const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(part => Number(part) / 255).map(part => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const note = luminance(getComputedStyle(document.querySelector('.note') as Element).color);
        const ground = luminance(getComputedStyle(document.querySelector('tr.on') as Element).backgroundColor);
        return (Math.max(note, ground) + 0.05) / (Math.min(note, ground) + 0.05);
      });
      expect(ratio).toBeGreaterThan(4.5);
    }
    await page.close();
  });
});

describe('SARIF', () => {
  /** What Microsoft's validator says of a log: the schema of SARIF 2.1.0, its rules, and what GitHub's code scanning asks for. */
  function complaintsOf(log: string): readonly string[] {
    const root = createProject({ 'log.sarif': log });
    const folder = join(import.meta.dirname, 'node_modules/@microsoft/sarif-multitool-linux');
    const command = join(folder, 'Sarif.Multitool');
    chmodSync(command, 0o755);
    const words = ['validate', 'log.sarif', '--rule-kind', 'Sarif;Gh', '--output', 'said.sarif', '--log', 'ForceOverwrite'];
    const { output } = run(root, 'env', 'DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1', command, ...words);
    expect(output).toContain('1 files scanned');
    return output.split('\n').filter(line => /: (?:error|warning) /.test(line));
  }

  test('is what its schema asks for, and GitHub’s code scanning, with flows', () => {
    const { output } = report(files, '--format', 'sarif');
    expect(complaintsOf(output)).toEqual([]);
    expect(complaintsOf(output.replace(/"startLine": \d+/, '"startLine": -4')).join('')).toContain('less than the minimum');
    expect(complaintsOf(output.replace(/"help": \{[^}]*\},/, '')).join('')).toMatch(/GH2012: .* does not provide a 'help' object/);
    const log = JSON.parse(output) as { runs: { results: { codeFlows: { threadFlows: { locations: { location: { physicalLocation: { artifactLocation: { uri: string } } } }[] }[] }[] }[] }[] };
    const places = log.runs[0]?.results[0]?.codeFlows[0]?.threadFlows[0]?.locations.map(({ location }) => location.physicalLocation.artifactLocation.uri) ?? [];
    expect([places[0], places.at(-1)]).toEqual(['client.js', 'app.js']);
  });

  test('has fingerprints that stay when lines move', () => {
    const root = createProject(files);
    const prints = (): unknown => (JSON.parse(run(root, process.execPath, COMMAND, '--format', 'sarif').output) as { runs: { results: { partialFingerprints: unknown }[] }[] }).runs[0]?.results.map(result => result.partialFingerprints);
    const before = prints();
    run(root, process.execPath, '-e', `fs.writeFileSync('app.js', '// one more line\\n' + fs.readFileSync('app.js', 'utf8'))`);
    expect(readFileSync(join(root, 'app.js'), 'utf8')).toContain('one more line');
    expect(prints()).toEqual(before);
  });
});
