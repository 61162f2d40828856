import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { lint } from '../../fixes/linting.ts';
import { askStrictPeer, exchange, type Exchange } from '../harness/exchange.ts';
import { valuesOf } from '../harness/message.ts';
import { startNode, type RunningNode } from '../harness/run-node.ts';
import { answers, startUpstream, type AnswerName, type Upstream } from '../harness/upstream.ts';
import { editGateways, writeGateway } from './gateways.ts';
import { mend } from './mend.ts';
import { editsPage, type EditRow } from './page.ts';

const asked: readonly AnswerName[] = ['length', 'length-gzip', 'chunked', 'chunked-gzip', 'small-gzip', 'csv', 'csv-gzip', 'close', 'untyped', 'redirect'];
const rows: EditRow[] = [];
let upstream: Upstream;
let folder: string;

beforeAll(async () => {
  upstream = await startUpstream();
  mkdirSync(join(import.meta.dirname, '../node_modules/.edits'), { recursive: true });
  folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.edits/run-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await upstream.close();
});

/** What the upstream's document is, after any coding. */
function documentOf(name: AnswerName): string {
  return answers[name === 'redirect' ? 'length' : name].body;
}

const isSound = ({ message, verdicts }: Exchange): boolean => message !== undefined && verdicts.length === 0 && message.status < 500;

/** JSON that was parsed and written again has lost its white space. */
function sameText(a: string, b: string): boolean {
  try {
    return JSON.stringify(JSON.parse(a)) === JSON.stringify(JSON.parse(b));
  } catch {
    return a === b;
  }
}

/** Asks twice where nothing came: what a client needs first may take longer to load than a strict reader waits. */
async function ask(port: number, url: string): Promise<Exchange> {
  const first = await exchange(port, url);
  return first.ended === 'silent' ? exchange(port, url) : first;
}

describe.each(Object.entries(editGateways))('%s', (framework, gateway) => {
  const { code, routes } = writeGateway(gateway);
  const messages = lint({ filename: 'gateway.mjs', code });
  const mended = mend('gateway.mjs', code);
  let before: RunningNode;
  let after: RunningNode;

  beforeAll(async () => {
    const start = (name: string, text: string): Promise<RunningNode> => {
      const file = join(folder, `${framework.replace(/\W/g, '')}-${name}.mjs`);
      writeFileSync(file, gateway.installed === undefined ? text : text.replace(...gateway.installed));
      return startNode('node24', file, [upstream.url('length').replace(/length$/, '')]);
    };
    before = await start('before', code);
    after = await start('after', mended.code);
  });
  afterAll(async () => {
    await before.stop();
    await after.stop();
  });

  test('nothing is left to report', () => {
    expect(lint({ filename: 'gateway.mjs', code: mended.code }), mended.code).toEqual([]);
  });

  test.each(routes)('$client, $shape', async ({ client, shape, path, lines: [first, last] }) => {
    const own = messages.filter(({ line }) => line >= first && line <= last);
    expect(own).toHaveLength(1);
    const wrong: string[] = [];
    const compare = async (name: AnswerName): Promise<void> => {
      const url = `${path}/${name}`;
      const [was, is] = await Promise.all([ask(before.port, url), ask(after.port, url)]);
      const say = (what: string): void => void wrong.push(`${name}: ${what}`);
      if (is.verdicts.length > 0) say(is.verdicts.join(', '));
      if (is.message === undefined) return;
      const leaked = is.leaked.filter(field => field !== 'content-type' && field !== 'location');
      if (leaked.length > 0) say(`leaks ${leaked.join(', ')}`);
      if (typeof (await askStrictPeer(after.port, url)) !== 'number') say('a strict peer rejects it');
      if (isSound(was) && was.message !== undefined && is.message.status !== was.message.status) say(`status ${String(is.message.status)}, was ${String(was.message.status)}`);
      if (!isSound(is) && is.message.status !== was.message?.status) say(`answers ${String(is.message.status)}`);
      if (is.message.status === 302) return;
      if (!sameText(is.text, isSound(was) ? was.text : documentOf(name))) say(`another body: ${is.text.slice(0, 60)}`);
      const [type = 'none'] = valuesOf(is.message, 'content-type');
      const [told = 'none'] = was.message === undefined ? [] : valuesOf(was.message, 'content-type');
      if (name !== 'untyped' && isSound(was) && type !== told) say(`content-type ${type}, was ${told}`);
      if (name !== 'untyped' && !/\bup="?1/.test(type)) say(`content-type ${type}`);
    };
    await Promise.all(asked.map(compare));
    expect(wrong).toEqual([]);
    const [message] = own;
    const offered = message?.fix === undefined ? (message?.suggestions?.[0]?.desc ?? '') : '';
    rows.push({ framework, client, shape, isFix: message?.fix !== undefined, offered, answers: asked.length });
  });
});

test('the page in the docs is up to date', async () => {
  await expect(editsPage(rows)).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/edits.md'));
});
