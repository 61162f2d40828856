import { describe } from 'vitest';
import { commonRoutes, follow, routes } from './follow.ts';

const whole = (call: string): string => `const up = await ${call};\nres.set(up.headers); //~ header\nres.send(up.data);`;
const body = (call: string): string => `const up = await ${call};\nres.send(up.data);`;

describe('classes', () => {
  follow('of which the file itself makes the instance: methods and functions in fields work with what it was given', {
    'users.js': `const axios = require('axios');
class Service {
  constructor() { this.http = axios.create(); }
  find(id) { return this.http.get('/users/' + id); }
}
class Users {
  constructor(service) { this.service = service; }
  async show(req, res) {
    const answer = await this.service.find(req.params.id);
    res.set(answer.headers).send(answer.data); //~ header
  }
  async name(req, res) {
    const answer = await this.service.find(req.params.id);
    res.json({ name: answer.data.name });
  }
}
module.exports = new Users(new Service());
`,
    'teams.js': `const axios = require('axios');
class Teams {
  show = async (req, res) => {
    const answer = await this.client.get('/teams/' + req.params.id);
    res.set(answer.headers).send(answer.data); //~ header
  };
  constructor({ client }) { this.client = client; }
}
exports.teams = new Teams({ client: axios.create() });
`,
    'others.js': `const { client } = require('other');
class Others {
  constructor(client) { this.client = client; }
  async show(req, res) {
    const answer = await this.client.get('/others');
    res.set(answer.headers).send(answer.data);
  }
}
module.exports = new Others(client);
`,
  });
  follow('fields, private fields, getters and statics', {
    'routes.ts': routes(
      `import { Users } from './users';\nconst users = new Users('http://users');`,
      whole(`users.find('1')`),
      whole(`users.hidden('2')`),
      whole(`users.client.get('/3')`),
      whole(`Users.all()`),
      body(`users.find('5')`),
    ),
    'users.ts': `import axios, { type AxiosInstance } from 'axios';
export class Users {
  private readonly http: AxiosInstance;
  #other = axios.create();
  static shared = axios.create();
  constructor(private readonly base: string) { this.http = axios.create({ baseURL: base }); }
  get client() { return this.http; }
  find = async (id: string) => this.http.get('/users/' + id);
  hidden(id: string) { return this.#other.get('/users/' + id); }
  static all() { return Users.shared.get('/users'); }
}
`,
  });
  follow('inheritance across files: fields, super calls, overridden and inherited methods', {
    'routes.ts': routes(`import { Users } from './users';\nconst users = new Users();`, whole(`users.find('1')`), whole(`users.get('/2')`), whole(`users.again('3')`), `res.send(await users.text('/4'));`),
    'users.ts': `import { Base } from './base';
export class Users extends Base {
  constructor() { super('http://users'); }
  find(id: string) { return this.get('/users/' + id); }
  again(id: string) { return super.get('/users/' + id); }
  protected override path(path: string) { return '/v2' + path; }
}
`,
    'base.ts': `import axios, { type AxiosInstance } from 'axios';
export abstract class Base {
  protected http: AxiosInstance;
  constructor(baseURL: string) { this.http = axios.create({ baseURL }); }
  get(path: string) { return this.http.get(this.path(path)); }
  async text(path: string) { return (await this.get(path)).data; }
  protected path(path: string) { return path; }
}
`,
  });
  follow('a class given its client by the constructor, by hand', {
    'routes.ts': routes(`import { users, files } from './container';`, whole(`users.find('1')`), `const up = await files.find('2');\nres.set(up.headers);\nres.send(up.data);`),
    'container.ts': `import axios from 'axios';\nimport { Service } from './service';\nimport { Disk } from './disk';\nexport const users = new Service(axios.create());\nexport const files = new Service(new Disk());\n`,
    'service.ts': `export class Service {\n  constructor(private readonly source: { get(path: string): Promise<any> }) {}\n  find(id: string) { return this.source.get('/' + id); }\n}\n`,
    'disk.ts': `export class Disk { async get(path: string) { return { headers: { 'x-path': path }, data: path }; } }\n`,
  });
  follow('a constructor function with a prototype', {
    'routes.js': commonRoutes(`const Users = require('./users');\nconst users = new Users('http://users');`, whole(`users.find('1')`), body(`users.find('2')`)),
    'users.js': `const axios = require('axios');
function Users(base) { this.http = axios.create({ baseURL: base }); }
Users.prototype.find = function (id) { return this.http.get('/users/' + id); };
module.exports = Users;
`,
  });
  follow('a controller class with bound methods', {
    'routes.ts': `import { Router } from 'express';
import { UsersController } from './controller';
const controller = new UsersController();
export const router = Router();
router.get('/a', controller.show.bind(controller));
router.get('/b', (req, res) => controller.text(req, res));
`,
    'controller.ts': `import type { Request, Response } from 'express';
import { Users } from './users';
export class UsersController {
  private readonly users = new Users();
  async show(req: Request, res: Response) {
    const up = await this.users.find(req.params.id);
    res.set(up.headers); //~ header
    res.send(up.data);
  }
  async text(req: Request, res: Response) {
    const up = await this.users.find(req.params.id);
    res.send(up.data);
  }
}
`,
    'users.ts': `import axios from 'axios';\nexport class Users { find(id: string) { return axios.get('http://users/' + id); } }\n`,
  });
});

