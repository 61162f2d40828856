import type { FrameworkModel } from '../../models/framework.ts';
import type { Library } from '../input/library.ts';
import { Finder } from './finder.ts';
import { isAsking, isGlobalMember, isMemberAt, specifierAt } from './places.ts';

/** What of a text may ask an upstream. */
export interface Asked {
  /** A client, a function that asks, or a file of the same repository by its shape: more need not be known. */
  readonly isCertain: boolean;
  /** Whether a client may be a member of something: `event.fetch`. */
  readonly byMember: boolean;
  /** Imported packages that may be files of the same repository. */
  readonly others: readonly string[];
}

/** Words that ask an upstream without an import. */
export interface AskingWords {
  /** Functions, global or of a framework: `fetch`, `sendProxy`. */
  readonly functions: ReadonlySet<string>;
  /** Clients that objects of a framework have as a member, and by whose use they are told: `ctx.curl(url)`. */
  readonly members: ReadonlySet<string>;
}

/** After these a specifier may follow. */
export const importing: readonly string[] = ['from', 'import', 'require'];

/** A specifier follows, there or within brackets. */
export const BEFORE_SPECIFIER = `(?=\\s*\\(?\\s*['"])`;

export function askingWordsOf({ clients, frameworks }: Library): AskingWords {
  const proxies = frameworks.flatMap(framework => (framework.proxies ?? []).flatMap(name => (name.endsWith('()') ? [name.slice(0, -2)] : [])));
  return { functions: new Set([...clients.flatMap(({ globals = [] }) => globals), ...proxies]), members: new Set(frameworks.flatMap(toldClientsOf)) };
}

function toldClientsOf({ objects = {} }: FrameworkModel): readonly string[] {
  return Object.values(objects).flatMap(({ members = {}, telling = [] }) => Object.keys(members).filter(name => members[name]?.kind === 'client' && (telling.includes(`${name}()`) || telling.includes(name))));
}

/** Reads what of a text asks, and nothing else: where other files aren't followed, that is nothing in most. */
export class Asking {
  private readonly library: Library;
  private readonly words: AskingWords;
  /** Finds imports of what asks, and where other files are followed, all imports. */
  private readonly alone: Finder;
  private readonly following: Finder;

  constructor(library: Library) {
    this.library = library;
    this.words = askingWordsOf(library);
    const words = [...this.words.functions, ...this.words.members];
    this.alone = new Finder([{ words: importing, after: beforeSpecifier(library.askingPackages) }, { words }]);
    this.following = new Finder([{ words: importing, after: BEFORE_SPECIFIER }, { words }]);
  }

  /** Reads until it is certain that something asks. Undefined where nothing does. `isFollowing`: whether other files are looked into. */
  read(text: string, isFollowing: boolean): Asked | undefined {
    const { library, words } = this;
    const others: string[] = [];
    let byMember = false;
    const isCertain = (isFollowing ? this.following : this.alone).scan(text, (word, start, end) => {
      const specifier = importing.includes(word) ? specifierAt(text, end) : undefined;
      if (specifier !== undefined) {
        if (library.isAsking(specifier) || (isFollowing && isFile(specifier))) return true;
        if (isFollowing && !library.isKnown(specifier)) others.push(specifier);
      }
      const asked = askedAt(text, start, end, word, words);
      byMember ||= asked === 'by member';
      return asked === 'surely';
    });
    return isCertain || byMember || others.length > 0 ? { isCertain, byMember, others } : undefined;
  }
}

/** Whether a word asks where it stands: surely, or if a member of something is a client. */
export function askedAt(text: string, start: number, end: number, word: string, { functions, members }: AskingWords): 'by member' | 'surely' | undefined {
  const isMember = isMemberAt(text, start);
  if (isMember && members.has(word)) return 'surely';
  if (!functions.has(word) || !isAsking(text, start, end)) return undefined;
  return isMember && !isGlobalMember(text, start) ? 'by member' : 'surely';
}

/** One of these specifiers follows. */
function beforeSpecifier(specifiers: readonly string[]): string {
  const escaped = specifiers.map(specifier => specifier.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  return `${BEFORE_SPECIFIER.slice(0, -1)}(?:${escaped.join('|')})['"])`;
}

/** Whether a specifier is a file of the same repository by its shape: `./users`, `~/users`, `@/users`. */
function isFile(specifier: string): boolean {
  return './#~'.includes(specifier.charAt(0)) || specifier.startsWith('@/');
}
