import type { Gateway } from '../gateway.ts';
import { serveFunction } from './vercel.ts';

/** Functions that are exported by the names of methods, and return a web `Response`. */
export const start: Gateway['start'] = play => serveFunction('api/web.js', play);
