import { dirname, join } from 'node:path';
import type { Derived } from './derived.ts';
import type { Disk } from './disk.ts';
import type { JsonObject } from './json.ts';

/** What lies above the files of one folder, up to the repository's root. */
export interface Surroundings {
  /** The folder of the nearest package.json. */
  readonly packageFolder: string | undefined;
  /** The nearest tsconfig.json or jsconfig.json. */
  readonly config: string | undefined;
  /** Folders that declare a workspace, nearest first. */
  readonly workspaces: readonly string[];
  /** Folders that hold a node_modules, nearest first. */
  readonly installs: readonly string[];
  /** The folder with `.git`, else the uppermost one with a package.json; `undefined` where there is neither. */
  readonly root: string | undefined;
}

/** In this order in one folder: the last is what Nx and its kin keep at the root. */
const CONFIG_NAMES = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'];

const WORKSPACE_FILES = ['pnpm-workspace.yaml', 'lerna.json'];

const NOTHING: Surroundings = { packageFolder: undefined, config: undefined, workspaces: [], installs: [], root: undefined };

/** Looks around folders, once per pass each. */
export function createSurroundings(disk: Disk, manifests: Derived<JsonObject>): (folder: string) => Surroundings {
  const known = new Map<string, Surroundings>();
  let pass = -1;

  const lookAround = (folder: string): Surroundings => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const entries = disk.list(folder)?.entries;
    const parent = dirname(folder);
    const isTop = entries?.has('.git') === true || parent === folder;
    const above = isTop ? NOTHING : lookAround(parent);
    const found = entries === undefined ? above : surroundingsIn(folder, entries, above, manifests);
    known.set(folder, found);
    return found;
  };

  return (folder) => {
    if (pass !== disk.pass()) {
      known.clear();
      pass = disk.pass();
    }
    return lookAround(folder);
  };
}

function surroundingsIn(
  folder: string,
  entries: ReadonlyMap<string, unknown>,
  above: Surroundings,
  manifests: Derived<JsonObject>,
): Surroundings {
  const hasManifest = entries.has('package.json');
  const config = CONFIG_NAMES.find((name) => entries.has(name));
  const isWorkspace =
    WORKSPACE_FILES.some((name) => entries.has(name)) ||
    (hasManifest && manifests.of(join(folder, 'package.json'))?.['workspaces'] !== undefined);
  return {
    packageFolder: hasManifest ? folder : above.packageFolder,
    config: config === undefined ? above.config : join(folder, config),
    workspaces: isWorkspace ? [folder, ...above.workspaces] : above.workspaces,
    installs: entries.has('node_modules') ? [folder, ...above.installs] : above.installs,
    root: above.root ?? (hasManifest || entries.has('.git') ? folder : undefined),
  };
}
