import { readFileSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Counters } from './counters.ts';
import { isSameStamp, isSettled, stampOf } from './stamp.ts';
import type { Stamp } from './stamp.ts';

/** What a name in a folder is, links followed. */
export type EntryKind = 'directory' | 'file' | 'other';

/** One folder's content. */
export interface Listing {
  /** Where the folder is when links are followed. */
  readonly realPath: string;
  /** `link` is not followed yet. */
  readonly entries: ReadonlyMap<string, EntryKind | 'link'>;
}

/**
 * The file system as one lint pass sees it. Nothing throws: what can't be read isn't there.
 *
 * Within a pass, an answer stays. After `begin`, a listing is used again only if the folder's stamp is the same
 * and had settled when it was read; so a file added, removed or replaced is seen by the next pass, at one stat a folder.
 */
export interface Disk {
  /** Starts a pass. */
  begin(): void;
  /** The number of the current pass. */
  pass(): number;
  stat(path: string): Stamp | undefined;
  list(folder: string): Listing | undefined;
  /** What `name` in the folder is, links followed. */
  kindOf(folder: string, name: string): EntryKind | undefined;
  /** The path with links followed, where it has any. */
  realPath(path: string): string | undefined;
  /** The text, without a byte order mark. */
  read(path: string): string | undefined;
}

/** Folders remembered; about 100 bytes a file in them. */
const MAX_LISTINGS = 4096;

interface KnownListing {
  readonly stamp: Stamp;
  readonly settled: boolean;
  readonly listing: Listing;
  pass: number;
}

/** A disk through `node:fs`, which forgets all its listings when there are `maxListings`. */
export function createDisk(counters: Counters, maxListings: number = MAX_LISTINGS): Disk {
  let pass = 0;
  const stamps = new Map<string, Stamp | undefined>();
  const listings = new Map<string, KnownListing>();

  const stat = (path: string): Stamp | undefined => {
    if (stamps.has(path)) return stamps.get(path);
    counters.statted++;
    const stamp = statOf(path);
    stamps.set(path, stamp);
    return stamp;
  };

  const list = (folder: string): Listing | undefined => {
    const known = listings.get(folder);
    if (known?.pass === pass) return known.listing;
    const stamp = stat(folder);
    if (stamp?.isDirectory !== true) return undefined;
    if (known?.settled === true && isSameStamp(known.stamp, stamp)) {
      known.pass = pass;
      return known.listing;
    }
    counters.listed++;
    const listing = listingOf(folder);
    if (listing === undefined) return undefined;
    if (listings.size >= maxListings) listings.clear();
    listings.set(folder, { stamp, settled: isSettled(stamp, Date.now()), listing, pass });
    return listing;
  };

  return {
    begin() {
      pass++;
      stamps.clear();
    },
    pass: () => pass,
    stat,
    list,
    kindOf(folder, name) {
      const kind = list(folder)?.entries.get(name);
      if (kind !== 'link') return kind;
      const path = join(folder, name);
      const stamp = stat(path);
      if (stamp === undefined) return undefined;
      return stamp.isDirectory ? 'directory' : stamp.isFile ? 'file' : 'other';
    },
    realPath: realPathOf,
    read(path) {
      counters.read++;
      return textOf(path);
    },
  };
}

/** `throwIfNoEntry` leaves permissions, link circles and overlong names to throw. */
function statOf(path: string): Stamp | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && stampOf(stats);
  } catch {
    return undefined;
  }
}

function listingOf(folder: string): Listing | undefined {
  try {
    const entries = new Map<string, EntryKind | 'link'>();
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const kind = entry.isFile() ? 'file' : entry.isDirectory() ? 'directory' : entry.isSymbolicLink() ? 'link' : 'other';
      entries.set(entry.name, kind);
    }
    return { realPath: realpathSync.native(folder), entries };
  } catch {
    return undefined;
  }
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

const BYTE_ORDER_MARK = 0xfeff;

function textOf(path: string): string | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    return text.charCodeAt(0) === BYTE_ORDER_MARK ? text.slice(1) : text;
  } catch {
    return undefined;
  }
}
