import { describe } from 'vitest';
import { follow } from './follow.ts';

const controller = (imports: string, constructor: string, ...methods: readonly string[]): string => `import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
${imports}
@Controller('users')
export class UsersController {
  constructor(${constructor}) {}
${methods.join('\n')}
}
`;
const shown = (call: string): string => `  @Get('a') async a(@Res() res: Response) {\n    const up = await ${call};\n    res.set(up.headers); //~ header\n    res.send(up.data);\n  }`;
const text = (call: string): string => `  @Get('z') async z(@Res() res: Response) {\n    const up = await ${call};\n    res.send(up.data);\n  }`;
const silent = (call: string): string => `  @Get('a') async a(@Res() res: Response) {\n    const up = await ${call};\n    res.set(up.headers);\n    res.send(up.data);\n  }`;
const http = `import { Injectable } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\nimport { firstValueFrom } from 'rxjs';\n`;
const service = `${http}@Injectable()
export class UsersService {
  constructor(private readonly http: HttpService) {}
  find(id: string) { return firstValueFrom(this.http.get('/users/' + id)); }
}
`;

describe('Nest', () => {
  follow('controller, service, HttpService', {
    'controller.ts': controller(`import { UsersService } from './service';`, `private readonly users: UsersService`, shown(`this.users.find('1')`), text(`this.users.find('2')`)),
    'service.ts': service,
  });
  follow('a whole response returned', {
    'controller.ts': controller(`import { UsersService } from './service';`, `private readonly users: UsersService`, `  @Get('a') a() { return this.users.find('1'); } //~ response`, `  @Get('b') async b() { return (await this.users.find('1')).data; }`),
    'service.ts': service,
  });
  follow('four files: controller, service, client, HttpService', {
    'controller.ts': controller(`import { UsersService } from './service';`, `private readonly users: UsersService`, shown(`this.users.find('1')`)),
    'service.ts': `import { Injectable } from '@nestjs/common';\nimport { UsersClient } from './client';\n@Injectable()\nexport class UsersService { constructor(private readonly client: UsersClient) {} find(id: string) { return this.client.get(id); } }\n`,
    'client.ts': `${http}@Injectable()\nexport class UsersClient { constructor(private readonly http: HttpService) {} async get(id: string) { return this.http.axiosRef.get('/users/' + id); } }\n`,
  });
  follow('an abstract class whose one subclass in sight provides it', {
    'module.ts': `import { Module } from '@nestjs/common';\nimport { Users } from './users';\nimport { HttpUsers } from './http-users';\nimport { UsersController } from './controller';\n@Module({ controllers: [UsersController], providers: [{ provide: Users, useClass: HttpUsers }] })\nexport class UsersModule {}\n`,
    'controller.ts': controller(`import { Users } from './users';`, `private readonly users: Users`, shown(`this.users.find('1')`), text(`this.users.find('2')`)),
    'users.ts': `import type { AxiosResponse } from 'axios';\nexport abstract class Users { abstract find(id: string): Promise<AxiosResponse>; }\n`,
    'http-users.ts': `${http}import { Users } from './users';\n@Injectable()\nexport class HttpUsers extends Users { constructor(private readonly http: HttpService) { super(); } find(id: string) { return firstValueFrom(this.http.get(id)); } }\n`,
  });
  follow('an interface and a token', {
    'controller.ts': controller(`import { USERS, type Users } from './users';`, `@Inject(USERS) private readonly users: Users`, shown(`this.users.find('1')`), text(`this.users.find('2')`)),
    'users.ts': `import type { AxiosResponse } from 'axios';\nexport const USERS = Symbol('users');\nexport interface Users { find(id: string): Promise<AxiosResponse<unknown>>; }\n`,
  });
  follow('an interface that says nothing of a client', {
    'controller.ts': controller(`import { USERS, type Users } from './users';`, `@Inject(USERS) private readonly users: Users`, silent(`this.users.find('1')`)),
    'users.ts': `export const USERS = Symbol('users');\nexport interface Users { find(id: string): Promise<{ headers: Record<string, string>; data: string }>; }\n`,
  });
  follow('a service without a client', {
    'controller.ts': controller(`import { UsersService } from './service';`, `private readonly users: UsersService`, silent(`this.users.find('1')`)),
    'service.ts': `import { Injectable } from '@nestjs/common';\n@Injectable()\nexport class UsersService { async find(id: string) { return { headers: { 'x-id': id }, data: id }; } }\n`,
  });
  follow('a base class of services, and property injection', {
    'controller.ts': controller(`import { UsersService } from './service';`, `private readonly users: UsersService`, shown(`this.users.get('1')`)),
    'service.ts': `import { Injectable } from '@nestjs/common';\nimport { Base } from './base';\n@Injectable()\nexport class UsersService extends Base {}\n`,
    'base.ts': `import { Inject } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\nexport class Base { @Inject() protected readonly http!: HttpService; get(path: string) { return this.http.axiosRef.get(path); } }\n`,
  });
});

