import { dirname, sep } from 'node:path';
import type { Derived } from './derived.ts';
import type { Disk } from './disk.ts';
import { matchesGlob } from './glob.ts';
import type { JsonObject } from './json.ts';
import { readProjectConfig } from './project-config.ts';
import type { ProjectConfig } from './project-config.ts';

/** Projects that one solution file may lead to. */
const MAX_REFERENCES = 64;

/** Finds the configuration that rules a file, given the nearest one: itself, or the referenced project that includes the file. */
export type FindProject = (file: string, nearest: string) => ProjectConfig;

/** A finder that reads each configuration once per pass. */
export function createProjects(disk: Disk, documents: Derived<JsonObject>): FindProject {
  const configs = new Map<string, ProjectConfig>();
  let pass = -1;

  const configAt = (path: string): ProjectConfig => {
    const config = configs.get(path) ?? readProjectConfig(path, disk, documents);
    configs.set(path, config);
    return config;
  };

  return (file, nearest) => {
    if (pass !== disk.pass()) {
      configs.clear();
      pass = disk.pass();
    }
    const own = configAt(nearest);
    if (own.references.length === 0) return own;
    const reachable = new Set([nearest]);
    for (const path of reachable) {
      const config = configAt(path);
      if (includes(config, file)) return config;
      for (const reference of config.references) if (reachable.size < MAX_REFERENCES) reachable.add(reference);
    }
    return own;
  };
}

/** Whether a project's `files`, `include` and `exclude` take in the file. */
function includes(config: ProjectConfig, file: string): boolean {
  if (config.files?.includes(file) === true) return true;
  const folder = dirname(config.path);
  const included = config.include?.some((pattern) => covers(pattern, file)) ?? (config.files === undefined && file.startsWith(folder + sep));
  return included && !config.exclude.some((pattern) => covers(pattern, file));
}

/** Whether a pattern of `include` or `exclude` names the file or a folder above it. */
function covers(pattern: string, file: string): boolean {
  const segments = pattern.split(/[/\\]/u);
  const path = file.split(sep);
  const isFolder = !/[*?.]/u.test(segments.at(-1) ?? '');
  return matchesGlob(segments, path) || (isFolder && matchesGlob([...segments, '**'], path));
}
