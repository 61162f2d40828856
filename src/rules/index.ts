import type { Rule } from 'eslint';
import { noHeaderPassthrough } from './no-header-passthrough.ts';
import { noRequestHeaderForwarding } from './no-request-header-forwarding.ts';
import { noResponsePassthrough } from './no-response-passthrough.ts';
import { noUnlistedHeaderPassthrough } from './no-unlisted-header-passthrough.ts';
import { noUnsafeHeaderCopy } from './no-unsafe-header-copy.ts';

/** Every rule by its name. */
export const rules: Record<string, Rule.RuleModule> = {
  'no-header-passthrough': noHeaderPassthrough,
  'no-request-header-forwarding': noRequestHeaderForwarding,
  'no-response-passthrough': noResponsePassthrough,
  'no-unlisted-header-passthrough': noUnlistedHeaderPassthrough,
  'no-unsafe-header-copy': noUnsafeHeaderCopy,
};
