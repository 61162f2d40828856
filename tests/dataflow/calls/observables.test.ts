import { describe } from 'vitest';
import { follow } from '../../modules/follow.ts';

describe('observables that are made of several', () => {
  follow('give the item of each, or of any', {
    'feeds.controller.ts': `import { Controller, Get, Res } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { combineLatest, firstValueFrom, forkJoin, lastValueFrom, map, merge, race, zip } from 'rxjs';
@Controller()
export class Feeds {
  constructor(private readonly http: HttpService) {}
  @Get('a')
  async a(@Res() res) {
    const { x } = await firstValueFrom(forkJoin({ x: this.http.get('/x'), y: this.http.get('/y') }));
    res.set(x.headers).send(x.data); //~ header
  }
  @Get('b')
  async b(@Res() res) {
    const [x] = await lastValueFrom(combineLatest([this.http.get('/x'), this.http.get('/y')]));
    res.set(x.headers).send(x.data); //~ header
  }
  @Get('c')
  c(@Res() res) {
    zip(this.http.get('/x'), this.http.get('/y')).subscribe(([, y]) => {
      res.set(y.headers).send(y.data); //~ header
    });
  }
  @Get('d')
  async d(@Res() res) {
    const any = await firstValueFrom(race([this.http.get('/x'), this.http.get('/y')]));
    res.set(any.headers).send(any.data); //~ header
  }
  @Get('e')
  e() {
    return merge(this.http.get('/x'), this.http.get('/y')).pipe(map(answer => answer.data));
  }
  @Get('f')
  f() {
    return forkJoin({ x: this.http.get('/x'), y: this.http.get('/y') }).pipe(map(({ x, y }) => ({ x: x.data, y: y.data })));
  }
}
`,
  });
});

describe('observables of the elements of a list', () => {
  follow('lose what a filter lets pass, and else keep it', {
    'fields.controller.ts': `import { Controller, Get, Res } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { filter, from, mergeMap } from 'rxjs';
@Controller()
export class Fields {
  constructor(private readonly http: HttpService) {}
  @Get('a')
  a(@Res() res) {
    this.http.get('/x').pipe(mergeMap(({ headers }) => from(Object.entries(headers)))).subscribe(([name, value]) => {
      res.set(name, value); //~ header
    });
  }
  @Get('b')
  b(@Res() res) {
    this.http.get('/x').pipe(mergeMap(({ headers }) => from(Object.entries(headers))), filter(([name]) => name.startsWith('x-'))).subscribe(([name, value]) => {
      res.set(name, value);
    });
  }
}
`,
  });
});

describe('operators on what isn\'t seen', () => {
  follow('give what they make of any item', {
    'prices.controller.ts': `import { Controller, Get, Res } from '@nestjs/common';
import { HttpService } from '@nestjs/axios';
import { firstValueFrom, map, shareReplay, Subject, switchMap, timer } from 'rxjs';
@Controller()
export class Prices {
  readonly fresh = timer(0, 60_000).pipe(switchMap(() => this.http.get('/prices')), shareReplay(1));
  readonly asked = new Subject<string>();
  constructor(private readonly http: HttpService) {}
  @Get('a')
  async a(@Res() res) {
    const { headers, data } = await firstValueFrom(this.fresh);
    res.set(headers).send(data); //~ header
  }
  @Get('b')
  b(@Res() res) {
    this.asked.pipe(switchMap(currency => this.http.get(currency)), map(answer => answer.headers)).subscribe(headers => res.set(headers)); //~ header
  }
  @Get('c')
  c() {
    return this.fresh.pipe(map(answer => answer.data));
  }
}
`,
  });
});
