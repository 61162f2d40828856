import type { ProxyRow } from '../wire/proxies/proxy-row.ts';

const HEAD = `<!-- Generated from tests/models/proofs/proxies.json: \`npx vitest run tests/models -u\`. -->

# Proxy helpers

A proxy helper sends the upstream's answer on by design and keeps its framing consistent with the bytes, so the rules don't report it. What is reported is code of one's own: a function that the helper calls with the upstream's response (\`proxyRes\`, \`onProxyRes\`, \`userResDecorator\`, \`onResponse\`, a response interceptor) and that copies its headers into ours by hand. [Which functions](./frameworks.md#handlers) are known, with the versions that were run. This page tells what such a helper holds back with its defaults; everything else of the upstream (cookies, CORS and security fields among it) reaches the client. Read over loopback: a field counts as held back if it doesn't arrive with the upstream's value, be it dropped or replaced.

`;

/** docs/proxies.md, from what was seen on the wire. */
export function proxiesPage(rows: readonly ProxyRow[]): string {
  const head = ['Helper', 'Seen with', 'Held back of a plain answer', 'Also of a gzip answer', 'Also of a chunked answer'];
  const lines = rows.map(({ helper, versions, node, plain, chunked, encoded }) => {
    const beyond = (fields: readonly string[]): string => list(fields.filter(field => !plain.includes(field)));
    return [helper, [...versions, `Node ${node}`].join('; '), list(plain), beyond(encoded), beyond(chunked)];
  });
  return `${HEAD}${[head, head.map(() => ':--'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

function list(fields: readonly string[]): string {
  return fields.length === 0 ? 'nothing' : fields.map(field => `\`${field}\``).join(', ');
}
