import { exchange, askStrictPeer, type Exchange } from '../harness/exchange.ts';
import { valuesOf } from '../harness/message.ts';
import { answers, type AnswerName } from '../harness/upstream.ts';
import type { Keeps } from './gateway.ts';

/** Fields of the inbound request that tell where they came from. */
const inbound: readonly string[] = ['X-Inbound: told', 'Cookie: inbound=1'];
/** Fields that break a message, or are untrue of it, if they are an upstream's; the strict reader finds the rest. */
const breaking: ReadonlySet<string> = new Set(['keep-alive', 'content-encoding', 'content-length', 'transfer-encoding']);
const untyped: ReadonlySet<AnswerName> = new Set(['untyped', 'empty']);

/** What the upstream's document is, after any coding. */
function documentOf(name: AnswerName): string {
  return answers[name === 'redirect' ? 'length' : name].body;
}

/** JSON that was parsed and written again has lost its white space; text in JSON is in quotes. */
function isSameText(a: string, b: string): boolean {
  const read = (text: string): unknown => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  };
  return a === b || JSON.stringify(read(a)) === JSON.stringify(read(b));
}

/** Milliseconds for an answer that is to come, also on a machine that does much else. */
const LONG = 10_000;

/** Asks again, and waits, where nothing came: what a client needs first may take longer to load than a strict reader waits. */
async function ask(port: number, path: string, method: 'GET' | 'HEAD' = 'GET'): Promise<Exchange> {
  const first = await exchange(port, path, { method, fields: inbound });
  return first.message === undefined && first.ended === 'silent' ? exchange(port, path, { method, fields: inbound, patience: LONG }) : first;
}

/** Whether a message came that a strict reader accepts, and that is no error page of the gateway's own. */
function isSound({ message, verdicts, text }: Exchange, name: AnswerName): boolean {
  return message !== undefined && verdicts.length === 0 && (message.status < 500 || (text !== '' && isSameText(text, documentOf(name))));
}

/** The upstream's fields that are in an answer and should have gone. */
function leakedIn({ leaked }: Exchange, keeps: Keeps): readonly string[] {
  return leaked.filter(field => field !== 'content-type' && field !== 'location' && (keeps !== 'other fields' || breaking.has(field)));
}

function typeOf({ message }: Exchange): string {
  return (message === undefined ? undefined : valuesOf(message, 'content-type')[0]) ?? 'none';
}

/** Whether a type is what the upstream said of its body. */
function isUpstreams(type: string): boolean {
  return /\bup="?1/.test(type);
}

export interface Ports {
  readonly before: number;
  readonly after: number;
}

/** What is wrong with an answer of a mended gateway, beside what the gateway answered before. */
export async function compare({ before, after }: Ports, path: string, name: AnswerName, keeps: Keeps): Promise<readonly string[]> {
  const url = `${path}/${name}`;
  const [was, is] = await Promise.all([ask(before, url), exchange(after, url, { fields: inbound, patience: LONG })]);
  const wrong: string[] = [];
  const say = (what: string): void => void wrong.push(`${name}: ${what}`);
  const wasSound = isSound(was, name);
  if (is.message === undefined) {
    if (was.message !== undefined || name === 'length') say(is.verdicts.join(', '));
    return wrong;
  }
  if (is.verdicts.length > 0) say(is.verdicts.join(', '));
  if (typeof (await askStrictPeer(after, url, LONG)) !== 'number') say('a strict peer rejects it');
  if (!isSound(is, name)) {
    // Whatever it is that answers, it has to answer with a plain document.
    if ((wasSound && keeps !== "the upstream's") || is.message.status < 500 || name === 'length') say(`answers ${String(is.message.status)}: ${is.text.slice(0, 60)}`);
    return wrong;
  }
  const leaked = leakedIn(is, keeps);
  if (leaked.length > 0) say(`leaks ${leaked.join(', ')}`);
  if (wasSound && keeps !== 'body' && keeps !== "the upstream's" && is.message.status !== was.message?.status) say(`status ${String(is.message.status)}, was ${String(was.message?.status)}`);
  if (is.message.status === 302 || (keeps === 'body' && name === 'empty')) return wrong;
  if (!isSameText(is.text, wasSound && keeps !== "the upstream's" ? was.text : documentOf(name))) say(`another body: ${is.text.slice(0, 60)}`);
  if (untyped.has(name) || keeps === 'body') return wrong;
  const [type, told] = [typeOf(is), typeOf(was)];
  if (type !== told && (keeps === 'other fields' || !isUpstreams(type))) say(`content-type ${type}, was ${told}`);
  return wrong;
}

/** What a HEAD to a route gives: its status after the edit, and what is wrong with it. */
export interface Head {
  readonly status: number;
  readonly wrong: readonly string[];
}

/** A HEAD says what a GET would say (RFC 9110 §9.3.2): the status and the type that the gateway sends to GET, and sent before. */
export async function compareHead({ before, after }: Ports, path: string, name: AnswerName, keeps: Keeps): Promise<Head> {
  const url = `${path}/${name}`;
  const [was, is, got] = await Promise.all([ask(before, url, 'HEAD'), ask(after, url, 'HEAD'), ask(after, url)]);
  const status = is.message?.status ?? 0;
  const wrong = [...is.verdicts.filter(() => was.message !== undefined), ...leakedIn(is, keeps).map(field => `leaks ${field}`)];
  const isTypeOf = (other: Exchange): boolean => keeps === 'body' || typeOf(is) === typeOf(other);
  const wasSound = was.verdicts.length === 0 && was.message !== undefined && was.message.status < 500;
  if (wasSound && status !== was.message.status) wrong.push(`status ${String(status)}, was ${String(was.message.status)}`);
  if (wasSound && !isTypeOf(was) && !isUpstreams(typeOf(is))) wrong.push(`content-type ${typeOf(is)}, was ${typeOf(was)}`);
  // Where no route takes a HEAD, its answer is another one.
  if (status < 400 && (status !== got.message?.status || !isTypeOf(got))) wrong.push(`GET has ${String(got.message?.status)}, ${typeOf(got)}; HEAD ${String(status)}, ${typeOf(is)}`);
  return { status, wrong: wrong.map(what => `HEAD ${name}: ${what}`) };
}
