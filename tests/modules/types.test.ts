import { describe } from 'vitest';
import { follow, routes } from './follow.ts';

const whole = (call: string): string => `const up = await ${call};\nres.set(up.headers); //~ header\nres.send(up.data);`;
const silent = (call: string): string => `const up = await ${call};\nres.set(up.headers);\nres.send(up.data);`;
const body = (call: string): string => `const up = await ${call};\nres.send(up.data);`;

describe('types without a checker', () => {
  follow('`Promise<AxiosResponse<User>>`, own aliases and interfaces, through imports', {
    'routes.ts': routes(
      `import { find, aliased, other } from './users';\nimport type { Users } from './types';\ndeclare const users: Users;`,
      whole(`find('1')`),
      whole(`aliased('2')`),
      whole(`users.find('3')`),
      whole(`users.again('4')`),
      silent(`other('5')`),
      silent(`users.other('6')`),
      body(`find('7')`),
    ),
    'users.ts': `import type { AxiosResponse } from 'axios';
import { registry } from 'some-registry';
import type { Answer, User } from './types';
export function find(id: string): Promise<AxiosResponse<User>> { return registry.call('find', id); }
export const aliased = async (id: string): Answer<User> => registry.call('find', id);
export async function other(id: string): Promise<User> { return registry.call('find', id); }
`,
    'types/index.ts': `export * from './answer';\nexport interface User { id: string; headers: any; data: any }\n`,
    'types/answer.ts': `import type { AxiosResponse as Response } from 'axios';
import type { User } from '.';
export type Answer<T> = Promise<Response<T>>;
export interface Users {
  find(id: string): Answer<User>;
  again: (id: string) => Answer<User>;
  other(id: string): Promise<User>;
}
`,
  });
  follow('a request that may be an address is one that is asked for, and none that came in', {
    'ask.ts': `export function ask(request: Request) { return fetch(request); } //~ likely request
export function perhaps(request: Request | null) { return request && fetch(request); } //~ likely request
export function byText(request: Request | string) { return fetch(request); }
export const byAddress = (request: URL | Request) => fetch(request);
`,
  });
  follow('a client by its declared type', {
    'routes.ts': routes(`import { http, cache } from './container';`, whole(`http.get('/a')`), silent(`cache.get('/b')`)),
    'container.ts': `import type { AxiosInstance } from 'axios';\nimport { container } from './di';\nimport type { Cache } from './cache';\nexport const http: AxiosInstance = container.get('http');\nexport const cache: Cache = container.get('cache');\n`,
    'cache.ts': `export interface Cache { get(key: string): Promise<{ headers: any; data: any }> }\n`,
    'di.ts': `import { Container } from 'inversify';\nexport const container = new Container();\n`,
  });
});

