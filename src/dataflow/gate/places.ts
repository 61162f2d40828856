/*
 * What a word of a text is by what stands around it: questions that text alone answers well enough to turn files away,
 * before anything is parsed.
 */
import type { Use } from './telling.ts';

export const DOT = 46;
export const EQUALS = 61;
export const AT = 64;

/** `status()`, `status=` or `status`, by what follows. */
export function useAt(text: string, word: string, end: number): Use {
  const after = skipSpace(text, end);
  const code = text.charCodeAt(after);
  if (code === 40 || code === 60) return `${word}()`;
  return code === EQUALS && text.charCodeAt(after + 1) !== EQUALS ? `${word}=` : word;
}

const EMPTY_CALL = /\s*\(\s*\)/y;

/** Whether something is called with nothing, after its name. */
export function isEmptyCall(text: string, end: number): boolean {
  return endOf(EMPTY_CALL, text, end) !== undefined;
}

const RECEIVER = /\??\.\s*([\w$]+)\s*!?\s*\??\.\s*$/;

/** What a member is of, where that is a member itself: `raw` before `end` in `reply.raw.end()`. */
export function receiverAt(text: string, start: number): string | undefined {
  return RECEIVER.exec(text.slice(Math.max(0, start - 40), start))?.[1];
}

/** Whether the word is a member of something: `response.set`, `response?.set`; not `...set`. */
export function isMemberAt(text: string, start: number): boolean {
  const before = lastBefore(text, start);
  return text.charCodeAt(before) === DOT && text.charCodeAt(before - 1) !== DOT;
}

const GLOBAL = /(?<![\w$.])(?:global|globalThis|self|window)\s*\??\.\s*$/;

/** `globalThis.fetch` */
export function isGlobalMember(text: string, start: number): boolean {
  return GLOBAL.test(text.slice(Math.max(0, start - 24), start));
}

/** The rest of a name that is written with dots. */
export function continues(text: string, end: number, rest: string): boolean {
  return rest === '' || (text.startsWith(rest, end) && !/[\w$]/.test(text.charAt(end + rest.length)));
}

/** `serve(`, `serve<Env>(`, `serve as start` */
export function isCalledAt(text: string, end: number): boolean {
  const after = skipSpace(text, end);
  const code = text.charCodeAt(after);
  return code === 40 || code === 60 || (after > end && aliasAt(text, end) !== undefined);
}

