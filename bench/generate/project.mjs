import { clients } from './clients.mjs';
import { declarationOf } from './declarations.mjs';
import { createFiles, exportFrom, importInto } from './files.mjs';
import { frameworks } from './frameworks.mjs';
import { clean, forwardingHandlerOf, handlerOf, localHandlerOf, planted } from './handlers.mjs';
import { print } from './print.mjs';
import { imports as importsOfAFile, profiles } from './profiles.mjs';
import { createRandom } from './random.mjs';
import { askingFunction, relayingFunction } from './sources.mjs';
import { packages, plural } from './vocabulary.mjs';

/** @typedef {import('./files.mjs').File} File */
/** @typedef {import('./sources.mjs').Wrapper} Wrapper */
/** @typedef {{ path: string, line: number, rule: string }} Planted A line that must be reported. */
/** @typedef {{ files: Record<string, string>, planted: Planted[] }} Project Texts by path from the project's folder, and all that must be reported in them. */

/**
 * A backend of so many source files, the same for the same options.
 * @param {{ seed: number, files: number, profile: keyof typeof profiles, language: 'commonjs' | 'typescript' }} options
 * @returns {Project}
 */
export function generateProject({ seed, files: count, profile, language }) {
  const random = createRandom(seed);
  const isTyped = language === 'typescript';
  const files = createFiles(random, count, isTyped);
  const plain = files.filter(({ kind }) => kind === 'plain');
  const { client: clientShare, sink: sinkShare, both: bothShare } = profiles[profile];
  const take = (/** @type {number} */ share) => plain.splice(0, Math.max(1, Math.round(count * share)));
  const both = take(bothShare);
  const sinks = [...take(sinkShare - bothShare), ...both];
  const wrappers = take(clientShare - bothShare).flatMap(file => writeClient(random, file, isTyped));
  let number = 0;

  /** A wrapper that lies `depth` files away, through functions that hand on. @param {number} depth @param {'body' | 'response'} gives @returns {Wrapper} */
  const wrapperAt = (depth, gives) => {
    let wrapper = random.pick(wrappers.filter(each => each.gives === gives));
    while (wrapper.depth < depth) {
      const file = random.pick(plain);
      number += 1;
      const { lines, root, call } = relayingFunction(random, file.domain, number, wrapper, isTyped);
      importInto(file, wrapper.path, wrapper.root);
      exportFrom(file, { name: root, lines });
      wrapper = { ...wrapper, path: file.path, root, call, depth: wrapper.depth + 1 };
    }
    return wrapper;
  };

  for (const file of sinks) {
    const framework = random.pick(frameworks);
    file.head.push(isTyped ? framework.importing : framework.requiring);
    file.top.push({ name: framework.opening.split(' ')[1], lines: [framework.opening] });
    const asks = both.includes(file);
    const own = random.pick(clients);
    if (asks) file.head.push(isTyped ? own.importing : own.requiring);
    for (let handlers = random.integer(1, 4); handlers > 0; handlers -= 1) {
      const path = `/${plural(file.domain)}/:id/${handlers}`;
      const ending = random.pick(random.chance(0.4) ? planted : clean);
      if (asks && random.chance(0.15)) {
        file.last.push(forwardingHandlerOf(random, framework, path, { client: own, call: (id, headers) => own.ask(`\`\${base}/${file.domain}/\${${id}}\``, headers), takesHeaders: true }));
      } else if (asks && random.chance(0.7)) {
        file.last.push(handlerOf(random, framework, path, { client: own, call: id => own.ask(`\`\${base}/${file.domain}/\${${id}}\``), takesHeaders: false }, ending));
      } else if (random.chance(0.45)) {
        const wrapper = wrapperAt(random.integer(1, 3), 'response');
        importInto(file, wrapper.path, wrapper.root);
        file.last.push(handlerOf(random, framework, path, { client: wrapper.client, call: wrapper.call, takesHeaders: false }, ending));
      } else {
        file.last.push(localHandlerOf(random, framework, path));
      }
    }
  }
  for (const file of files) fill(random, file, files, isTyped);
  return print(random, files, isTyped);
}

/** Functions of a file that asks one client. @param {import('./random.mjs').Random} random @param {File} file @param {boolean} isTyped @returns {Wrapper[]} */
function writeClient(random, file, isTyped) {
  const client = random.pick(clients);
  file.head.push(isTyped ? client.importing : client.requiring);
  return (/** @type {const} */ (['response', 'body'])).flatMap(gives => {
    const number = gives === 'response' ? 2 * file.number : 2 * file.number + 1;
    const { lines, root, call } = askingFunction(random, file.domain, number, client, gives, isTyped);
    exportFrom(file, { name: root, lines });
    return { path: file.path, root, call, client, depth: 1, gives };
  });
}

/** Business of other kinds, up to the file's size, and imports up to the usual number. @param {import('./random.mjs').Random} random @param {File} file @param {readonly File[]} files @param {boolean} isTyped */
function fill(random, file, files, isTyped) {
  if (file.kind === 'barrel') return;
  const taken = new Set([...file.top, ...file.exported].map(({ name }) => name));
  // Two imports, of the logger and of the metrics, are in most files.
  for (let left = random.integer(0, Math.round(2 * importsOfAFile) - 2) - file.imports.size - file.head.length; left > 0; left -= 1) {
    if (random.chance(0.45)) {
      const [specifier, name] = random.pick(packages);
      if (taken.has(name)) continue;
      taken.add(name);
      file.head.push(isTyped ? `import { ${name} } from '${specifier}';` : `const { ${name} } = require('${specifier}');`);
    } else {
      const other = random.pick(files);
      const shared = other === file ? undefined : other.exported.filter(({ lines, name }) => /function/.test(lines[0]) && !taken.has(name))[0];
      if (shared === undefined || other.kind === 'barrel') continue;
      taken.add(shared.name);
      importInto(file, other.path, shared.name);
    }
  }
  const calls = [...file.imports.values()].flatMap(names => [...names]).filter(name => !/\d/.test(name));
  const used = () => [...file.top, ...file.exported].reduce((sum, { lines }) => sum + lines.length + 1, 0) + file.last.flat().length;
  while (used() < file.size - 4) {
    const declaration = declarationOf(random, file.domain, Math.min(file.size - used(), Math.round(random.logNormal(12, 0.6)) + 3), { isTyped, calls, taken });
    if (random.chance(0.6)) exportFrom(file, declaration);
    else file.top.push(declaration);
  }
}
