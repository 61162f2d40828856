import { lines as size } from './profiles.mjs';
import { domains, nouns, verbs } from './vocabulary.mjs';

/** @typedef {import('./declarations.mjs').Declaration} Declaration */

/**
 * A file while it is written.
 * @typedef {object} File
 * @property {string} path From the project's folder.
 * @property {string} folder
 * @property {string} domain
 * @property {number} number
 * @property {'barrel' | 'plain'} kind
 * @property {number} size In lines.
 * @property {string[]} head Imports of packages.
 * @property {Map<string, Set<string>>} imports Names by the file that exports them.
 * @property {Declaration[]} top
 * @property {Declaration[]} exported
 * @property {string[][]} last What stands at the end: handlers.
 */

/**
 * Empty files in folders of about twelve, each with an index, shuffled.
 * @param {import('./random.mjs').Random} random @param {number} count @param {boolean} isTyped
 * @returns {File[]}
 */
export function createFiles(random, count, isTyped) {
  /** @type {File[]} */
  const files = [];
  const ending = isTyped ? 'ts' : 'js';
  for (let folderNumber = 0; files.length < count; folderNumber += 1) {
    const domain = domains[folderNumber % domains.length];
    const folder = `src/${random.pick(['modules', 'modules', 'services', 'features'])}/${domain}${folderNumber < domains.length ? '' : Math.floor(folderNumber / domains.length)}`;
    const names = new Set(['index']);
    for (let left = random.integer(6, 16); left > 0; left -= 1) names.add(`${domain}-${random.pick([...verbs, ...nouns])}`);
    for (const name of [...names].slice(0, count - files.length)) {
      const kind = name === 'index' ? 'barrel' : 'plain';
      const drawn = Math.min(size.most, Math.max(size.least, Math.round(random.logNormal(size.median, size.sigma))));
      files.push({ path: `${folder}/${name}.${ending}`, folder, domain, number: files.length, kind, size: drawn, head: [], imports: new Map(), top: [], exported: [], last: [] });
    }
  }
  for (let last = files.length - 1; last > 0; last -= 1) {
    const other = random.integer(0, last);
    [files[last], files[other]] = [files[other], files[last]];
  }
  return files;
}

/** @param {File} file @param {string} path @param {string} name */
export function importInto(file, path, name) {
  if (path === file.path) return;
  const names = file.imports.get(path) ?? new Set();
  file.imports.set(path, names.add(name));
}

/** @param {File} file @param {Declaration} declaration */
export function exportFrom(file, declaration) {
  file.exported.push(declaration);
}
