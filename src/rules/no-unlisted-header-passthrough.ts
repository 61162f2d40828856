import { createRule, type Rule } from './create-rule.ts';
import { reportFindings } from './report-findings.ts';

export type MessageId = 'passthrough';

export const noUnlistedHeaderPassthrough: Rule<MessageId> = createRule({
  name: 'no-unlisted-header-passthrough',
  meta: {
    type: 'problem',
    docs: { description: 'x', recommended: true },
    schema: [{ type: 'object', properties: { likely: { type: 'boolean' } }, additionalProperties: false }],
    messages: {
      passthrough: 'The headers that {{client}} received {{place}} are sent on by {{sink}}, with {{names}}.',
    },
  },
  create: reportFindings('unlisted-passthrough', () => 'passthrough'),
});
