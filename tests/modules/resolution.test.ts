import { describe } from 'vitest';
import { follow, routes } from './follow.ts';

const whole = (call: string): string => `const up = await ${call};\nres.set(up.headers); //~ header\nres.send(up.data);`;
const lost = (call: string): string => `const up = await ${call};\nres.set(up.headers);\nres.send(up.data);`;
const client = `import axios from 'axios';\nexport const load = (path: string) => axios.get(path);\n`;

describe('specifiers', () => {
  follow('`.js` is written, `.ts` is there; folders; endings', {
    'src/routes.ts': routes(`import { load } from './client.js';\nimport { load as second } from './clients';\nimport { load as third } from './third.mjs';`, whole(`load('/a')`), whole(`second('/b')`), whole(`third('/c')`)),
    'src/client.ts': client,
    'src/clients/index.ts': client,
    'src/third.mts': client,
  });
  follow('paths of a tsconfig, also through `extends` and `references`', {
    'tsconfig.json': `{ "extends": "./tsconfig.base.json", "references": [{ "path": "./lib" }], "include": ["src"] }`,
    'tsconfig.base.json': `{ // comments are fine\n "compilerOptions": { "baseUrl": ".", "paths": { "@clients/*": ["src/clients/*"], "~one": ["src/one.ts"], }, } }`,
    'lib/tsconfig.json': `{ "compilerOptions": { "paths": { "#own/*": ["./own/*"] } } }`,
    'lib/index.ts': `export { load } from '#own/client';\n`,
    'lib/own/client.ts': client,
    'src/routes.ts': routes(
      `import { load } from '@clients/users';\nimport { load as one } from '~one';\nimport { load as base } from 'src/one';\nimport { load as referenced } from '../lib';`,
      whole(`load('/a')`),
      whole(`one('/b')`),
      whole(`base('/c')`),
      whole(`referenced('/d')`),
    ),
    'src/clients/users.ts': client,
    'src/one.ts': client,
  });
  follow('a tsconfig that extends what is not there: its own paths and plain resolution hold', {
    'tsconfig.json': `{ "extends": "@gone/base", "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
    'src/routes.ts': routes(`import { load } from './client';\nimport { load as mapped } from '@/client';`, whole(`load('/a')`), whole(`mapped('/b')`)),
    'src/client.ts': client,
  });
  follow('a tsconfig that is no JSON', {
    'tsconfig.json': `{ "compilerOptions": `,
    'src/routes.ts': routes(`import { load } from './client';\nimport { load as mapped } from '#/client';`, whole(`load('/a')`), lost(`mapped('/b')`)),
    'src/client.ts': client,
  });
  follow('`imports` of the package, and its own name', {
    'package.json': `{ "name": "gateway", "imports": { "#client": { "types": "./types/client.d.ts", "default": "./src/client.js" }, "#lib/*": "./src/lib/*.js" }, "exports": { "./users": { "import": "./dist/users.js" } } }`,
    'src/routes.ts': routes(`import { load } from '#client';\nimport { load as lib } from '#lib/users';\nimport { load as own } from 'gateway/users';`, whole(`load('/a')`), whole(`lib('/b')`), whole(`own('/c')`)),
    'src/client.ts': client,
    'src/lib/users.ts': client,
    'src/users.ts': client,
  });
});

describe('workspaces', () => {
  const app = {
    'packages/app/package.json': `{ "name": "@acme/app", "dependencies": { "@acme/client": "workspace:*" } }`,
    'packages/app/src/routes.ts': routes(`import { load } from '@acme/client';\nimport { load as deep } from '@acme/client/users';`, whole(`load('/a')`), whole(`deep('/b')`)),
    'packages/client/package.json': `{ "name": "@acme/client", "exports": { ".": "./dist/index.js", "./users": { "types": "./dist/users.d.ts", "import": "./dist/users.js" } } }`,
    'packages/client/src/index.ts': `export * from './users.js';\n`,
    'packages/client/src/users.ts': client,
  };
  follow('of npm and Yarn', { 'package.json': `{ "name": "root", "private": true, "workspaces": ["packages/*"] }`, ...app });
  follow('of pnpm', { 'pnpm-workspace.yaml': `packages:\n  - 'packages/*'\n`, ...app });
  follow('a package in node_modules is never entered', {
    'src/routes.ts': routes(`import { load } from 'users-client';`, lost(`load('/a')`)),
    'node_modules/users-client/package.json': `{ "name": "users-client", "main": "index.js" }`,
    'node_modules/users-client/index.js': `import axios from 'axios';\nexport const load = path => axios.get(path);\n`,
  });
});
