/** What packages give back that are handed a client, or a function that asks: prints, for each, whether an answer comes through. */
import Axios from 'axios';
import { setupCache } from 'axios-cache-interceptor';
import { wrapper } from 'axios-cookiejar-support';
import rateLimit from 'axios-rate-limit';
import CircuitBreaker from 'opossum';
import { CookieJar } from 'tough-cookie';
import { axios } from '../../../src/models/clients/axios.ts';
import { startUpstream } from '../harness/upstream.ts';
import { dynamic, settled, type Dynamic } from './dynamic.ts';
import { isResponse } from './look.ts';

const upstream = await startUpstream();
const url = upstream.url('length');
const get = (client: unknown): unknown => dynamic(client)['get']?.(url);

const asked: Readonly<Record<string, () => unknown>> = {
  'axios-cache-interceptor': () => get(setupCache(Axios.create())),
  'axios-cache-interceptor, given axios itself': () => get(setupCache(Axios)),
  'axios-cookiejar-support': () => get(wrapper(Axios.create({ jar: new CookieJar() } as object))),
  'axios-rate-limit': () => get(rateLimit(Axios.create(), { maxRequests: 9, perMilliseconds: 9 })),
  opossum: () => new (CircuitBreaker as unknown as Dynamic)((to: string) => Axios.get(to))['fire']?.(url),
  'opossum, given a method': () => new (CircuitBreaker as unknown as Dynamic)(Axios.get)['fire']?.(url),
};

const seen: Record<string, boolean> = {};
for (const [name, ask] of Object.entries(asked)) seen[name] = isResponse(await settled(ask()), axios);
process.stdout.write(`\n${JSON.stringify(seen)}\n`, () => process.exit(0));