describe('generated clients', () => {
  follow('openapi-generator, axios', {
    'routes.ts': routes(`import { Configuration, UsersApi, UsersApiFactory } from './generated';\nconst users = new UsersApi(new Configuration({ basePath: 'http://users' }));\nconst made = UsersApiFactory();`, whole(`users.getUser('1')`), whole(`made.getUser('2')`), body(`users.getUser('3')`)),
    'generated/index.ts': `export * from "./api";\nexport * from "./configuration";\n`,
    'generated/configuration.ts': `export class Configuration { basePath?: string; constructor(param: { basePath?: string } = {}) { this.basePath = param.basePath; } }\n`,
    'generated/base.ts': `import type { Configuration } from './configuration';
import type { AxiosPromise, AxiosInstance, RawAxiosRequestConfig } from 'axios';
import globalAxios from 'axios';
export const BASE_PATH = "http://localhost".replace(/\\/+$/, "");
export interface RequestArgs { url: string; options: RawAxiosRequestConfig; }
export class BaseAPI {
    protected configuration: Configuration | undefined;
    constructor(configuration?: Configuration, protected basePath: string = BASE_PATH, protected axios: AxiosInstance = globalAxios) {
        if (configuration) {
            this.configuration = configuration;
            this.basePath = configuration.basePath ?? basePath;
        }
    }
};
`,
    'generated/common.ts': `import type { Configuration } from "./configuration";
import type { RequestArgs } from "./base";
import type { AxiosInstance, AxiosResponse } from 'axios';
export const createRequestFunction = function (axiosArgs: RequestArgs, globalAxios: AxiosInstance, BASE_PATH: string, configuration?: Configuration) {
    return <T = unknown, R = AxiosResponse<T>>(axios: AxiosInstance = globalAxios, basePath: string = BASE_PATH) => {
        const axiosRequestArgs = {...axiosArgs.options, url: (axios.defaults.baseURL ? '' : configuration?.basePath ?? basePath) + axiosArgs.url};
        return axios.request<T, R>(axiosRequestArgs);
    };
}
`,
    'generated/api.ts': `import type { Configuration } from './configuration';
import type { AxiosPromise, AxiosInstance, RawAxiosRequestConfig } from 'axios';
import globalAxios from 'axios';
import { createRequestFunction } from './common';
import type { RequestArgs } from './base';
import { BASE_PATH, BaseAPI } from './base';
export interface User { 'id': string; }
export const UsersApiAxiosParamCreator = function (configuration?: Configuration) {
    return {
        getUser: async (id: string, options: RawAxiosRequestConfig = {}): Promise<RequestArgs> => {
            const localVarPath = \`/users/{id}\`.replace(\`{\${"id"}}\`, encodeURIComponent(String(id)));
            const localVarRequestOptions = { method: 'GET', ...options };
            return { url: localVarPath, options: localVarRequestOptions };
        },
    }
};
export const UsersApiFp = function(configuration?: Configuration) {
    const localVarAxiosParamCreator = UsersApiAxiosParamCreator(configuration)
    return {
        async getUser(id: string, options?: RawAxiosRequestConfig): Promise<(axios?: AxiosInstance, basePath?: string) => AxiosPromise<User>> {
            const localVarAxiosArgs = await localVarAxiosParamCreator.getUser(id, options);
            return (axios, basePath) => createRequestFunction(localVarAxiosArgs, globalAxios, BASE_PATH, configuration)(axios, basePath);
        },
    }
};
export const UsersApiFactory = function (configuration?: Configuration, basePath?: string, axios?: AxiosInstance) {
    const localVarFp = UsersApiFp(configuration)
    return {
        getUser(id: string, options?: RawAxiosRequestConfig): AxiosPromise<User> {
            return localVarFp.getUser(id, options).then((request) => request(axios, basePath));
        },
    };
};
export class UsersApi extends BaseAPI {
    public getUser(id: string, options?: RawAxiosRequestConfig) {
        return UsersApiFp(this.configuration).getUser(id, options).then((request) => request(this.axios, this.basePath));
    }
}
`,
  });
  follow('openapi-generator, fetch: the raw response is the upstream\'s, the parsed body is not', {
    'routes.ts': routes(
      `import { UsersApi } from './generated';\nconst users = new UsersApi();`,
      `const { raw } = await users.getUserRaw({ id: '1' });\nraw.headers.forEach((value, name) => res.setHeader(name, value)); //~ header\nres.send(await raw.text());`,
      `res.json(await users.getUser({ id: '2' }));`,
    ),
    'generated/index.ts': `export * from './runtime';\nexport * from './apis/UsersApi';\n`,
    'generated/runtime.ts': `export class BaseAPI {
    private middleware: any[];
    constructor(protected configuration: any = {}) { this.middleware = []; }
    protected async request(context: any, initOverrides?: any): Promise<Response> {
        const { url, init } = await this.createFetchParams(context, initOverrides);
        const response = await this.fetchApi(url, init);
        if (response && (response.status >= 200 && response.status < 300)) { return response; }
        throw new ResponseError(response, 'Response returned an error code');
    }
    private async createFetchParams(context: any, initOverrides?: any) { return { url: context.path, init: { method: context.method } }; }
    private fetchApi = async (url: string, init: RequestInit) => {
        let response: Response | undefined = undefined;
        try { response = await fetch(url, init); } catch (e) { throw e; }
        for (const middleware of this.middleware) { if (middleware.post) { response = await middleware.post({ response: response.clone() }) || response; } }
        return response;
    }
}
export class ResponseError extends Error { constructor(public response: Response, msg?: string) { super(msg); } }
export interface ApiResponse<T> { raw: Response; value(): Promise<T>; }
export class JSONApiResponse<T> {
    constructor(public raw: Response, private transformer: (json: any) => T = (jsonValue: any) => jsonValue) {}
    async value(): Promise<T> { return this.transformer(await this.raw.json()); }
}
`,
    'generated/apis/UsersApi.ts': `import * as runtime from '../runtime';
export interface User { id: string }
export class UsersApi extends runtime.BaseAPI {
    async getUserRaw(requestParameters: { id: string }, initOverrides?: RequestInit): Promise<runtime.ApiResponse<User>> {
        const response = await this.request({ path: \`/users/{id}\`, method: 'GET' }, initOverrides);
        return new runtime.JSONApiResponse(response, (jsonValue) => jsonValue);
    }
    async getUser(requestParameters: { id: string }, initOverrides?: RequestInit): Promise<User> {
        const response = await this.getUserRaw(requestParameters, initOverrides);
        return await response.value();
    }
}
`,
  });
  follow('orval: functions over axios, or over a mutator', {
    'routes.ts': routes(`import { getUser } from './users';\nimport { listUsers } from './users-data';`, whole(`getUser('1')`), `res.json(await listUsers());`),
    'users.ts': `import axios from 'axios';
import type { AxiosRequestConfig, AxiosResponse } from 'axios';
export interface User { id: string }
export const getUser = <TData = AxiosResponse<User>>(id: string, options?: AxiosRequestConfig): Promise<TData> => {
  return axios.get(\`/users/\${id}\`, options);
}
`,
    'users-data.ts': `import { customInstance } from './mutator';\nexport const listUsers = () => customInstance<{ id: string }[]>({ url: '/users', method: 'GET' });\n`,
    'mutator.ts': `import Axios, { type AxiosRequestConfig } from 'axios';
export const AXIOS_INSTANCE = Axios.create({ baseURL: '' });
export const customInstance = <T>(config: AxiosRequestConfig): Promise<T> => {
  const source = Axios.CancelToken.source();
  const promise = AXIOS_INSTANCE({ ...config, cancelToken: source.token }).then(({ data }) => data);
  return promise;
};
`,
  });
});