const imports = `import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';\nimport { map, tap, type Observable } from 'rxjs';\n`;
const interceptor = (name: string, handled: string, body: string): string => `@Injectable()
export class ${name} implements NestInterceptor {
  intercept(context: ExecutionContext, next: ${handled}): Observable<unknown> {
    const response = context.switchToHttp().getResponse();
    return ${body};
  }
}
`;

describe('an interceptor', () => {
  follow('is told what it handles by the type', {
    'forward.ts': `${imports}import type { AxiosResponse } from 'axios';\n${interceptor('Forward', 'CallHandler<AxiosResponse>', `next.handle().pipe(map(upstream => {
      response.set(upstream.headers); //~ header
      return upstream.data;
    }))`)}`,
    'alias.ts': `${imports}import type { Users } from './types';\n${interceptor('Alias', 'CallHandler<Users>', `next.handle().pipe(map(({ headers, data }) => {
      response.set(headers); //~ header
      return data;
    }))`)}`,
    'types.ts': `import type { AxiosResponse } from 'axios';\nexport type Users = AxiosResponse<string[]>;\n`,
    'body.ts': `${imports}import type { AxiosResponse } from 'axios';\n${interceptor('Body', 'CallHandler<AxiosResponse>', `next.handle().pipe(map(({ data }) => data))`)}`,
    'page.ts': `${imports}interface Page { headers: Record<string, string> }\n${interceptor('PageHeaders', 'CallHandler<Page>', `next.handle().pipe(tap(({ headers }) => response.set(headers)))`)}`,
  });
  follow('has what the handler returns before it is sent: on the handler, on the class, made with `new`, of another file', {
    'users.ts': `${imports}import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { Data } from './data';
import { Log } from './log';
${interceptor('Own', 'CallHandler', 'next.handle().pipe(map(upstream => upstream.data))')}
${interceptor('Wrap', 'CallHandler', 'next.handle().pipe(map(body => ({ body })))')}
${interceptor('Unwrap', 'CallHandler', 'next.handle().pipe(map(({ body }) => body))')}
@Controller('users')
export class Users {
  constructor(private readonly http: HttpService) {}
  @Get('a') @UseInterceptors(Data) a() { return this.http.get('http://users'); }
  @Get('b') @UseInterceptors(new Own()) b() { return this.http.get('http://users'); }
  @Get('c') @UseInterceptors(Log) c() { return this.http.get('http://users'); } //~ response
  @Get('d') @UseInterceptors(Log, Data) d() { return this.http.get('http://users'); }
  @Get('e') e() { return this.http.get('http://users'); } //~ response
  @Get('f') @UseInterceptors(Unwrap, Wrap) f() { return this.http.get('http://users'); } //~ response
  @Get('g') @UseInterceptors(Wrap, Unwrap) g() { return this.http.get('http://users'); }
}
@Controller('posts')
@UseInterceptors(Data)
export class Posts {
  constructor(private readonly http: HttpService) {}
  @Get('a') a() { return this.http.get('http://posts'); }
}
`,
    'data.ts': `${imports}${interceptor('Data', 'CallHandler', 'next.handle().pipe(map(upstream => upstream.data))')}`,
    'log.ts': `${imports}${interceptor('Log', 'CallHandler', 'next.handle().pipe(tap(() => console.log(Date.now())))')}`,
  });
  follow('that nobody sees is silence, one of a package hands the answer on', {
    'users.ts': `import { ClassSerializerInterceptor, Controller, Get, UseInterceptors } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { Gone } from './gone';
@Controller('users')
export class Users {
  constructor(private readonly http: HttpService) {}
  @Get('a') @UseInterceptors(Gone) a() { return this.http.get('http://users'); }
  @Get('b') @UseInterceptors(ClassSerializerInterceptor) b() { return this.http.get('http://users'); } //~ response
}
`,
  });
  follow('of another file copies what the handler returns: it is told where it is used', {
    'users.ts': `import { Controller, Get, UseInterceptors } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { Forward } from './forward';
@Controller('users')
export class Users {
  constructor(private readonly http: HttpService) {}
  @Get('a')
  @UseInterceptors(Forward) //~ header
  a() { return this.http.get('http://users'); }
}
`,
    'forward.ts': `${imports}${interceptor('Forward', 'CallHandler', 'next.handle().pipe(map(({ headers, data }) => { response.set(headers); return data; }))')}`,
  });
});
