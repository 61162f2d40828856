import { createHash } from 'node:crypto';
import type { FileReport, Message } from './report.ts';

/** What stays the same of a message while lines above it come and go: its rule, its file and the text it is about. */
export function fingerprintsOf({ name, source, output, messages }: FileReport): readonly string[] {
  const lines = (output ?? source).split('\n');
  const seen = new Map<string, number>();
  return messages.map(({ ruleId, start, text }: Message) => {
    const line = (lines[start.line - 1] ?? '').trim();
    const key = [ruleId ?? text, name, line].join('\0');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash('sha256').update(`${key}\0${String(before)}`).digest('hex').slice(0, 32);
  });
}