describe('factories and singletons', () => {
  follow('factories that close over a client', {
    'routes.ts': routes(`import { createUsers } from './users';\nconst users = createUsers({ base: 'http://users' });`, whole(`users.find('1')`), `res.send(await users.text('2'));`),
    'users.ts': `import axios from 'axios';
export function createUsers({ base }: { base: string }) {
  const http = axios.create({ baseURL: base });
  const find = (id: string) => http.get('/users/' + id);
  return { find, text: async (id: string) => (await find(id)).data };
}
`,
  });
  follow('a client made when first asked for', {
    'routes.ts': routes(`import { getClient, client, connect } from './client';`, whole(`getClient().get('/a')`), whole(`client().get('/b')`), whole(`connect().get('/c')`), body(`getClient().get('/d')`)),
    'client.ts': `import axios, { type AxiosInstance } from 'axios';
let lazy: AxiosInstance | undefined;
export function getClient() { lazy ??= axios.create(); return lazy; }
let second: AxiosInstance | null = null;
export function client() { if (!second) { second = axios.create(); } return second; }
let third: any;
export const connect = () => third || (third = axios.create());
`,
  });
  follow('a client that another function of its file sets', {
    'routes.js': commonRoutes(`const { load, text } = require('./client');`, whole(`load('/a')`), `res.send(await text('/b'));`),
    'client.js': `const axios = require('axios');
let http;
function init(options) { http = axios.create({ baseURL: options.url }); }
const load = path => http.get(path);
const text = async path => (await http.get(path)).data;
module.exports = { init, load, text };
`,
  });
  follow('`static getInstance()`, and an exported instance', {
    'routes.ts': routes(`import Users, { users } from './users';`, whole(`Users.getInstance().find('1')`), whole(`users.find('2')`), body(`users.find('3')`)),
    'users.ts': `import axios from 'axios';
export default class Users {
  private static instance: Users;
  private readonly http = axios.create();
  static getInstance() { if (!Users.instance) { Users.instance = new Users(); } return Users.instance; }
  find(id: string) { return this.http.get('/users/' + id); }
}
export const users = Users.getInstance();
`,
  });
});

describe('controllers', () => {
  follow('a class of another file that extends one of a framework', {
    'app/controller/orders.ts': `import { BaseController } from '../core/base';
import { Plain } from '../core/plain';
export default class Orders extends BaseController {
  async list() {
    const up = await this.ctx.curl('http://orders.internal');
    this.ctx.set(up.headers); //~ header
    this.ctx.body = up.data;
  }
}
export class Others extends Plain {
  async list() {
    const up = await this.ctx.curl('http://orders.internal');
    this.ctx.set(up.headers);
    this.ctx.body = up.data;
  }
}
`,
    'app/core/base.ts': `import { Controller } from 'egg';\nexport class BaseController extends Controller {}\n`,
    'app/core/plain.ts': `export class Plain { ctx: any; }\n`,
  });
  follow('the same in CommonJS', {
    'app/controller/orders.js': `const BaseController = require('../core/base');
module.exports = class Orders extends BaseController {
  async list() {
    const { ctx } = this;
    const up = await ctx.curl('http://orders.internal');
    ctx.set(up.headers); //~ header
    ctx.body = up.data;
  }
};
`,
    'app/core/base.js': `const { Controller } = require('egg');\nmodule.exports = class BaseController extends Controller {};\n`,
  });
  follow('headers that a method of the class in between copies', {
    'src/orders.ts': `import { Get, Route } from 'tsoa';
import axios from 'axios';
import { Relaying } from './relaying';
@Route('orders')
export class Orders extends Relaying {
  @Get()
  async list() {
    const up = await axios.get('http://orders.internal');
    this.relay(up); //~ header
    return up.data;
  }
}
`,
    'src/relaying.ts': `import { Controller } from 'tsoa';
export class Relaying extends Controller {
  protected relay(up: any) {
    for (const [name, value] of Object.entries(up.headers)) this.setHeader(name, String(value));
  }
}
`,
  });
});

describe('an instance that a container is asked for by its class', () => {
  follow('is one, with what its constructor takes', {
    'routes.ts': routes(
      `import { container } from 'tsyringe';\nimport { create } from 'framework';\nimport { Users } from './users';\nclass AppModule {}\nconst users = container.resolve(Users);`,
      `const up = await users.find('1');\nres.set(up.headers).send(up.data); //~ header`,
      `const up = await container.resolve(Users).find('2');\nres.set(up.headers).send(up.data); //~ header`,
      `const up = await container.resolve(Users).find('3');\nres.send(up.data);`,
      `const up = await container.resolve('users', Users).find('4');\nres.set(up.headers).send(up.data);`,
      `const app = await create(AppModule);\nconst up = await app.get(Users).find('5');\nres.set(up.headers).send(up.data); //~ header`,
    ),
    'users.ts': `import axios from 'axios';
export class Users {
  private readonly http = axios.create();
  find(id: string) { return this.http.get('/users/' + id); }
}
`,
  });
});
