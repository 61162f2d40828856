import type { Kind } from './finding.ts';

/** The rule that reports each kind of finding. */
export const ruleNames: Readonly<Record<Kind, string>> = {
  'header-passthrough': 'upstream/no-header-passthrough',
  'request-forwarding': 'upstream/no-request-header-forwarding',
  'response-passthrough': 'upstream/no-response-passthrough',
  'unlisted-passthrough': 'upstream/no-unlisted-header-passthrough',
  'unsafe-copy': 'upstream/no-unsafe-header-copy',
};