describe('a type that a class stands for', () => {
  follow('the class of a client that is made with `new`', {
    'routes.ts': `import type { FastifyInstance } from 'fastify';
import type { Pool } from 'undici';
export const routes = (stock: Pool) => async (app: FastifyInstance) => {
  app.get('/a', async (request, reply) => {
    const { statusCode, headers, body } = await stock.request({ path: '/', method: 'GET' });
    return reply.code(statusCode).headers(headers).send(body); //~ header
  });
  app.get('/b', async () => (await stock.request({ path: '/', method: 'GET' })).body.json());
};
`,
  });
  follow('the one class of its file that implements an interface', {
    'controller.ts': `import type { Request, Response } from 'express';
import type { Many, Users } from './users';
export class UsersController {
  constructor(private readonly users: Users, private readonly many: Many) {}
  show = async (req: Request, res: Response) => {
    const user = await this.users.find(req.params.id);
    res.set(user.headers); //~ header
    res.send(user.data);
  };
  other = async (req: Request, res: Response) => {
    const user = await this.many.find(req.params.id);
    res.set(user.headers);
    res.send(user.data);
  };
}
`,
    'users.ts': `import axios from 'axios';
export interface Users { find(id: string): Promise<any> }
export class HttpUsers implements Users { find(id: string) { return axios.get('http://users/' + id); } }
export interface Many { find(id: string): Promise<any> }
export class HttpMany implements Many { find(id: string) { return axios.get('http://users/' + id); } }
export class NoMany implements Many { async find() { return { headers: { 'x-none': '1' }, data: '' }; } }
`,
  });
  follow('what a factory makes, `ReturnType<typeof createUsers>`', {
    'router.ts': `import { Router, type Response } from 'express';
import type { Deps, Posts } from './users';
import { load } from './users';
export const usersRouter = ({ users }: Deps) => Router().get('/', async (req, res) => {
  const up = await users.find('1');
  res.set(up.headers); //~ header
  res.send(up.data);
});
export const postsRouter = (posts: Posts) => Router().get('/', async (req, res) => {
  const up = await posts.find('1');
  res.set(up.headers);
  res.send(up.data);
});
export function send(res: Response, up: Awaited<ReturnType<typeof load>>) {
  res.set(up.headers);
  res.send(up.data);
}
`,
    'users.ts': `import axios, { type AxiosInstance } from 'axios';
export const createUsers = (http: AxiosInstance) => ({ find: (id: string) => http.get('/users/' + id) });
export const createPosts = () => ({ find: async (id: string) => ({ headers: { 'x-id': id }, data: id }) });
export const load = (id: string) => axios.get('/users/' + id);
export interface Deps { readonly users: ReturnType<typeof createUsers> }
export type Posts = ReturnType<typeof createPosts>;
`,
  });
  follow('options of a Fastify plugin', {
    'plugin.ts': `import type { FastifyInstance } from 'fastify';
import type { Users } from './users';
export async function plugin(app: FastifyInstance, { users }: { users: Users }) {
  app.get('/a', async (request, reply) => {
    const up = await users.find('1');
    reply.headers(up.headers); //~ header
    return up.data;
  });
  app.get('/b', async () => (await users.find('1')).data);
}
`,
    'users.ts': `import axios from 'axios';
export class Users { find(id: string) { return axios.get('http://users/' + id); } }
`,
  });
});
