// The incident, on the wire: the gateway of examples/gateway behind a strict sidecar, before and after `eslint --fix`.
// Exits with 1 if the story doesn't hold. Everything listens on loopback, and stops.
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

import { decide, gateway, lintGateway, prepare } from './example-gateway.mjs';
import { paint } from './terminal.mjs';
import { readBytes, receive } from './wire.mjs';

const FOUND = '/orders/42';
const MISSING = '/orders/999';

/** Long before CI loses patience. */
const deadline = setTimeout(() => {
  console.error('The incident took longer than a minute.');
  process.exit(1);
}, 60_000);
deadline.unref();

const broken = [];

prepare();
const { MISSING: missingBody, ORDER: orderBody, startUpstream } = await import(pathToFileURL(join(gateway, 'mesh/upstream.js')));
const { startSidecar } = await import(pathToFileURL(join(gateway, 'mesh/sidecar.js')));

title('The mesh');
console.log('client → sidecar → gateway → orders. The sidecar parses strictly, as Envoy does; the gateway sends the headers of orders on.');
console.log(`orders answers an order that exists (${FOUND}) in chunks, and one that doesn't (${MISSING}) with its length.`);

title('Before');
for (const { name, found, missing, bytes } of await ask(gateway)) {
  show(name, found, missing);
  holds(missing.status === 404 && missing.body === missingBody, `${name}: ${MISSING} works, before`);
  holds(leaks(bytes), `${name}: the cookie of orders goes out, before`);
  if (name.startsWith('Koa')) {
    holds(found.status === 200, `${name}: ${FOUND} gets through, before`);
    console.log(paint('dim', '  Koa drops one of the two fields, but the cookie that orders set for the gateway goes out to the client.'));
  } else {
    holds(found.status === 502 && found.body.endsWith('protocol error'), `${name}: ${FOUND} is reset, before`);
    holds(contradicts(bytes), `${name}: both framings are sent, before`);
  }
  if (name.startsWith('Express')) showBytes(bytes);
}

title('eslint --fix, and the first suggestion for what it leaves');
const fixed = mkdtempSync(join(tmpdir(), 'example-gateway-'));
try {
  await writeFixed(fixed);
  title('After');
  for (const { name, found, missing, bytes } of await ask(fixed)) {
    show(name, found, missing);
    holds(found.status === 200 && found.body === orderBody, `${name}: ${FOUND} arrives, after`);
    holds(/^application\/json\b/.test(found.headers['content-type']), `${name}: ${FOUND} is still JSON, after`);
    holds(missing.status === 404 && missing.body === missingBody, `${name}: ${MISSING} works, after`);
    holds(!contradicts(bytes) && !leaks(bytes), `${name}: nothing of the message from orders but its body, after`);
    if (name.startsWith('Express')) showBytes(bytes);
  }
} finally {
  rmSync(fixed, { recursive: true });
}

console.log('');
for (const expectation of broken) console.log(paint('red', `Does not hold: ${expectation}`));
if (broken.length === 0) console.log(paint('green', 'The story holds: reset before, right after.'));
process.exitCode = broken.length === 0 ? 0 : 1;

/** Starts the gateways in `folder` between orders and a sidecar each, asks for both orders, and stops everything. */
async function ask(folder) {
  const { startGateways } = await import(pathToFileURL(join(folder, 'src/start.js')));
  const orders = await startUpstream();
  const started = [orders];
  try {
    const gateways = await startGateways(orders.url);
    started.push(...gateways);
    const answers = [];
    for (const { name, port } of gateways) {
      const sidecar = await startSidecar(port);
      started.push(sidecar);
      answers.push({ name, found: await receive(sidecar.port, FOUND), missing: await receive(sidecar.port, MISSING), bytes: await readBytes(port, FOUND) });
    }
    return answers;
  } finally {
    for (const { close } of started) close();
  }
}

/** Copies the gateway into `folder` as the plugin's own fixes and suggestions leave it. */
async function writeFixed(folder) {
  cpSync(join(gateway, 'src'), join(folder, 'src'), { recursive: true });
  cpSync(join(gateway, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(gateway, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const { filePath, output } of await lintGateway({ fix: true })) {
    const name = relative(gateway, filePath);
    if (output !== undefined) console.log(`${name}  ${paint('green', 'fixed')}`);
    const { text, decided } = await decide(filePath, output ?? readFileSync(filePath, 'utf8'));
    for (const { line, desc } of decided) console.log(`${name}:${line}  ${paint('yellow', 'left to decide, and decided')}  ${desc}`);
    if (name.startsWith('src')) writeFileSync(join(folder, name), text);
  }
  console.log(paint('dim', "What --fix can't prove to lose nothing is a suggestion: here the first one of each is taken, as in an editor."));
  console.log(paint('dim', 'In a temporary copy; `npm run example` shows the findings and the difference.'));
}

function title(text) {
  console.log(`\n${paint('bold', text)}`);
}

function show(name, found, missing) {
  console.log(`${name.padEnd(18)}GET ${FOUND.padEnd(13)}${verdict(found)}`);
  console.log(`${''.padEnd(18)}GET ${MISSING.padEnd(13)}${verdict(missing)}`);
}

function verdict({ status, body }) {
  return `${paint(status === 502 ? 'red' : 'green', String(status))}  ${body}`;
}

/** Prints the head that the gateway wrote, with the two framings pointed at when both are there. */
function showBytes(bytes) {
  console.log(paint('dim', '  What the gateway wrote, byte by byte, before the sidecar reads it:'));
  for (const line of headOf(bytes)) {
    const wrong = contradicts(bytes) && isFraming(line);
    console.log(`  ${paint('dim', '│')} ${wrong ? `${paint('red', line)}  ← ${line.toLowerCase().startsWith('transfer') ? 'of the message from orders' : 'of this message'}` : line}`);
  }
}

function headOf(bytes) {
  return bytes.slice(0, bytes.indexOf('\r\n\r\n')).split('\r\n');
}

function isFraming(line) {
  return /^(transfer-encoding|content-length):/i.test(line);
}

/** Whether a message says twice, and differently, where it ends: https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
function contradicts(bytes) {
  return headOf(bytes).filter(isFraming).length > 1;
}

function leaks(bytes) {
  return /orders-session/.test(bytes);
}

function holds(condition, expectation) {
  if (!condition) broken.push(expectation);
}
