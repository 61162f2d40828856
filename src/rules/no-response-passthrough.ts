import type { Finding } from '../findings/finding.ts';
import { createRule, likelyOption, type Rule } from './create-rule.ts';
import { reportFindings } from './report-findings.ts';

export type MessageId = 'answered' | 'becomesInit' | 'empty' | 'fails' | 'mayPass' | 'piped' | 'shown';

export const noResponsePassthrough: Rule<MessageId> = createRule({
  name: 'no-response-passthrough',
  meta: {
    type: 'problem',
    docs: { description: "Disallow answering with an HTTP client's whole response", recommended: true },
    languages: ['js/js'],
    schema: [...likelyOption],
    defaultOptions: [{ likely: false }],
    messages: {
      answered:
        "The whole response that {{client}} received {{place}} goes into {{sink}}, with {{names}} among its headers. Answer with a response of your own around the body.",
      becomesInit:
        "The response that {{client}} received {{place}} gives its headers to {{sink}}, with {{names}} among them. Take over the status and the content type only.",
      empty:
        "The response that {{client}} received {{place}} becomes an empty object in {{sink}}. Send its body.",
      fails:
        "The response that {{client}} received {{place}} cannot be made into JSON for {{sink}}, so every answer is an error. Send its body.",
      mayPass:
        "A response of {{client}} (declared {{place}}) may go into {{sink}}, headers and all. Send its body.",
      piped:
        "The {{client}} stream that begins {{place}} copies its headers as it is piped into {{sink}}, with {{names}} among them. Put another stream between, and set the content type yourself.",
      shown:
        "What {{client}} received {{place}} becomes JSON in {{sink}}, and shows your client the upstream's headers, its address, and the credentials that were sent to it. Send the body alone, or the error's message.",
    },
  },
  create: reportFindings('response-passthrough', messageOf),
});

function messageOf(finding: Finding): MessageId {
  if (finding.fate !== 'copied') return finding.fate;
  if (finding.certainty === 'likely') return 'mayPass';
  switch (finding.flow.kind === 'response' ? finding.flow.how : 'answered') {
    case 'answered':
      return 'answered';
    case 'init':
      return 'becomesInit';
    case 'piped':
      return 'piped';
  }
}
