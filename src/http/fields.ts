/** Header fields in classes, each with the section that defines it. Names are lower-case. */

/** Fields that are about one connection: RFC 9110 §7.6.1, RFC 9113 §8.2.2. */
export const connectionSpecific = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
] as const;

/** Fields that tell where a message ends: RFC 9112 §6. */
export const framing = ['transfer-encoding', 'content-length'] as const;

/** Fields that break a message when they are copied from another one, whatever the client did with the body. */
export const breaking = ['connection', 'transfer-encoding', 'keep-alive'] as const;

/** Fields of a request that belong to its own connection, target or body: RFC 9110 §7.2, §7.6.1, §8.6. */
export const requestSpecific = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'content-length'] as const;

/** Fields that speak for the host that sends them, by what they are about. */
export const hostSpecific = {
  cookies: ['set-cookie', 'set-cookie2'],
  CORS: ['access-control-allow-credentials', 'access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin', 'access-control-expose-headers', 'access-control-max-age'],
  'security policies': [
    'clear-site-data', 'content-security-policy', 'content-security-policy-report-only', 'cross-origin-embedder-policy', 'cross-origin-opener-policy',
    'cross-origin-resource-policy', 'permissions-policy', 'referrer-policy', 'strict-transport-security', 'x-content-type-options', 'x-frame-options',
  ],
} as const;

/** Names an open set of headers is asked about one by one: the registered fields that HTTP services really send, and the usual private ones. */
export const knownNames: readonly string[] = [
  ...connectionSpecific,
  'accept', 'accept-charset', 'accept-encoding', 'accept-language', 'accept-ranges', 'access-control-allow-credentials',
  'access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin', 'access-control-expose-headers',
  'access-control-max-age', 'access-control-request-headers', 'access-control-request-method', 'age', 'allow', 'alt-svc', 'authorization',
  'cache-control', 'clear-site-data', 'content-disposition', 'content-encoding', 'content-language', 'content-length', 'content-location',
  'content-md5', 'content-range', 'content-security-policy', 'content-security-policy-report-only', 'content-type', 'cookie', 'cookie2',
  'cross-origin-embedder-policy', 'cross-origin-opener-policy', 'cross-origin-resource-policy', 'date', 'dnt', 'etag', 'expect', 'expires',
  'forwarded', 'from', 'host', 'http2-settings', 'if-match', 'if-modified-since', 'if-none-match', 'if-range', 'if-unmodified-since',
  'last-modified', 'link', 'location', 'max-forwards', 'nel', 'origin', 'permissions-policy', 'pragma', 'priority', 'proxy-authenticate',
  'proxy-authentication-info', 'proxy-authorization', 'public-key-pins', 'range', 'referer', 'referrer-policy', 'report-to', 'retry-after',
  'sec-fetch-dest', 'sec-fetch-mode', 'sec-fetch-site', 'sec-websocket-accept', 'sec-websocket-extensions', 'sec-websocket-key',
  'sec-websocket-protocol', 'sec-websocket-version', 'server', 'server-timing', 'set-cookie', 'set-cookie2', 'sourcemap', 'status',
  'strict-transport-security', 'timing-allow-origin', 'traceparent', 'tracestate', 'trailers', 'upgrade-insecure-requests', 'user-agent', 'vary', 'via',
  'warning', 'www-authenticate', 'x-accel-buffering', 'x-accel-redirect', 'x-amz-request-id', 'x-amzn-trace-id', 'x-cache', 'x-cache-hits',
  'x-content-type-options', 'x-correlation-id', 'x-dns-prefetch-control', 'x-download-options', 'x-envoy-upstream-service-time', 'x-forwarded-for',
  'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto', 'x-frame-options', 'x-powered-by', 'x-ratelimit-limit', 'x-ratelimit-remaining',
  'x-ratelimit-reset', 'x-real-ip', 'x-request-id', 'x-response-time', 'x-robots-tag', 'x-runtime', 'x-served-by', 'x-xss-protection',
];

const known = new Set(knownNames);

/** Whether a text is the name of a field, in any case: one of these, or a private one by its first letters. */
export function isFieldName(text: string): boolean {
  const name = text.toLowerCase();
  return known.has(name) || name.startsWith('x-');
}
