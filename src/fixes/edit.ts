import type { Refusal } from './refusal.ts';

/** Text that takes the place of a range of the file; nothing is inserted where both ends are the same. */
export interface Change {
  readonly range: readonly [number, number];
  readonly text: string;
}

/** What an edit does, in words: its message in every rule. */
export type EditId =
  | 'allowlistRequest'
  | 'answerWithBody'
  | 'extendFilter'
  | 'freshResponse'
  | 'hideError'
  | 'holdHeaders'
  | 'keepContentType'
  | 'keepEncoding'
  | 'leaveOut'
  | 'leaveOutOfRequest'
  | 'listFields'
  | 'pipeThrough'
  | 'removeField'
  | 'shrinkList'
  | 'skipUnlessContentType';

/** The words of all edits: imperatives, since they stand in an editor's menu. */
export const editMessages: Readonly<Record<EditId, string>> = {
  allowlistRequest: 'Send only the headers that the upstream needs.',
  answerWithBody: 'Answer with the body.',
  extendFilter: 'Leave out {{names}} too.',
  freshResponse: 'Answer with a new response that keeps the body, the status and the content type.',
  hideError: "Answer with the error's message.",
  holdHeaders: 'Answer with the body, its status and its content type, and without its other headers.',
  keepContentType: 'Keep only the content type.',
  keepEncoding: 'Keep only the content type and the encoding of the body.',
  leaveOut: 'Leave out the fields that are true of the upstream only.',
  leaveOutOfRequest: 'Leave out the fields that are true of the inbound request only.',
  listFields: 'Copy only the fields that describe the body.',
  pipeThrough: 'Pipe through a stream that copies no headers.',
  removeField: 'Remove `{{field}}`.',
  shrinkList: 'Take {{names}} out of the list.',
  skipUnlessContentType: 'Copy only the content type.',
};

/** One rewrite of the file. All its changes are made together, or none. */
export interface Edit {
  /** Why it is not made without asking. Undefined where it keeps, for certain, all that the answer still says: then it is a fix. */
  readonly refusal: Refusal | undefined;
  readonly id: EditId;
  readonly data: Readonly<Record<string, string>>;
  readonly changes: readonly Change[];
}

/** Whether no change takes what another one takes: only then can they be made together. */
export function isDisjoint(changes: readonly Change[]): boolean {
  const sorted = changes.map(({ range }) => range).sort(([a, b], [c, d]) => a - c || b - d);
  return sorted.every(([from], index) => index === 0 || from >= (sorted[index - 1]?.[1] ?? 0));
}

/** The edit as something that a person has to choose. */
export function suggestion(edit: Edit, refusal: Refusal): Edit {
  return edit.refusal === undefined ? { ...edit, refusal } : edit;
}
