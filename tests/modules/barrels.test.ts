import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { commonRoutes, follow, routes, write } from './follow.ts';

const others = Array.from({ length: 60 }, (_, index) => `other-${String(index)}`);
const use = `const up = await load('/a');\nres.set(up.headers); //~ header\nres.send(up.data);`;

const modules: Readonly<Record<string, string>> = {
  'routes.ts': routes("import { load } from './all';", use),
  'all/index.ts': [...others, 'client'].map(name => `export * from './${name}';`).join('\n'),
  'all/client.ts': "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n",
  ...Object.fromEntries(others.map(name => [`all/${name}.ts`, `export const ${name.replace('-', '')} = 1;\n`])),
};
const common: Readonly<Record<string, string>> = {
  'routes.js': commonRoutes("const { load } = require('./all');", use),
  'all/index.js': `module.exports = {\n${[...others, 'client'].map(name => `  ...require('./${name}'),`).join('\n')}\n};\n`,
  'all/client.js': "const axios = require('axios');\nmodule.exports = { load: path => axios.get(path) };\n",
  ...Object.fromEntries(others.map(name => [`all/${name}.js`, `module.exports = { ${name.replace('-', '')}: 1 };\n`])),
};

describe('a barrel of more files than may be opened', () => {
  follow('`export * from`', modules);
  follow('`...require()`', common);

  it.each([{ files: modules, routes: 'routes.ts', client: 'client.ts' }, { files: common, routes: 'routes.js', client: 'client.js' }])('opens the one file that has the name: $client', ({ files, routes: path, client }) => {
    const opened = explain(join(write(files), path)).files.filter(({ isOpened }) => isOpened).map(file => file.path.split('/').at(-1));
    expect(opened).toEqual([path, path.replace('routes', 'index'), client]);
  });
});

describe('a barrel whose files hand on others', () => {
  follow('finds the name behind a second barrel, and behind `module.exports` of another file', {
    'routes.ts': routes("import { load } from './all';\nimport { find } from './other';", use, use.replace('load', 'find')),
    'all/index.ts': "export * from './first';\nexport * from './second';\n",
    'all/first.ts': 'export const none = 1;\n',
    'all/second.ts': "export * from './client';\n",
    'all/client.ts': "import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n",
    'other/index.js': "module.exports = { ...require('./whole') };\n",
    'other/whole.js': "const axios = require('axios');\nmodule.exports = { find: path => axios.get(path) };\n",
  });
});
