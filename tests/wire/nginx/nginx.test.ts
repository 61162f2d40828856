import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { lint } from '../../fixes/linting.ts';
import type { EditGateway } from '../edits/gateway.ts';
import { editGateways } from '../edits/gateways/index.ts';
import { isBroken, mend } from '../edits/mend.ts';
import { startGateway } from '../edits/start-gateway.ts';
import { writeGateway } from '../edits/write-gateway.ts';
import { exchange, type Exchange } from '../harness/exchange.ts';
import { versionOf, type RunningNode } from '../harness/run-node.ts';
import { answers, startUpstream, type AnswerName, type Upstream } from '../harness/upstream.ts';
import type { NginxRun } from './nginx-run.ts';
import { foundNginx, startNginx } from './start-nginx.ts';

const asked = Object.keys(answers).filter(name => name !== 'form') as AnswerName[];
/** How many answers are waited for at once. */
const AT_ONCE = 8;
const gateways: readonly EditGateway[] = Object.values(editGateways).flat();
type Counts = Pick<NginxRun, 'answers' | 'rejected' | 'routes'>;
const counts = new Map<string, Counts>();
let upstream: Upstream;
let folder: string;

beforeAll(async () => {
  upstream = await startUpstream();
  mkdirSync(join(import.meta.dirname, '../node_modules/.edits'), { recursive: true });
  folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.edits/nginx-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await upstream.close();
});

test('the proxy is a strict one', () => {
  const [major = 0, minor = 0] = foundNginx().version.split('.').map(Number);
  expect(major * 1000 + minor).toBeGreaterThanOrEqual(1026);
});

/** What came through the proxy, beside what the gateway itself sent. */
interface Passed {
  readonly path: string;
  readonly sent: Exchange;
  readonly received: Exchange;
}

/** Asks a gateway that runs for every answer on every route, itself and through the proxy, and ends it. */
async function pass(gateway: RunningNode, paths: readonly string[], isKept: boolean): Promise<readonly Passed[]> {
  const proxy = await startNginx(gateway.port, isKept);
  const waiting = [...paths];
  const passed: Passed[] = [];
  const work = async (): Promise<void> => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const first = await exchange(gateway.port, path);
      // What a client needs first may take longer to load than a strict reader waits.
      const sent = first.ended === 'silent' ? await exchange(gateway.port, path) : first;
      passed.push({ path, sent, received: await exchange(proxy.port, path) });
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await proxy.stop();
    await gateway.stop();
  }
  // Where the gateway itself says nothing (Express 4 when a handler rejects), there is nothing to pass on.
  return passed.filter(({ sent }) => sent.message !== undefined);
}

/** Whether the proxy answered by itself in place of the gateway. */
function isRejected({ received }: Passed): boolean {
  return received.message?.status === 502 && received.text.includes('<center>nginx');
}

/** Whether a strict reader finds a framing that means two things. */
function isAmbiguous({ sent }: Passed): boolean {
  return sent.message?.violations.some(violation => /^(?:transfer-encoding|content-length)/u.test(violation)) === true;
}

test.each(gateways.map((gateway, order) => ({ ...gateway, order })))('$framework $order', async gateway => {
  const { framework, order, filename = 'gateway.mjs' } = gateway;
  const { code, routes } = writeGateway(gateway);
  const mended = mend(filename, code);
  expect(lint({ filename, code: mended }).filter(isBroken)).toEqual([]);
  const paths = routes.flatMap(({ path }) => asked.map(name => `${path}/${name}`));
  const start = (name: string, text: string): Promise<RunningNode> => startGateway(gateway, text, join(folder, `${String(order)}-${name}.mjs`), upstream.url('length').replace(/length$/, ''));
  const before = await pass(await start('before', code), paths, false);
  expect(before.filter(each => isAmbiguous(each) !== isRejected(each)).map(({ path, sent, received }) => `${path}: ${sent.verdicts.join(', ')}; ${String(received.message?.status)}`)).toEqual([]);
  expect(before.length).toBeGreaterThan(paths.length / 2);
  const after = await pass(await start('after', mended), paths, true);
  expect(after.length).toBeGreaterThan(paths.length / 2);
  expect(after.filter(each => isRejected(each) || each.received.verdicts.length > 0).map(({ path, received }) => `${path}: ${String(received.message?.status)} ${received.verdicts.join(', ')}`)).toEqual([]);
  for (const { path, sent, received } of after) {
    expect([path, received.message?.status, received.text]).toEqual([path, sent.message?.status, sent.text]);
  }
  const { routes: more, answers: others, rejected } = counts.get(framework) ?? { routes: 0, answers: 0, rejected: { before: 0, after: 0 } };
  counts.set(framework, {
    routes: more + routes.length,
    answers: others + after.length,
    rejected: { before: rejected.before + before.filter(isRejected).length, after: rejected.after + after.filter(isRejected).length },
  });
});

test('it is written down', async () => {
  const frameworks = [...new Set(gateways.map(({ framework }) => framework))];
  expect([...counts.keys()]).toEqual(frameworks);
  const sum = (of: (count: Counts) => number): number => [...counts.values()].reduce((total, count) => total + of(count), 0);
  const run: NginxRun = {
    nginx: foundNginx().version,
    node: versionOf('node24'),
    gateways: frameworks,
    routes: sum(({ routes }) => routes),
    answers: sum(({ answers: all }) => all),
    rejected: { before: sum(({ rejected }) => rejected.before), after: sum(({ rejected }) => rejected.after) },
  };
  await expect(`${JSON.stringify(run, undefined, 2)}\n`).toMatchFileSnapshot(join(import.meta.dirname, '../../models/proofs/nginx.json'));
});
