import { describe } from 'vitest';
import { follow } from './follow.ts';

const controller = (mark = ''): string => `import { HttpService } from '@nestjs/axios';
import { Controller, Get } from '@nestjs/common';
@Controller('users')
export class UsersController {
  constructor(private readonly http: HttpService) {}
  @Get()
  list() {
    return this.http.get('http://users');${mark}
  }
}
`;
const told = controller(' //~ response');
const interceptor = (name: string, result: string): string => `import { CallHandler, ExecutionContext, Injectable, NestInterceptor } from '@nestjs/common';
import { map, tap } from 'rxjs';
@Injectable()
export class ${name} implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler) {
    const response = context.switchToHttp().getResponse();
    return next.handle().pipe(${result});
  }
}
`;
const data = interceptor('Data', 'map(answer => answer.data)');
const log = interceptor('Log', 'tap(() => console.log(Date.now()))');
const main = (imports: string, use: string): string => `import { NestFactory, Reflector } from '@nestjs/core';
import { AppModule } from './app.module';
${imports}
async function bootstrap() {
  const app = await NestFactory.create(AppModule);
  ${use}
  await app.listen(3000);
}
bootstrap();
`;
const module = (name: string, imports: string, parts: string): string => `import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
${imports}
@Module({ ${parts} })
export class ${name} {}
`;
const root = module('AppModule', "import { UsersController } from './users/users.controller';", 'controllers: [UsersController]');
const plain = main('', '');

