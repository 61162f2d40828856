import type { Cases } from './cases.ts';

/** Controllers: classes that extend one of a framework, and methods that decorators make handlers. */
export const controllers: Cases = {
  valid: [
    {
      name: 'Egg: a body and its type',
      filename: 'app/controller/orders.js',
      code: `const { Controller } = require('egg');

module.exports = class OrdersController extends Controller {
  async list() {
    const { ctx } = this;
    const up = await ctx.curl('http://orders.internal');
    ctx.type = up.headers['content-type'];
    ctx.body = up.data;
  }
};
`,
    },
    {
      name: 'a controller of the program’s own',
      filename: 'app/controller/orders.js',
      code: `const { Controller } = require('../controller');

module.exports = class OrdersController extends Controller {
  async list() {
    const { ctx } = this;
    const up = await ctx.curl('http://orders.internal');
    ctx.set(up.headers);
    ctx.body = up.data;
  }
};
`,
    },
    {
      name: 'tsoa: one header that stays true',
      filename: 'src/orders.ts',
      code: `import { Controller, Get, Route } from 'tsoa';
import axios from 'axios';

@Route('orders')
export class OrdersController extends Controller {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.setHeader('cache-control', String(up.headers['cache-control']));
    return up.data;
  }
}
`,
    },
    {
      name: 'tsoa: a method of the class’s own',
      filename: 'src/orders.ts',
      code: `import { Controller, Get, Route } from 'tsoa';
import axios from 'axios';

@Route('orders')
export class OrdersController extends Controller {
  private readonly seen: Record<string, unknown> = {};

  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    for (const [name, value] of Object.entries(up.headers)) this.setHeader(name, value);
    return up.data;
  }

  public override setHeader(name: string, value: unknown) {
    this.seen[name] = value;
  }
}
`,
    },
    {
      name: 'routing-controllers: a body',
      filename: 'src/orders.ts',
      code: `import { Controller, Get, Res } from 'routing-controllers';
import axios from 'axios';

@Controller()
export class OrdersController {
  @Get('/orders')
  async list(@Res() response: any) {
    const up = await axios.get('http://orders.internal');
    response.set('cache-control', 'no-store');
    return up.data;
  }
}
`,
    },
    {
      name: 'inversify-express-utils: a message with a type',
      filename: 'src/orders.ts',
      code: `import { controller, httpGet, HttpResponseMessage } from 'inversify-express-utils';
import got from 'got';

@controller('/orders')
export class OrdersController {
  @httpGet('/')
  public async list() {
    const up = await got('http://orders.internal');
    const message = new HttpResponseMessage(200);
    message.headers = { 'content-type': up.headers['content-type'] };
    return message;
  }
}
`,
    },
    {
      name: 'Midway: a body and its status',
      filename: 'src/controller/orders.ts',
      code: `import { Controller, Get, Inject } from '@midwayjs/core';
import { Context } from '@midwayjs/koa';
import axios from 'axios';

@Controller('/orders')
export class OrdersController {
  @Inject()
  ctx: Context;

  @Get('/')
  async list() {
    const up = await axios.get('http://orders.internal');
    this.ctx.status = up.status;
    return up.data;
  }
}
`,
    },
  ],
  invalid: [
    {
      name: 'Egg: a controller’s context',
      filename: 'app/controller/orders.js',
      code: `const { Controller } = require('egg');

module.exports = class OrdersController extends Controller {
  async list() {
    const { ctx } = this;
    const up = await ctx.curl('http://orders.internal', { dataType: 'json' });
    ctx.set(up.headers);
    ctx.body = up.data;
  }
};
`,
      output: `const { Controller } = require('egg');

module.exports = class OrdersController extends Controller {
  async list() {
    const { ctx } = this;
    const up = await ctx.curl('http://orders.internal', { dataType: 'json' });
    ctx.set(
      'content-type',
      up.headers['content-type'] ?? 'application/octet-stream',
    );
    ctx.body = up.data;
  }
};
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 24,
          suggestions: [
            { messageId: 'leaveOut', output: `const { Controller } = require('egg');

const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

module.exports = class OrdersController extends Controller {
  async list() {
    const { ctx } = this;
    const up = await ctx.curl('http://orders.internal', { dataType: 'json' });
    ctx.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    ctx.body = up.data;
  }
};
` },
          ],
        },
      ],
    },
    {
      name: 'Egg: the context, in a loop',
      filename: 'app/controller/orders.ts',
      code: `import { Controller } from 'egg';

export default class OrdersController extends Controller {
  async list() {
    const up = await this.ctx.curl('http://orders.internal');
    for (const name of Object.keys(up.headers)) this.ctx.set(name, up.headers[name] as string);
    this.ctx.body = up.data;
  }
}
`,
      output: `import { Controller } from 'egg';

export default class OrdersController extends Controller {
  async list() {
    const up = await this.ctx.curl('http://orders.internal');
    this.ctx.set('content-type', up.headers['content-type'] ?? 'application/octet-stream');
    this.ctx.body = up.data;
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 58,
          endLine: 6,
          endColumn: 95,
          suggestions: [
            { messageId: 'leaveOut', output: `import { Controller } from 'egg';

const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

export default class OrdersController extends Controller {
  async list() {
    const up = await this.ctx.curl('http://orders.internal');
    for (const name of Object.keys(up.headers))
      if (!upstreamOnly.includes(name)) this.ctx.set(name, up.headers[name] as string);
    this.ctx.body = up.data;
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'Egg: a context that is told by its client',
      filename: 'app/router.js',
      code: `module.exports = (app) => {
  app.router.get('/orders', async (ctx) => {
    const up = await ctx.curl('http://orders.internal');
    ctx.set(up.headers);
    ctx.body = up.data;
  });
};
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 4,
          column: 9,
          endLine: 4,
          endColumn: 24,
          suggestions: [
            { messageId: 'keepContentType', output: `module.exports = (app) => {
  app.router.get('/orders', async (ctx) => {
    const up = await ctx.curl('http://orders.internal');
    ctx.set(
      'content-type',
      up.headers['content-type'] ?? 'application/octet-stream',
    );
    ctx.body = up.data;
  });
};
` },
            { messageId: 'leaveOut', output: `const upstreamOnly = [
  'content-encoding',
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

module.exports = (app) => {
  app.router.get('/orders', async (ctx) => {
    const up = await ctx.curl('http://orders.internal');
    ctx.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    ctx.body = up.data;
  });
};
` },
          ],
        },
      ],
    },
    {
      name: 'tsoa: headers one by one',
      filename: 'src/orders.ts',
      code: `import { Controller, Get, Route } from 'tsoa';
import axios from 'axios';

@Route('orders')
export class OrdersController extends Controller {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    for (const [name, value] of Object.entries(up.headers)) this.setHeader(name, String(value));
    return up.data;
  }
}
`,
      output: `import { Controller, Get, Route } from 'tsoa';
import axios from 'axios';

@Route('orders')
export class OrdersController extends Controller {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.setHeader(
      'content-type',
      String(up.headers['content-type'] ?? 'application/octet-stream'),
    );
    return up.data;
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 66,
          endLine: 9,
          endColumn: 96,
          suggestions: [
            { messageId: 'leaveOut', output: `import { Controller, Get, Route } from 'tsoa';
import axios from 'axios';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

@Route('orders')
export class OrdersController extends Controller {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    for (const [name, value] of Object.entries(up.headers))
      if (!upstreamOnly.includes(name)) this.setHeader(name, String(value));
    return up.data;
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'tsoa: in a method that a handler calls, of a class in between',
      filename: 'src/orders.ts',
      code: `import { Controller, Get, Route } from 'tsoa';
import axios, { type AxiosResponse } from 'axios';

class Relaying extends Controller {
  protected relay(up: AxiosResponse) {
    Object.entries(up.headers).forEach(([name, value]) => this.setHeader(name, String(value)));
  }
}

@Route('orders')
export class OrdersController extends Relaying {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.relay(up);
    return up.data;
  }
}
`,
      output: `import { Controller, Get, Route } from 'tsoa';
import axios, { type AxiosResponse } from 'axios';

class Relaying extends Controller {
  protected relay(up: AxiosResponse) {
    this.setHeader(
      'content-type',
      String(up.headers['content-type'] ?? 'application/octet-stream'),
    );
  }
}

@Route('orders')
export class OrdersController extends Relaying {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.relay(up);
    return up.data;
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 6,
          column: 64,
          endLine: 6,
          endColumn: 94,
          suggestions: [
            { messageId: 'leaveOut', output: `import { Controller, Get, Route } from 'tsoa';
import axios, { type AxiosResponse } from 'axios';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

class Relaying extends Controller {
  protected relay(up: AxiosResponse) {
    Object.entries(up.headers).forEach(([name, value]) => {
      if (!upstreamOnly.includes(name)) this.setHeader(name, String(value));
    });
  }
}

@Route('orders')
export class OrdersController extends Relaying {
  @Get()
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.relay(up);
    return up.data;
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'routing-controllers: the response by its decorator alone',
      filename: 'src/orders.ts',
      code: `import { Controller, Get, Res } from 'routing-controllers';
import axios from 'axios';

@Controller()
export class OrdersController {
  @Get('/orders')
  async list(@Res() response: any) {
    const up = await axios.get('http://orders.internal');
    response.set(up.headers);
    return up.data;
  }
}
`,
      output: `import { Controller, Get, Res } from 'routing-controllers';
import axios from 'axios';

@Controller()
export class OrdersController {
  @Get('/orders')
  async list(@Res() response: any) {
    const up = await axios.get('http://orders.internal');
    response.type(
      String(up.headers['content-type'] ?? 'application/octet-stream'),
    );
    return up.data;
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 14,
          endLine: 9,
          endColumn: 29,
          suggestions: [
            { messageId: 'leaveOut', output: `import { Controller, Get, Res } from 'routing-controllers';
import axios from 'axios';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

@Controller()
export class OrdersController {
  @Get('/orders')
  async list(@Res() response: any) {
    const up = await axios.get('http://orders.internal');
    response.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    return up.data;
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'inversify-express-utils: the context’s response',
      filename: 'src/orders.ts',
      code: `import { BaseHttpController, controller, httpGet } from 'inversify-express-utils';
import axios from 'axios';

@controller('/orders')
export class OrdersController extends BaseHttpController {
  @httpGet('/')
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.httpContext.response.set(up.headers);
    return this.json(up.data);
  }
}
`,
      output: `import { BaseHttpController, controller, httpGet } from 'inversify-express-utils';
import axios from 'axios';

@controller('/orders')
export class OrdersController extends BaseHttpController {
  @httpGet('/')
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.httpContext.response.type(
      String(up.headers['content-type'] ?? 'application/json'),
    );
    return this.json(up.data);
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 9,
          column: 31,
          endLine: 9,
          endColumn: 46,
          suggestions: [
            { messageId: 'leaveOut', output: `import { BaseHttpController, controller, httpGet } from 'inversify-express-utils';
import axios from 'axios';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

@controller('/orders')
export class OrdersController extends BaseHttpController {
  @httpGet('/')
  public async list() {
    const up = await axios.get('http://orders.internal');
    this.httpContext.response.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    return this.json(up.data);
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'inversify-express-utils: a message',
      filename: 'src/orders.ts',
      code: `import { controller, httpGet, HttpResponseMessage } from 'inversify-express-utils';
import got from 'got';

@controller('/orders')
export class OrdersController {
  @httpGet('/')
  public async list() {
    const up = await got('http://orders.internal');
    const message = new HttpResponseMessage(up.statusCode);
    message.headers = up.headers;
    return message;
  }
}
`,
      output: `import { controller, httpGet, HttpResponseMessage } from 'inversify-express-utils';
import got from 'got';

@controller('/orders')
export class OrdersController {
  @httpGet('/')
  public async list() {
    const up = await got('http://orders.internal');
    const message = new HttpResponseMessage(up.statusCode);
    message.headers = {
      'content-type': up.headers['content-type'] ?? 'application/octet-stream',
    };
    return message;
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 10,
          column: 5,
          endLine: 10,
          endColumn: 33,
          suggestions: [
            { messageId: 'leaveOut', output: `import { controller, httpGet, HttpResponseMessage } from 'inversify-express-utils';
import got from 'got';

const upstreamOnly = [
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

@controller('/orders')
export class OrdersController {
  @httpGet('/')
  public async list() {
    const up = await got('http://orders.internal');
    const message = new HttpResponseMessage(up.statusCode);
    message.headers = Object.fromEntries(
      Object.entries(up.headers).filter(
        ([name]) => !upstreamOnly.includes(name),
      ),
    );
    return message;
  }
}
` },
          ],
        },
      ],
    },
    {
      name: 'Midway: an injected context',
      filename: 'src/controller/orders.ts',
      code: `import { Controller, Get, Inject } from '@midwayjs/core';
import { Context } from '@midwayjs/koa';
import axios from 'axios';

@Controller('/orders')
export class OrdersController {
  @Inject()
  ctx: Context;

  @Get('/')
  async list() {
    const up = await axios.get('http://orders.internal');
    this.ctx.set(up.headers);
    return up.data;
  }
}
`,
      output: `import { Controller, Get, Inject } from '@midwayjs/core';
import { Context } from '@midwayjs/koa';
import axios from 'axios';

@Controller('/orders')
export class OrdersController {
  @Inject()
  ctx: Context;

  @Get('/')
  async list() {
    const up = await axios.get('http://orders.internal');
    this.ctx.set(
      'content-type',
      String(up.headers['content-type'] ?? 'application/octet-stream'),
    );
    return up.data;
  }
}
`,
      errors: [
        {
          messageId: 'passthrough',
          line: 13,
          column: 14,
          endLine: 13,
          endColumn: 29,
          suggestions: [
            { messageId: 'leaveOut', output: `import { Controller, Get, Inject } from '@midwayjs/core';
import { Context } from '@midwayjs/koa';
import axios from 'axios';

const upstreamOnly = [
  'content-length',
  'connection',
  'transfer-encoding',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
];

@Controller('/orders')
export class OrdersController {
  @Inject()
  ctx: Context;

  @Get('/')
  async list() {
    const up = await axios.get('http://orders.internal');
    this.ctx.set(
      Object.fromEntries(
        Object.entries(up.headers).filter(
          ([name]) => !upstreamOnly.includes(name),
        ),
      ),
    );
    return up.data;
  }
}
` },
          ],
        },
      ],
    },
  ],
};
