import { Linter } from 'eslint';
import { expect, test } from 'vitest';

import plugin from '../../src/index.ts';

const code = `var axios = require('axios');
var app = require('express')();

app.get('/orders', function (req, res) {
  axios.get('http://orders.internal').then(function (up) {
    res.set(up.headers);
    res.send(up.data);
  });
});
`;

test.each([
  [2018, "res.type(up.headers['content-type'] || 'application/octet-stream');"],
  [2020, "res.type(up.headers['content-type'] ?? 'application/octet-stream');"],
  ['latest', "res.type(up.headers['content-type'] ?? 'application/octet-stream');"],
] as const)('ECMAScript %s is not given an operator that it lacks', (ecmaVersion, line) => {
  const config: Linter.Config[] = [plugin.configs.recommended, { languageOptions: { ecmaVersion, sourceType: 'commonjs' } }];
  expect(new Linter().verifyAndFix(code, config, { filename: 'gateway.js' }).output).toBe(code.replace('res.set(up.headers);', line));
});
