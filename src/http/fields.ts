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

/** Fields a client may have made untrue by decoding the body: RFC 9110 §8.4, §8.6. */
export const codings = ['content-encoding', 'content-length'] as const;

/** Fields that break a message when they are copied from another one, whatever the client did with the body. */
export const breaking = ['connection', 'transfer-encoding', 'keep-alive'] as const;

/** Fields of a request that belong to its own connection, target or body: RFC 9110 §7.2, §7.6.1, §8.6. */
export const requestSpecific = ['host', 'connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'content-length'] as const;
