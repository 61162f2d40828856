import type { Finding } from '../findings/finding.ts';
import { createRule, likelyOption, type Rule } from './create-rule.ts';
import { reportFindings } from './report-findings.ts';

export type MessageId = 'passthrough' | 'insufficientFilter' | 'mayPass' | 'throws' | 'uncaught';

export const noHeaderPassthrough: Rule<MessageId> = createRule({
  name: 'no-header-passthrough',
  meta: {
    type: 'problem',
    docs: { description: "Disallow sending an upstream's headers on as they are", recommended: true },
    languages: ['js/js'],
    schema: [...likelyOption],
    defaultOptions: [{ likely: false }],
    messages: {
      passthrough:
        "The headers that {{client}} received {{place}} go into {{sink}} as they are. With {{names}} among them, a proxy or a browser may reject or misread your answer. Send the body, and set only the headers that are yours.",
      insufficientFilter:
        "Headers that {{client}} received {{place}} go into {{sink}}. With {{names}} still among them, a proxy or a browser may reject or misread your answer. Leave these out too, or list the few that may pass.",
      mayPass:
        "Headers of a response of {{client}} (declared {{place}}) may go into {{sink}}, with {{names}} among them. Take the body and the fields you need instead.",
      throws:
        "Given the headers that {{client}} received {{place}}, {{sink}} throws, so every answer is an error. Set only the headers that are yours.",
      uncaught:
        "An error of {{client}} that is not caught may bring the upstream's headers into {{sink}}, with {{names}} among them. Catch it, and throw an error of your own with it as `cause`.",
    },
  },
  create: reportFindings('header-passthrough', messageOf),
});

function messageOf(finding: Finding): MessageId {
  if (finding.fate === 'fails') return 'throws';
  if (finding.sink.isUncaught) return 'uncaught';
  if (finding.certainty === 'likely') return 'mayPass';
  return finding.flow.kind === 'bag' && finding.flow.isFiltered ? 'insufficientFilter' : 'passthrough';
}
