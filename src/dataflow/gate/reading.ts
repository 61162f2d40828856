import type { ExportedHandler, GateWords, Meaning } from './gate-words.ts';
import { aliasAt, AT, continues, DOT, EQUALS, isCalledAt, isConstructedAt, isDeclaredAt, isEmptyCall, isExportedAt, isInComment, isMadeMemberAt, isMemberAt, isMemberName, isNamedAt, isRegistering, isRouteMember, namesTaken, skipSpace, specifierAt, useAt } from './places.ts';
import { countsName, type SpecifierKind } from './specifier-kind.ts';
import { piped, type Counts, type Telling, type Use } from './telling.ts';

/** A text, and what its words are read by. */
export interface Given {
  readonly text: string;
  readonly words: GateWords;
  readonly telling: Telling;
  readonly kindOf: (specifier: string) => SpecifierKind;
  /** Whether uses that tell an object count, of whatever they are. */
  readonly countsUses: boolean;
  /** Whether a call by which an app begins to serve counts: not where the file makes its apps itself. */
  readonly countsServing: boolean;
}

/** What of a text may answer a request, word by word. */
export class Reading {
  private readonly given: Given;
  /** Whether something may answer a request. */
  answers = false;
  /** Whether a framework is imported. */
  hasFramework = false;
  private isGiven = false;
  private hasExports = false;
  /** Whether one value is all that is exported, or the default. */
  private hasWhole = false;
  private hasValue = false;
  private readonly uses: Set<Use> = new Set();
  private readonly counts: Counts = new Map();
  private readonly routes: Map<number, number> = new Map();
  private readonly exported: Set<number> = new Set();

  constructor(given: Given) {
    this.given = given;
  }

  /** Takes in one word. Whether it is known now that something answers. */
  add(meaning: Meaning, start: number, end: number): boolean {
    const { text } = this.given;
    if (meaning.keyword === 'import') this.addImport(start, end);
    else if (meaning.keyword !== undefined) this.addExport(meaning.keyword, start, end);
    if (meaning.exports.length > 0 && isExportedAt(text, start)) for (const each of meaning.exports) this.exported.add(each);
    if (meaning.members.length > 0 && isMemberName(text, end) && (isMadeMemberAt(text, start) || (isMemberAt(text, start) && isSetAt(text, end)))) for (const each of meaning.members) this.exported.add(each);
    if (meaning.handsClients) this.isGiven ||= this.isNamed(meaning, start, end);
    if (!this.answers && meaning.mayAnswer) this.answers = this.isAnswering(meaning, start, end);
    return this.answers;
  }

  /** Whether a file at this path exports handlers; or a part of it, where `whole` is read of all of it: what it exports by name may have its members elsewhere. */
  exports(path: string, whole: Reading = this): boolean {
    return this.exportsOne(path, () => true, whole);
  }

  /** Whether a framework whose objects have clients is there. */
  isGivenClients(path: string): boolean {
    return this.isGiven || this.exportsOne(path, ({ handsClients }) => handsClients);
  }

  private exportsOne(path: string, counts: (handler: ExportedHandler) => boolean, { exported }: Reading = this): boolean {
    return this.given.words.exported.some((handler, index) => {
      const isThere = handler.byMember ? this.hasWhole && (handler.anyMember || exported.has(index)) : this.hasExports && (this.exported.has(index) || (handler.isDefault && this.hasValue));
      return isThere && counts(handler) && handler.path?.test(path) !== false;
    });
  }

  private addImport(start: number, end: number): void {
    const { text } = this.given;
    const specifier = specifierAt(text, end);
    if (specifier === undefined) return;
    const kind = this.given.kindOf(specifier);
    if ((!kind.framework && !kind.handsClients) || isInComment(text, start)) return;
    const isFramework = kind.framework && (kind.names === undefined || namesTaken(text, start).some(name => countsName(kind, name)));
    this.hasFramework ||= isFramework;
    this.answers ||= isFramework;
    this.isGiven ||= kind.handsClients;
  }

  private addExport(keyword: 'default' | 'export' | 'exports', start: number, end: number): void {
    const { text } = this.given;
    if (isInComment(text, start)) return;
    this.hasExports ||= keyword !== 'default';
    const isSet = isSetAt(text, end);
    this.hasWhole ||= isSet || keyword === 'exports' || (keyword === 'default' && isExportedAt(text, start));
    // `module.exports = handler`; an object is none.
    this.hasValue ||= keyword === 'exports' && isSet && text.charAt(skipSpace(text, skipSpace(text, end) + 1)) !== '{';
  }

  private isAnswering(meaning: Meaning, start: number, end: number): boolean {
    const { text } = this.given;
    if (meaning.tellsAlone || this.isNamed(meaning, start, end)) return true;
    const isMember = isMemberAt(text, start);
    if (meaning.decorates && (text.charCodeAt(start - 1) === AT || isDecorating(text, aliasAt(text, end)))) return true;
    if (isMember && meaning.serves && this.given.countsServing && isCalledAt(text, end)) return true;
    if (isMember && meaning.registers && isRegistering(text, start, end)) return true;
    if (meaning.literals.length > 0 && text.charCodeAt(start - 1) !== DOT && isRouteMember(text, end) && this.addMember(meaning)) return true;
    return this.given.countsUses && meaning.tells && this.addUse(text.slice(start, end), isMember, end);
  }

  /** Whether a type or function of a framework is named. */
  private isNamed({ types, functions, isConstructed }: Meaning, start: number, end: number): boolean {
    const { text } = this.given;
    if (types.some(rest => continues(text, end, rest)) && isNamedAt(text, start) && !isInComment(text, start)) return true;
    if (isConstructed && isConstructedAt(text, start, end)) return true;
    return functions.some(({ rest, mayBeMember }) => (mayBeMember || !isMemberAt(text, start)) && continues(text, end, rest) && isCalledAt(text, end + rest.length) && !isDeclaredAt(text, end + rest.length));
  }

  /** Whether a route has all its members now. */
  private addMember({ literals }: Meaning): boolean {
    let isWhole = false;
    for (const { route, bit } of literals) {
      const seen = (this.routes.get(route) ?? 0) | bit;
      this.routes.set(route, seen);
      isWhole ||= seen === this.given.words.routes[route];
    }
    return isWhole;
  }

  /** Whether so many different things are done that show one kind of object: `.set(…)` beside `.end(…)`. */
  private addUse(word: string, isMember: boolean, end: number): boolean {
    const { telling, text } = this.given;
    if (!isMember && word !== 'pipeline') return false;
    const use = word === 'pipe' || word === 'pipeline' ? piped : useAt(text, word, end);
    if (telling.reads(use) && isEmptyCall(text, end)) return false;
    if (!telling.has(use) || this.uses.has(use)) return false;
    this.uses.add(use);
    return telling.count(this.counts, use);
  }
}

/** `exports = …`; not `exports == …`. */
function isSetAt(text: string, end: number): boolean {
  const after = skipSpace(text, end);
  return text.charCodeAt(after) === EQUALS && text.charCodeAt(after + 1) !== EQUALS;
}

/** Whether what is imported by another name (`Get as Route`) decorates something. */
function isDecorating(text: string, alias: string | undefined): boolean {
  return alias !== undefined && text.includes(`@${alias}`);
}
