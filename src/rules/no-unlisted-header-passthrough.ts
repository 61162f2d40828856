import type { Finding } from '../findings/finding.ts';
import { createRule, likelyOption, type Rule } from './create-rule.ts';
import { reportFindings } from './report-findings.ts';

export type MessageId = 'mayPass' | 'unlisted';

export const noUnlistedHeaderPassthrough: Rule<MessageId> = createRule({
  name: 'no-unlisted-header-passthrough',
  meta: {
    type: 'suggestion',
    docs: { description: "Disallow filters that let through every header they do not name", recommended: false },
    languages: ['js/js'],
    schema: [...likelyOption],
    defaultOptions: [{ likely: false }],
    messages: {
      mayPass:
        "Headers of a response of {{client}} (declared {{place}}) may go into {{sink}} through a filter that lets through fields that it does not name: {{names}}. List the few that may pass.",
      unlisted:
        "The headers that {{client}} received {{place}} go into {{sink}} through a filter that is complete today, but lets through fields that it does not name: {{names}}. List the few that may pass.",
    },
  },
  create: reportFindings('unlisted-passthrough', messageOf),
});

function messageOf({ certainty, sink }: Finding): MessageId {
  return certainty === 'likely' && !sink.isUncaught ? 'mayPass' : 'unlisted';
}
