import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../src/explain.ts';
import { follow, write } from './follow.ts';

const port = `export interface Answer { headers: Record<string, string>; body: unknown }
export abstract class Users { abstract find(id: string): Promise<Answer>; }
export const USERS = Symbol('USERS');
export const OTHERS = 'others';
`;
const controller = (given: string, mark = ''): string => `import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { OTHERS, Users, USERS } from './port';
@Controller('users')
export class UsersController {
  constructor(${given}) {}
  @Get(':id')
  async find(@Param('id') id: string, @Res() res: Response) {
    const answer = await this.users.find(id);
    res.set(answer.headers).json(answer.body);${mark}
  }
  @Get(':id/name')
  async name(@Param('id') id: string, @Res() res: Response) {
    const answer = await this.users.find(id);
    res.set('x-name', 'a').json(answer.body);
  }
}
`;
const told = ' //~ header';
const http = `import { Injectable } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { firstValueFrom } from 'rxjs';
import { Users } from './port';
@Injectable()
export class HttpUsers extends Users {
  constructor(private readonly http: HttpService) { super(); }
  async find(id: string) {
    const { headers, data } = await firstValueFrom(this.http.get('http://users/' + id));
    return { headers: headers as Record<string, string>, body: data };
  }
}
export class NoUsers extends Users {
  async find(id: string) { return { headers: { etag: id }, body: id }; }
}
`;
const program = (provider: string): Record<string, string> => ({
  'src/main.ts': `import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nNestFactory.create(AppModule).then(app => app.listen(3000));\n`,
  'src/app.module.ts': `import { Module } from '@nestjs/common';\nimport { UsersModule } from './users.module';\n@Module({ imports: [UsersModule] })\nexport class AppModule {}\n`,
  'src/users.module.ts': `import { Module } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { UsersController } from './users.controller';
import { OTHERS, Users, USERS } from './port';
import { HttpUsers, NoUsers } from './http-users';
@Module({ controllers: [UsersController], providers: [HttpUsers, NoUsers, ${provider}] })
export class UsersModule {}
`,
  'src/port.ts': port,
  'src/http-users.ts': http,
});
const byClass = 'private readonly users: Users';
const byToken = '@Inject(USERS) private readonly users: Users';

describe('what a program provides for what a constructor names', () => {
  follow('is a class in place of an abstract one', { ...program('{ provide: Users, useClass: HttpUsers }'), 'src/users.controller.ts': controller(byClass, told) });
  follow('is told where its headers are set one by one', {
    ...program('{ provide: Users, useClass: HttpUsers }'),
    'src/users.controller.ts': controller(byClass).replace('res.set(answer.headers).json(answer.body);', `for (const [name, value] of Object.entries(answer.headers)) res.setHeader(name, value);${told}\n    res.json(answer.body);`),
  });
  follow('is a class that asks nobody', { ...program('{ provide: Users, useClass: NoUsers }'), 'src/users.controller.ts': controller(byClass) });
  follow('is not told where two are provided', { ...program('{ provide: Users, useClass: NoUsers }, { provide: Users, useClass: HttpUsers }'), 'src/users.controller.ts': controller(byClass) });
  follow('is what another token has', { ...program('{ provide: USERS, useExisting: HttpUsers }'), 'src/users.controller.ts': controller(byToken, told) });
  follow('is nothing where another token has it', { ...program('{ provide: OTHERS, useExisting: HttpUsers }'), 'src/users.controller.ts': controller(byToken) });
  follow('is what a factory makes', { ...program('{ provide: OTHERS, useFactory: async (http: HttpService) => new HttpUsers(http), inject: [HttpService] }'), 'src/users.controller.ts': controller("@Inject(OTHERS) private readonly users: any", told) });
  follow('is what a text has', { ...program("{ provide: 'users', useFactory: (http: HttpService) => new HttpUsers(http) }"), 'src/users.controller.ts': controller("@Inject('users') private readonly users: Users", told) });
  follow('is a value', { ...program("{ provide: OTHERS, useValue: { find: async () => ({ headers: {}, body: '' }) } }"), 'src/users.controller.ts': controller('@Inject(OTHERS) private readonly users: any') });
  follow('is given to a service between', {
    ...program('{ provide: Users, useClass: HttpUsers }'),
    'src/service.ts': `import { Injectable } from '@nestjs/common';\nimport { Users } from './port';\n@Injectable()\nexport class Service {\n  constructor(private readonly users: Users) {}\n  find(id: string) { return this.users.find(id); }\n}\n`,
    'src/users.controller.ts': controller('private readonly users: Service', told).replace("from './port';", "from './port';\nimport { Service } from './service';"),
  });
});

it.each([
  ['headers of which nothing is known are sent', controller(byClass), true],
  ['only a body and headers by name are', controller(byClass).replace('.set(answer.headers)', ''), false],
])('the program is looked through where %s', (_name, text, isRead) => {
  const folder = write({ ...program('{ provide: Users, useClass: HttpUsers }'), 'src/users.controller.ts': text });
  const opened = explain(join(folder, 'src/users.controller.ts')).files.filter(({ isOpened }) => isOpened).map(({ path }) => path.slice(folder.length + 1));
  expect(opened.includes('src/users.module.ts')).toBe(isRead);
});
