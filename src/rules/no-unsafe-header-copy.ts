import type { Finding } from '../findings/finding.ts';
import { createRule, likelyOption, type Rule } from './create-rule.ts';
import { reportFindings } from './report-findings.ts';

export type MessageId = 'copied' | 'mayCopy';

export const noUnsafeHeaderCopy: Rule<MessageId> = createRule({
  name: 'no-unsafe-header-copy',
  meta: {
    type: 'problem',
    docs: { description: "Disallow copying a header that is true only of the upstream's message", recommended: true },
    languages: ['js/js'],
    schema: [...likelyOption],
    defaultOptions: [{ likely: false }],
    messages: {
      copied:
        "The `{{field}}` that {{client}} received {{place}} is copied into {{sink}}, but is not true of the message that you send. Leave it out: the server adds what is true of yours.",
      mayCopy:
        "The `{{field}}` of a response of {{client}} (declared {{place}}) may be copied into {{sink}}. Leave it out: the server adds what is true of your message.",
    },
  },
  create: reportFindings('unsafe-copy', messageOf),
});

function messageOf({ certainty }: Finding): MessageId {
  return certainty === 'likely' ? 'mayCopy' : 'copied';
}
