import { describe } from 'vitest';
import { follow } from './follow.ts';

const shown = (call: string): string => `{ const up = await ${call}; this.ctx.set(up.headers); this.ctx.body = up.data; } //~ header`;

describe('Egg', () => {
  follow('clients of the context and of the app', {
    'app/controller/home.js': `const { Controller } = require('egg');
module.exports = class extends Controller {
  async a() ${shown(`this.ctx.httpclient.request('http://users')`)}
  async b() ${shown(`this.app.curl('http://users')`)}
  async c() ${shown(`this.ctx.app.httpClient.request('http://users')`)}
  async d() { const up = await this.app.curl('http://users'); this.ctx.set('x-source', 'users'); this.ctx.body = up.data; }
};
`,
  });
  follow('a controller that is made with the app', {
    'app/controller/home.js': `module.exports = app => {
  class Home extends app.Controller {
    async a() ${shown(`app.curl('http://users')`)}
    async b() { const up = await app.curl('http://users'); this.ctx.body = up.data; }
  }
  return Home;
};
`,
    'lib/home.js': `module.exports = app => class extends app.Controller {
  async a() { const up = await app.curl('http://users'); this.ctx.set(up.headers); this.ctx.body = up.data; }
};
`,
  });
});
