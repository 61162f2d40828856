import type { Rule as ESLintRule } from 'eslint';

/** A rule with the ids of its messages in its type. */
export interface Rule<MessageId extends string> extends ESLintRule.RuleModule {
  readonly meta: ESLintRule.RuleMetaData & { readonly messages: Readonly<Record<MessageId, string>> };
}

interface Definition<MessageId extends string> {
  readonly name: string;
  readonly meta: Rule<MessageId>['meta'];
  readonly create: ESLintRule.RuleModule['create'];
}

/** A rule with the address of its page. */
export function createRule<MessageId extends string>({ name, meta, create }: Definition<MessageId>): Rule<MessageId> {
  const url = `https://github.com/eslint-plugin-upstream/eslint-plugin-upstream/blob/main/docs/rules/${name}.md`;
  return { meta: { ...meta, docs: { ...meta.docs, url } }, create };
}
