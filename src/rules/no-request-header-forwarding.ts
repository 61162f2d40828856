import type { Finding } from '../findings/finding.ts';
import { createRule, likelyOption, type Rule } from './create-rule.ts';
import { reportFindings } from './report-findings.ts';

export type MessageId = 'forwarded' | 'insufficientFilter' | 'mayForward' | 'piped';

export const noRequestHeaderForwarding: Rule<MessageId> = createRule({
  name: 'no-request-header-forwarding',
  meta: {
    type: 'problem',
    docs: { description: "Disallow forwarding the inbound request's headers wholesale to an upstream", recommended: false },
    languages: ['js/js'],
    schema: [...likelyOption],
    defaultOptions: [{ likely: false }],
    messages: {
      forwarded:
        "The headers of the inbound request are sent to the upstream by {{client}} as they are, with {{names}} among them. List the few that the upstream needs.",
      insufficientFilter:
        "The headers of the inbound request are sent to the upstream by {{client}}, with {{names}} still among them. List the few that the upstream needs.",
      mayForward:
        "The headers of what may be an inbound request are sent to the upstream by {{client}}, with {{names}} among them. List the few that the upstream needs.",
      piped:
        "Piping the inbound request into {{client}} copies its headers, whatever `headers` says, with {{names}} among them. Put another stream between, and list the few that the upstream needs.",
    },
  },
  create: reportFindings('request-forwarding', messageOf),
});

function messageOf({ flow, certainty }: Finding): MessageId {
  if (certainty === 'likely') return 'mayForward';
  if (flow.kind === 'request-pipe') return 'piped';
  return flow.kind === 'request' && flow.isFiltered ? 'insufficientFilter' : 'forwarded';
}
