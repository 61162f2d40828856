import type { NginxRun } from '../wire/nginx/nginx-run.ts';
import type { ProxyRow } from '../wire/proxies/proxy-row.ts';

const HEAD = `<!-- Generated from tests/models/proofs/proxies.json and nginx.json: \`npx vitest run tests/models -u\`. -->

# Proxy helpers

A proxy helper sends the upstream's answer on by design and keeps its framing consistent with the bytes, so the rules don't report it. What is reported is code of one's own: a function that the helper calls with the upstream's response (\`proxyRes\`, \`onProxyRes\`, \`userResDecorator\`, \`onResponse\`, a response interceptor) and that copies its headers into ours by hand. [Which functions](./frameworks.md#handlers) are known, with the versions that were run. This page tells what such a helper holds back with its defaults; everything else of the upstream (cookies, CORS and security fields among it) reaches the client. Read over loopback: a field counts as held back if it doesn't arrive with the upstream's value, be it dropped or replaced.

`;

/** docs/proxies.md, from what was seen on the wire. */
export function proxiesPage(rows: readonly ProxyRow[], nginx: NginxRun): string {
  const head = ['Helper', 'Seen with', 'Held back of a plain answer', 'Also of a gzip answer', 'Also of a chunked answer'];
  const lines = rows.map(({ helper, versions, node, plain, chunked, encoded }) => {
    const beyond = (fields: readonly string[]): string => list(fields.filter(field => !plain.includes(field)));
    return [helper, [...versions, `Node ${node}`].join('; '), list(plain), beyond(encoded), beyond(chunked)];
  });
  return `${HEAD}${[head, head.map(() => ':--'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n${strictProxy(nginx)}`;
}

/** What a real strict proxy in front makes of copied headers. It tells no framework's part: what is rejected is what the code copied. */
function strictProxy({ nginx, node, routes, answers, rejected }: NginxRun): string {
  return `
## Behind a strict proxy

The gateways of [edits](./edits.md) were put behind nginx ${nginx} (Node ${node}), which like Envoy rejects a message whose framing means two things (RFC 9112 §6.3): ${String(routes)} routes that copy headers, ${String(answers)} answers to them (with a length, chunked, compressed, until the end of the connection, without a type; 200, 204, 302 and 503; with cookies).

- As written, nginx answered 502 in place of ${String(rejected.before)} of them, and those are exactly the ones that the strict reader of the test suite finds ambiguous.
- After the edits, over connections that are kept, it rejected ${String(rejected.after)}; status and body were those that the gateway sent.

\`npm run wire:nginx\` runs it again. It finds nginx 1.26 or later, or unpacks Debian's into \`node_modules/.cache\`, and fails where there is none.
`;
}

function list(fields: readonly string[]): string {
  return fields.length === 0 ? 'nothing' : fields.map(field => `\`${field}\``).join(', ');
}
