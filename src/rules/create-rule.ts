import type { Rule as ESLintRule } from 'eslint';
import { editMessages, type EditId } from '../fixes/edit.ts';

/** What every rule can say beside its own messages. */
export type SharedMessageId = EditId | 'invalidSettings';

/** A rule with the ids of its messages in its type. */
export interface Rule<MessageId extends string> extends ESLintRule.RuleModule {
  readonly meta: ESLintRule.RuleMetaData & { readonly messages: Readonly<Record<MessageId | SharedMessageId, string>> };
}

interface Definition<MessageId extends string> {
  readonly name: string;
  readonly meta: Omit<ESLintRule.RuleMetaData, 'messages'> & { readonly messages: Readonly<Record<MessageId, string>> };
  readonly create: ESLintRule.RuleModule['create'];
}

/** A rule with the address of its page, and the one message that all rules share. */
export function createRule<MessageId extends string>({ name, meta, create }: Definition<MessageId>): Rule<MessageId> {
  const url = `https://github.com/eslint-plugin-upstream/eslint-plugin-upstream/blob/main/docs/rules/${name}.md`;
  const messages = { ...meta.messages, ...editMessages, invalidSettings: 'Setting {{key}} is {{value}}. Expected: {{allowed}}. The other settings apply.' };
  return { meta: { ...meta, docs: { ...meta.docs, url }, fixable: 'code', hasSuggestions: true, messages }, create };
}

/** The one option that every rule has. */
export const likelyOption: readonly [Readonly<Record<string, unknown>>] = [
  {
    type: 'object',
    description: 'What is reported.',
    properties: {
      likely: {
        type: 'boolean',
        description: 'Whether what is only likely is reported too: flows whose both ends are known only from annotations of one function, and errors of clients that nobody catches.',
      },
    },
    additionalProperties: false,
  },
];
