import { posix } from 'node:path';

/** @typedef {import('./files.mjs').File} File */
/** @typedef {import('./random.mjs').Random} Random */

const MARK = / \/\/~ ([a-z-]+)$/;

/**
 * The texts of files, and the lines of them that must be reported: marks are cut out.
 * @param {Random} random @param {readonly File[]} files @param {boolean} isTyped
 * @returns {import('./project.mjs').Project}
 */
export function print(random, files, isTyped) {
  /** @type {Record<string, string>} */
  const texts = { 'package.json': '{ "name": "generated", "private": true }\n', ...sharedFiles(isTyped) };
  if (isTyped) texts['tsconfig.json'] = '{ "compilerOptions": { "module": "preserve", "paths": { "@/*": ["./src/*"] } } }\n';
  /** @type {import('./project.mjs').Planted[]} */
  const planted = [];
  const byFolder = Map.groupBy?.(files, ({ folder }) => folder) ?? grouped(files);
  for (const file of files) {
    const lines = file.kind === 'barrel' ? barrelOf(random, (byFolder.get(file.folder) ?? []).filter(each => each !== file && each.exported.length > 0), isTyped) : linesOf(random, file, isTyped);
    texts[file.path] = `${lines.map((line, index) => {
      const rule = MARK.exec(line)?.[1];
      if (rule === undefined) return line;
      planted.push({ path: file.path, line: index + 1, rule });
      return line.replace(MARK, '');
    }).join('\n')}\n`;
  }
  return { files: texts, planted };
}

/** @param {readonly File[]} files */
function grouped(files) {
  /** @type {Map<string, File[]>} */
  const groups = new Map();
  for (const file of files) groups.set(file.folder, [...(groups.get(file.folder) ?? []), file]);
  return groups;
}

/** @param {boolean} isTyped @returns {Record<string, string>} */
function sharedFiles(isTyped) {
  const logger = ['const levels = { debug: 20, info: 30, warn: 40, error: 50 };', 'const logger = {', "  debug: text => process.stdout.write(`${levels.debug} ${text}\\n`),", "  info: text => process.stdout.write(`${levels.info} ${text}\\n`),", "  warn: text => process.stderr.write(`${levels.warn} ${text}\\n`),", "  error: text => process.stderr.write(`${levels.error} ${text}\\n`),", '};'];
  const metrics = ['const counts = new Map();', 'const metrics = {', '  increment: name => counts.set(name, (counts.get(name) ?? 0) + 1),', '  stop: name => counts.delete(name),', '};'];
  return isTyped
    ? { 'src/lib/logger.ts': [...logger, 'export { logger };', ''].join('\n').replaceAll('text =>', '(text: unknown) =>'), 'src/lib/metrics.ts': [...metrics, 'export { metrics };', ''].join('\n').replaceAll('name =>', '(name: string) =>') }
    : { 'src/lib/logger.js': [...logger, 'module.exports = { logger };', ''].join('\n'), 'src/lib/metrics.js': [...metrics, 'module.exports = { metrics };', ''].join('\n') };
}

/** What a folder's index says. @param {Random} random @param {readonly File[]} siblings @param {boolean} isTyped */
function barrelOf(random, siblings, isTyped) {
  const stems = siblings.map(({ path, exported }) => ({ specifier: `./${posix.basename(path).replace(/\.[jt]s$/, '')}`, names: exported.map(({ name }) => name) }));
  if (!isTyped) return random.chance(0.5) ? ['module.exports = {', ...stems.map(({ specifier }) => `  ...require('${specifier}'),`), '};'] : stems.flatMap(({ specifier, names }) => names.map(name => `exports.${name} = require('${specifier}').${name};`));
  return random.chance(0.6) ? stems.map(({ specifier }) => `export * from '${specifier}';`) : stems.map(({ specifier, names }) => `export { ${names.join(', ')} } from '${specifier}';`);
}

/** @param {Random} random @param {File} file @param {boolean} isTyped */
function linesOf(random, file, isTyped) {
  const shared = [...file.top, ...file.exported].map(({ lines }) => lines).concat(file.last);
  const text = shared.flat().join('\n');
  const head = file.head.filter(line => line !== '');
  for (const name of ['logger', 'metrics']) if (text.includes(`${name}.`)) head.push(importOf(file, `src/lib/${name}.${isTyped ? 'ts' : 'js'}`, [name], random, isTyped));
  for (const [path, names] of file.imports) head.push(importOf(file, path, [...names], random, isTyped));
  if (/\bbase\b/.test(text)) head.push('', "const base = process.env.UPSTREAM_URL ?? 'http://upstream:8080';");
  if (/\bstate\b/.test(text)) head.push('', isTyped ? 'const state: any = { seen: new Map(), failures: 0 };' : 'const state = { seen: new Map(), failures: 0 };');
  const top = file.top.flatMap(({ lines }) => ['', ...lines]);
  const exported = file.exported.flatMap(({ lines, name }) => ['', ...(isTyped ? withExport(lines, name) : lines)]);
  const last = file.last.flatMap(lines => ['', ...lines]);
  return [...head, ...top, ...exported, ...last, ...(isTyped ? [] : exportsOf(random, file))];
}

/** @param {string[]} lines @param {string} name */
function withExport(lines, name) {
  const at = lines.findIndex(line => new RegExp(`^(?:async )?(?:class|const|function|interface) ${name.replaceAll('$', '\\$')}\\b`).test(line));
  return lines.map((line, index) => (index === at ? `export ${line}` : line));
}

/** @param {Random} random @param {File} file */
function exportsOf(random, file) {
  const names = file.exported.map(({ name }) => name);
  if (names.length === 0) return [];
  return ['', ...(random.chance(0.6) ? [`module.exports = { ${names.join(', ')} };`] : names.map(name => `exports.${name} = ${name};`))];
}

/** The line that imports names of another file: through its folder's index, by a path of the tsconfig, or as it lies. @param {File} file @param {string} path @param {readonly string[]} names @param {Random} random @param {boolean} isTyped */
function importOf(file, path, names, random, isTyped) {
  const isNear = posix.dirname(path) === file.folder;
  const isOfLibrary = path.startsWith('src/lib/');
  const bare = path.replace(/\.[jt]s$/, '');
  const target = !isNear && !isOfLibrary && random.chance(0.4) ? posix.dirname(bare) : bare;
  const relative = posix.relative(file.folder, target);
  const specifier = isTyped && !isNear && random.chance(0.5) ? `@/${target.slice('src/'.length)}` : relative.startsWith('.') ? relative : `./${relative}`;
  return isTyped ? `import { ${names.join(', ')} } from '${specifier}';` : `const { ${names.join(', ')} } = require('${specifier}');`;
}
