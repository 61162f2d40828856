/**
 * What share of the files mentions a client, answers requests, and does both; as measured in public backends.
 * @typedef {{ client: number, sink: number, both: number }} Profile
 * @type {Record<'gateway' | 'monitor' | 'ordinary' | 'quiet', Profile>}
 */
export const profiles = {
  quiet: { client: 0.003, sink: 0.03, both: 0.001 },
  ordinary: { client: 0.04, sink: 0.1, both: 0.01 },
  gateway: { client: 0.09, sink: 0.18, both: 0.04 },
  monitor: { client: 0.35, sink: 0.18, both: 0.08 },
};

/** Lines of a file: log-normal, as in public backends, where the median is 30 to 60. */
export const lines = { median: 42, sigma: 0.95, least: 6, most: 700 };

/** Imports of a file, on average. */
export const imports = 3.7;
