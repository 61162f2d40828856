import { h3 } from '../../../src/models/frameworks/h3.ts';
import { prove } from './prove.ts';

prove('h3', h3, {
  runs: [
    {
      gateway: 'h3v1',
      packages: ['h3v1'],
      except: /new H3|package onResponse|withBase|h3\.response|event\.res |defineHandler|defineMiddleware|defineNodeHandler|fromNodeHandler|app on\(|HTTPResponse|HTTPError|\$fetch|event\.fetch|package proxy\(/u,
      differs: ['h3.event.req is web.request', 'headers of an uncaught error: copied', 'a Headers of an uncaught error: copied'],
    },
    {
      gateway: 'h3v2',
      packages: ['h3'],
      except: /after what answers|(?:createApp|ventHandler)\(\) \{ onRequest|\$fetch|event\.fetch|fromNodeMiddleware|app add\(\)$|send\(\)|sendWebResponse|sendStream|toWebRequest/u,
      differs: [
        'package defineEventHandler() returns a stream: piped',
        'package defineEventHandler() { handler } returns a stream: piped',
        'app add() returns a stream: piped',
      ],
    },
  ],
  types: ['h3', 'h3v1'],
  // Nitro, which is built on it, lays these on each event.
  source: [
    [/^handler: package new H3\(\), after what answers \{ onResponse \}/u, 'h3', 'dist/response.mjs', /onResponse\(response, event\)/u],
    [/^handler: package onResponse\(\), after what answers/u, 'h3', 'dist/h3.mjs', /onResponse\(hook\)[\s\S]*await hook\(response, event\)/u],
    [/event\.(?:\$fetch|fetch)/u, 'nitropack', 'dist/runtime/internal/app.mjs', /event\.fetch = \(req, init\) => fetchWithEvent\([\s\S]*event\.\$fetch = /u],
  ],
});
