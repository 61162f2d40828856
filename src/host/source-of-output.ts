/** Folders that builds write to, as the first segment of an entry. */
const OUTPUT_FOLDERS: ReadonlySet<string> = new Set(['dist', 'lib', 'build', 'out', 'output']);

/** Folders that may follow within the output: one per module format. */
const FORMAT_FOLDERS: ReadonlySet<string> = new Set(['esm', 'cjs', 'es', 'commonjs', 'module', 'types', 'src', 'node']);

const ENDING = /(?:\.d)?\.[cm]?[jt]sx?$/u;

/** Where the source of a built entry is by convention, best first, without ending: `./dist/esm/a.js` gives `src/esm/a`, `src/a`. None for what isn't built. */
export function sourcesOfOutput(target: string): readonly string[] {
  const [folder = '', ...rest] = target.replace(/^\.\//u, '').split('/');
  if (!OUTPUT_FOLDERS.has(folder) || rest.length === 0) return [];
  const sources = [];
  for (let skipped = 0; skipped < rest.length; skipped++) {
    sources.push(['src', ...rest.slice(skipped)].join('/').replace(ENDING, ''));
    if (!FORMAT_FOLDERS.has(rest[skipped] ?? '')) break;
  }
  return sources;
}
