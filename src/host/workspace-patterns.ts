import type { JsonObject } from './json.ts';
import { isJsonObject, stringsOf } from './json.ts';

/** The patterns of a package.json's `workspaces` (npm, Yarn, Bun), or of a lerna.json's `packages`. */
export function patternsOfJson(document: JsonObject): readonly string[] {
  const { workspaces, packages } = document;
  if (isJsonObject(workspaces)) return stringsOf(workspaces['packages']);
  return stringsOf(workspaces ?? packages);
}

/** An item of a list: `- 'packages/*' # comment`. */
const ITEM = /^\s*-\s+(.*)$/u;
const KEY = /^packages\s*:(.*)$/u;

/** The list under `packages:` of a pnpm-workspace.yaml, written in lines or in brackets; all else of YAML is passed over. */
export function patternsOfYaml(text: string): readonly string[] {
  const patterns: string[] = [];
  let isInside = false;
  for (const line of text.split(/\r?\n/u)) {
    const key = KEY.exec(line)?.[1];
    if (key !== undefined) {
      isInside = true;
      patterns.push(...inBrackets(key));
      continue;
    }
    const item = ITEM.exec(line)?.[1];
    if (isInside && item !== undefined) patterns.push(scalar(item));
    else if (/^[^\s#]/u.test(line)) isInside = false;
  }
  return patterns.filter((pattern) => pattern !== '');
}

function inBrackets(text: string): readonly string[] {
  const inside = /^\s*\[(.*)\]/u.exec(text)?.[1];
  return inside === undefined ? [] : inside.split(',').map(scalar);
}

/** A scalar without its quotes or the comment behind it. */
function scalar(text: string): string {
  const trimmed = text.trim();
  const quoted = /^(["'])(.*?)\1/u.exec(trimmed)?.[2];
  return quoted ?? trimmed.replace(/\s+#.*$/u, '').replace(/^#.*$/u, '');
}
