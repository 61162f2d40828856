import type { Visit } from './sieve.ts';

/** Words, and what must stand around them, as expressions. */
export interface Sought {
  readonly before?: string;
  readonly words: Iterable<string>;
  readonly after?: string;
}

/**
 * Finds words in texts by one expression: that is machine code from the first text on, where a loop takes a hundred files
 * to become fast. What must stand around a word is part of it, so that few words are told that don't count.
 */
export class Finder {
  private readonly pattern: RegExp;

  /** `sought`: at least one word. */
  constructor(sought: readonly Sought[]) {
    this.pattern = new RegExp(patternOf(sought), 'g');
  }

  /** Calls `visit` with each word that is found, in order, until it returns true. Whether it did. */
  scan(text: string, visit: Visit): boolean {
    const { pattern } = this;
    pattern.lastIndex = 0;
    while (pattern.test(text)) {
      const end = pattern.lastIndex;
      let start = end;
      while (isWordCode(text.charCodeAt(start - 1))) start -= 1;
      if (visit(text.slice(start, end), start, end) === true) return true;
      pattern.lastIndex = end;
    }
    return false;
  }
}

/** Words with nothing before them share one `\b`, which turns most places away; before a `$` there is none. */
function patternOf(sought: readonly Sought[]): string {
  const bare: string[] = [];
  const others: string[] = [];
  for (const { before, words, after = '' } of sought) {
    const names = [...words].filter(word => /^[\w$]+$/.test(word));
    for (const isDollar of [false, true]) {
      const alike = names.filter(name => name.startsWith('$') === isDollar).map(name => name.replaceAll('$', '\\$'));
      if (alike.length > 0) (before === undefined && !isDollar ? bare : others).push(`${before ?? ''}(?:${alike.join('|')})(?![\\w$])${after}`);
    }
  }
  return [...others, ...(bare.length === 0 ? [] : [`\\b(?:${bare.join('|')})`])].join('|');
}

/** A letter, a digit, `_` or `$`. */
function isWordCode(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code === 36;
}