const OPENS_BODY = /\s*(?::[^{}();=]*)?\{/y;

/** Whether a name is that of a function or method that is declared there: `send(event) {`. */
export function isDeclaredAt(text: string, end: number): boolean {
  const open = endOf(OPENS, text, end);
  const close = open === undefined ? text.length : closeOf(text, open);
  return text.charCodeAt(close) === 41 && endOf(OPENS_BODY, text, close + 1) !== undefined;
}

const ALIAS = /\s+as\s+([\w$]+)/y;

/** The name that something is given: `start` after `serve as start`. */
export function aliasAt(text: string, end: number): string | undefined {
  ALIAS.lastIndex = end;
  return ALIAS.exec(text)?.[1];
}

const NAMED = /[:<>|&,({[=?]\s*$|\.$|\b(?:as|extends|implements|import|instanceof|is|keyof|new|satisfies|type|typeof)\s+$/;

/** Whether a name stands where code names a type or a class, and not in prose: `: Response`, `new Response`, `<Response>`. */
export function isNamedAt(text: string, start: number): boolean {
  return NAMED.test(text.slice(Math.max(0, start - 16), start));
}

const CONSTRUCTED = /(?:\b(?:extends|new)\s+(?:[\w$]+\s*\.\s*)?|=\s*)$/;

/** Whether a class is made an instance of, extended, or given another name where it stands: `new Response(`, `Response as Answer`; not `: Promise<Response>`. */
export function isConstructedAt(text: string, start: number, end: number): boolean {
  return CONSTRUCTED.test(text.slice(Math.max(0, start - 24), start)) || aliasAt(text, end) !== undefined;
}

const MADE_MEMBER = /(?:^|\n|['"{,*/]|\bexports\s*\.|\b(?:async|get|static)\s)\s*$/;

/** Whether a name may be that of a member which is made where it stands: `{ fetch }`, `async fetch(request) {`, `exports.fetch`; not `await fetch(url)`, `cache.fetch(url)`. */
export function isMadeMemberAt(text: string, start: number): boolean {
  return MADE_MEMBER.test(text.slice(Math.max(0, start - 24), start));
}

const DECLARING = /\b(?:as|class|const|export|function|let|var)\s+$/;

/** Whether a name may be one under which something is exported: `export function handler`, `exports.handler`, `export { load as handler }`; not `call(handler)`. */
export function isExportedAt(text: string, start: number): boolean {
  return isMadeMemberAt(text, start) || DECLARING.test(text.slice(Math.max(0, start - 24), start));
}

const COMMENTED = /\n\s*(?:\/\/[^\n]*|(?:\*|\/\*)(?:(?!\*\/|\)\s*\{)[^\n])*)$/;

/** Whether the line begins as a comment does, and it goes on: what is named there says nothing that counts. `* load(id) {` is a method. */
export function isInComment(text: string, start: number): boolean {
  return COMMENTED.test(text.slice(Math.max(0, start - 200), start));
}

const EXTENDED = /\bextends\s+(?:[\w$]+\s*\.\s*)?$/;

/** `extends Controller`, `extends egg.Controller` */
export function isExtendedAt(text: string, start: number): boolean {
  return EXTENDED.test(text.slice(Math.max(0, start - 40), start));
}

const OPENING = /(?:\bObject\.(?:entries|values)\(\s*|\.\.\.)$/;

/** Whether a name is that of an object of which any member may be meant: `ask[request.method](url)`, `Object.entries(handlers)`, `{ ...clients }`. */
export function isOpenedAt(text: string, start: number, end: number): boolean {
  return /^\s*(?:\?\.)?\[/.test(text.slice(end, end + 8)) || OPENING.test(text.slice(Math.max(0, start - 24), start));
}

const MADE = /\bnew\s+$/;

/** `new Controller(service)` */
export function isMadeAt(text: string, start: number): boolean {
  return MADE.test(text.slice(Math.max(0, start - 12), start));
}

const MEMBER = /['"]?\s*[:(,}=]/y;

/** `handler: …`, `handler(…) {…}`, `{ handler }`, `handler = …` */
export function isMemberName(text: string, end: number): boolean {
  MEMBER.lastIndex = end;
  return MEMBER.test(text);
}

/** As above, in an object literal: not `options = {}`. */
export function isRouteMember(text: string, end: number): boolean {
  return isMemberName(text, end) && text.charCodeAt(MEMBER.lastIndex - 1) !== EQUALS;
}

const REGISTERED_PATH = /\s*\[?\s*(['"`])[/*][^'"`\n]*\1/y;
const REGISTERED_NAME = /\s*,\s*[\w$.]+(?:\bbind\s*\([\w$.\s]*\))?\s*[,)]/y;
const REGISTERED_HANDLER = /\s*(?:[\w.$]+\s*,\s*){0,3}(?:async\b|function\b|\([^()]*\)\s*(?::[^=()]*)?=>|[\w$]+\s*=>)/y;
const OPENS = /\s*(?:<[^()]*>\s*)?\(/y;

const AWAITED = /\bawait\s[^;{}=]*$/;
const OF_PROMISE = /\bPromise\s*\.\s*$/;

/** `router.get('/users', …)`, `app.use(auth, async ctx => …)`: the router may come from another file. */
export function isRegistering(text: string, start: number, end: number): boolean {
  const open = endOf(OPENS, text, end);
  if (open === undefined) return false;
  const before = text.slice(Math.max(0, start - 80), start);
  const path = endOf(REGISTERED_PATH, text, open);
  if (path === undefined) return endOf(REGISTERED_HANDLER, text, open) !== undefined && !OF_PROMISE.test(before);
  // A client is asked for a path as well, but isn't given a function; nobody waits for a route.
  return (endOf(REGISTERED_NAME, text, path) !== undefined || holdsFunction(text, path)) && !AWAITED.test(before);
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** How far the arguments of a call are looked through. */
const FURTHEST = 2000;

/** Where the bracket closes within which `at` is, or how far that is looked for. */
function closeOf(text: string, at: number): number {
  const furthest = Math.min(text.length, at + FURTHEST);
  let depth = 1;
  for (let index = at; index < furthest; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 40) depth += 1;
    else if (code === 41) depth -= 1;
    if (depth === 0) return index;
  }
  return furthest;
}

const FUNCTION = /=>|function/;

/** Whether a function stands before the call ends that `at` is within. */
function holdsFunction(text: string, at: number): boolean {
  return FUNCTION.test(text.slice(at, closeOf(text, at)));
}

const PROSE = /[ \t]+(?!as\b|in\b|instanceof\b|of\b|satisfies\b)[A-Za-z]/y;
const DECLARED = /(?:\bfunction|\basync)\s+$/;

/** Whether a word is code that asks: neither prose, nor a comment, nor quoted, nor the name of a function that is declared. */
export function isAsking(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === 34 || before === 39 || before === 45) return false;
  PROSE.lastIndex = end;
  return !PROSE.test(text) && !DECLARED.test(text.slice(Math.max(0, start - 12), start)) && !isInComment(text, start);
}

/** How far back the names before `from` are looked for. */
const LONGEST_CLAUSE = 2000;
const CLAUSE = /\b(?:import|export)\b((?:(?!\b(?:import|export|from)\b)[^'";])*)$/;

/** The names that are imported where `from` stands, or `*` for all: `{ json, type LoaderFunctionArgs as Args }`; `require` and `import()` take all. */
export function namesTaken(text: string, start: number): readonly string[] {
  const clause = text.startsWith('from', start) ? CLAUSE.exec(text.slice(Math.max(0, start - LONGEST_CLAUSE), start))?.[1] : undefined;
  return clause?.match(/[\w$]+|\*/g) ?? ['*'];
}

/** How far a specifier reaches at most. */
const LONGEST_SPECIFIER = 200;

/** The module that is named after `from`, `import` or `require`. */
export function specifierAt(text: string, end: number): string | undefined {
  let start = skipSpace(text, end);
  if (text.charCodeAt(start) === 40) start = skipSpace(text, start + 1);
  const quote = text.charCodeAt(start);
  if (quote !== 34 && quote !== 39) return undefined;
  start += 1;
  for (let at = start; at < text.length && at - start < LONGEST_SPECIFIER; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return text.slice(start, at);
    if (code === 10) return undefined;
  }
  return undefined;
}

/** The first character at or after `at` that is no white space, as an offset. */
export function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && isSpaceCode(text.charCodeAt(index))) index += 1;
  return index;
}

/** The last character before `at` that is no white space, as an offset; -1 where there is none. */
function lastBefore(text: string, at: number): number {
  let index = at - 1;
  while (index >= 0 && isSpaceCode(text.charCodeAt(index))) index -= 1;
  return index;
}

function isSpaceCode(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
