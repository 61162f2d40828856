import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

describe('a method that only the run chooses', () => {
  follow('of a package, an instance, and a service', {
    'routes.ts': routes(
      `import axios from 'axios';\nimport got from 'got';\nconst users = axios.create();\nconst verb = (req) => req.method.toLowerCase();`,
      `const answer = await axios[verb(req)]('http://a', req.body);\nres.set(answer.headers).send(answer.data); //~ header`,
      `const answer = await users[verb(req)]('/a');\nres.set(answer.headers).send(answer.data); //~ header`,
      `const answer = await got[verb(req)]('http://a');\nres.set(answer.headers).send(answer.body); //~ header`,
      `const answer = await axios[verb(req)]('http://a');\nres.send(answer.data);`,
    ),
    'players.ts': `import { HttpService } from '@nestjs/axios';
import { Controller, All, Req, Res } from '@nestjs/common';
import { lastValueFrom } from 'rxjs';
@Controller()
export class Players {
  constructor(private readonly http: HttpService) {}
  @All('*')
  async play(@Req() req, @Res() res) {
    const answer = await lastValueFrom(this.http[req.method.toLowerCase()](req.url));
    res.set(answer.headers).send(answer.data); //~ header
  }
}
`,
  });
  follow('that registers a handler', {
    'routes.js': `const { Router } = require('express');
const superagent = require('superagent');
const router = Router();
for (const verb of ['get', 'post']) {
  router[verb]('/things', async (req, res) => {
    const answer = await superagent[verb]('http://things/');
    res.set(answer.headers).send(answer.text); //~ header
  });
}
`,
  });
});
