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
        "{{sink}} gets the `{{field}}` that {{client}} received {{place}}, which is not true of the message that you send. Leave it out: the server sets its own.",
      mayCopy:
        "{{sink}} may get the `{{field}}` of a {{client}} response (declared {{place}}). Leave it out: the server sets its own.",
    },
  },
  create: reportFindings('unsafe-copy', messageOf),
});

function messageOf({ certainty }: Finding): MessageId {
  return certainty === 'likely' ? 'mayCopy' : 'copied';
}
