import { createHash } from 'node:crypto';
import type { FileReport, Message } from './report.ts';

/** What stays the same of a message while lines above it come and go: its rule, its file and the line it is about. */
export function fingerprintsOf({ name, lines, messages }: FileReport): readonly string[] {
  const seen = new Map<string, number>();
  const digests = new Map<number, string>();
  return messages.map(({ ruleId, start, text }: Message) => {
    const line = digests.get(start.line) ?? digestOf((lines[start.line - 1] ?? '').trim());
    digests.set(start.line, line);
    const key = [ruleId ?? text, name, line].join('\0');
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return digestOf(`${key}\0${String(before)}`);
  });
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
