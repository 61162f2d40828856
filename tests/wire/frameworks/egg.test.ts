import { egg } from '../../../src/models/frameworks/egg.ts';
import { prove } from './prove.ts';

prove('egg', egg, {
  runs: [{ gateway: 'egg', packages: ['egg'], except: /^handler: export/u }],
  source: [
    [/^app\.(?:curl|http[cC]lient) is/u, 'egg', 'dist/esm/lib/egg.js', /curl\(url, options\)[\s\S]*get httpClient\(\)/u],
    // Its loader calls what a file exports with the app, unless that is a class.
    [/^handler: export default/u, '@eggjs/core', 'dist/esm/loader/egg_loader.js', /!isClass\(obj\) &&[\s\S]{0,200}obj = obj\(this\.app\)/u],
  ],
  types: ['egg', '@eggjs/core', '@eggjs/koa'],
});