describe('interceptors of the whole program have what a handler returns', () => {
  follow('where the entry gives them to the app', {
    'apps/data/src/main.ts': main("import { Data } from './data';", 'app.useGlobalInterceptors(new Data());'),
    'apps/data/src/app.module.ts': root,
    'apps/data/src/data.ts': data,
    'apps/data/src/users/users.controller.ts': controller(),
    'apps/log/src/main.ts': main("import { Log } from './log';", 'app.useGlobalInterceptors(new Log());'),
    'apps/log/src/app.module.ts': root,
    'apps/log/src/log.ts': log,
    'apps/log/src/users/users.controller.ts': told,
    'apps/asked/src/main.ts': main("import { Data } from './data';", 'app.useGlobalInterceptors(app.get(Data));'),
    'apps/asked/src/app.module.ts': root,
    'apps/asked/src/data.ts': data,
    'apps/asked/src/users/users.controller.ts': controller(),
    'apps/set-up/src/main.ts': main("import { setUp } from './set-up';", 'setUp(app);'),
    'apps/set-up/src/set-up.ts': "import { Data } from './data';\nexport function setUp(app) { app.useGlobalInterceptors(new Data()); }\n",
    'apps/set-up/src/app.module.ts': root,
    'apps/set-up/src/data.ts': data,
    'apps/set-up/src/users/users.controller.ts': controller(),
  });
  follow('where a module that the root leads to provides them', {
    'apps/class/src/main.ts': plain,
    'apps/class/src/app.module.ts': module('AppModule', "import { CoreModule } from './core/core.module';", 'imports: [CoreModule]'),
    'apps/class/src/core/core.module.ts': module('CoreModule', "import { Data } from './data';", 'providers: [{ provide: APP_INTERCEPTOR, useClass: Data }]'),
    'apps/class/src/core/data.ts': data,
    'apps/class/src/users/users.controller.ts': controller(),
    'apps/factory/src/main.ts': plain,
    'apps/factory/src/app.module.ts': module('AppModule', "import { Data } from './data';", 'providers: [{ provide: APP_INTERCEPTOR, useFactory: () => new Data() }]'),
    'apps/factory/src/data.ts': data,
    'apps/factory/src/users/users.controller.ts': controller(),
    'apps/other-token/src/main.ts': plain,
    'apps/other-token/src/app.module.ts': module('AppModule', "import { Data } from './data';", 'providers: [{ provide: Data, useClass: Data }]'),
    'apps/other-token/src/data.ts': data,
    'apps/other-token/src/users/users.controller.ts': told,
    'apps/elsewhere/src/main.ts': plain,
    'apps/elsewhere/src/app.module.ts': root,
    'apps/elsewhere/src/core.module.ts': module('CoreModule', "import { Data } from './data';", 'providers: [{ provide: APP_INTERCEPTOR, useClass: Data }]'),
    'apps/elsewhere/src/data.ts': data,
    'apps/elsewhere/src/users/users.controller.ts': told,
  });
  follow('where an index leads to the module', {
    'src/main.ts': plain,
    'src/app.module.ts': module('AppModule', "import { CoreModule } from './core';", 'imports: [CoreModule]'),
    'src/core/index.ts': "export * from './core.module';\n",
    'src/core/core.module.ts': module('CoreModule', "import { Data } from './data';", 'providers: [{ provide: APP_INTERCEPTOR, useClass: Data }]'),
    'src/core/data.ts': data,
    'src/users/users.controller.ts': controller(),
  });
  const library = (use: string, users: string): Record<string, string> => ({
    'nest-cli.json': '{ "monorepo": true, "projects": { "other": { "sourceRoot": "apps/other/src" }, "api": { "sourceRoot": "apps/api/src", "entryFile": "main" }, "shared": { "sourceRoot": "libs/shared/src", "entryFile": "index" } } }',
    'tsconfig.json': '{ "compilerOptions": { "paths": { "@app/shared": ["./libs/shared/src"] } } }',
    'apps/other/src/main.ts': main("import { Log } from './log';", 'app.useGlobalInterceptors(new Log());'),
    'apps/other/src/app.module.ts': module('AppModule', '', ''),
    'apps/other/src/log.ts': log,
    'apps/api/src/main.ts': main("import { Data } from './data';", use),
    'apps/api/src/app.module.ts': module('AppModule', "import { SharedModule } from '@app/shared';", 'imports: [SharedModule]'),
    'apps/api/src/data.ts': data,
    'libs/shared/src/index.ts': "export * from './shared.module';\n",
    'libs/shared/src/shared.module.ts': module('SharedModule', "import { UsersController } from './users.controller';", 'controllers: [UsersController]'),
    'libs/shared/src/users.controller.ts': users,
  });
  follow('where the program beside its library leads to the handler', library('app.useGlobalInterceptors(new Data());', controller()));
  follow('but not those of a program that does not', library('', told));
  follow('where the configuration names the entry', {
    'nest-cli.json': '{ "sourceRoot": "source", "entryFile": "server" }',
    'source/server.ts': main("import { Data } from './data';", 'app.useGlobalInterceptors(new Data());'),
    'source/app.module.ts': root,
    'source/data.ts': data,
    'source/users/users.controller.ts': controller(),
  });
  follow('after its own; one of a package hands the answer on, of one that is not seen nothing is known', {
    'apps/own/src/main.ts': main("import { Data } from './data';", 'app.useGlobalInterceptors(new Data());'),
    'apps/own/src/app.module.ts': root,
    'apps/own/src/data.ts': interceptor('Data', 'map(({ whole }) => whole)'),
    'apps/own/src/wrap.ts': interceptor('Wrap', 'map(whole => ({ whole }))'),
    'apps/own/src/users/users.controller.ts': told.replace('@Get()', '@Get()\n  @UseInterceptors(Wrap)').replace('Get }', "Get, UseInterceptors }").replace('@Controller', "import { Wrap } from '../wrap';\n@Controller"),
    'apps/package/src/main.ts': main("import { ClassSerializerInterceptor } from '@nestjs/common';", 'app.useGlobalInterceptors(new ClassSerializerInterceptor(app.get(Reflector)));'),
    'apps/package/src/app.module.ts': root,
    'apps/package/src/users/users.controller.ts': told,
    'apps/unseen/src/main.ts': main("import { Gone } from './gone';", 'app.useGlobalInterceptors(new Gone());'),
    'apps/unseen/src/app.module.ts': root,
    'apps/unseen/src/users/users.controller.ts': controller(),
  });
  follow('and may copy its headers: it is told where the handler returns', {
    'src/main.ts': main("import { Forward } from './forward';", 'app.useGlobalInterceptors(new Forward());'),
    'src/app.module.ts': root,
    'src/forward.ts': interceptor('Forward', 'map(({ headers, data }) => { response.set(headers); return data; })'),
    'src/users/users.controller.ts': controller(' //~ header'),
  });
});
