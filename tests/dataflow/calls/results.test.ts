import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

const IMPORTS = `import axios from 'axios';
import { fetchOther } from './other.js';
import { err, errAsync, ok, okAsync, Result, ResultAsync } from 'neverthrow';
const ask = () => ResultAsync.fromPromise(axios.get('http://users.internal'), error => error);`;

describe('results of neverthrow', () => {
  follow('hold a value or an error', {
    'users.js': routes(
      IMPORTS,
      `okAsync(await axios.get('/x')).match(answer => {
         res.set(answer.headers); //~ header
       }, () => res.end());`,
      `errAsync(await axios.get('/x')).match(answer => {
         res.set(answer.headers);
       }, () => res.end());`,
      `const answer = await axios.get('/x');
       ok(1).match(() => res.end(), () => {
         res.set(answer.headers);
       });`,
      `const answer = await axios.get('/x');
       const result = err(1);
       if (result.value !== undefined) res.set(answer.headers);`,
      `const { headers } = err(1).unwrapOr(await axios.get('/x'));
       res.set(headers); //~ header`,
      `const { headers } = (await ask())._unsafeUnwrap();
       res.set(headers); //~ header`,
    ),
  });

  follow('are what a function gives that may throw', {
    'users.js': routes(
      IMPORTS,
      `const load = ResultAsync.fromThrowable(() => axios.get('/x'), error => error);
       const result = await load();
       if (result.isOk()) res.set(result.value.headers); //~ header`,
      `const load = ResultAsync.fromThrowable(() => axios.get('/x'), error => error);
       (await load()).mapErr(error => res.set(error.headers));`,
      `const load = ResultAsync.fromThrowable(() => axios.get('/x'));
       (await load()).mapErr(error => res.set(error.response.headers)); //~ header`,
      `const copy = Result.fromThrowable(headers => ({ ...headers }));
       copy((await axios.get('/x')).headers).map(headers => res.set(headers)); //~ header`,
      `const copy = Result.fromThrowable(({ etag }) => ({ etag }));
       copy((await axios.get('/x')).headers).map(headers => res.set(headers));`,
    ),
  });

  follow('hold what a promise rejects with, as a function changes it', {
    'users.js': routes(
      IMPORTS,
      `ResultAsync.fromPromise(axios.get('/x'), error => error.response).match(() => res.end(), response => {
         res.set(response.headers); //~ header
       });`,
      `const answer = await axios.get('/x');
       ResultAsync.fromPromise(fetchOther(), error => error.message).match(() => res.end(), () => {
         res.set(answer.headers); //~ header
       });`,
      `ask().mapErr(error => error.response).match(() => res.end(), response => {
         res.set(response.headers); //~ header
       });`,
    ),
  });

  follow('are changed on the side that they are on', {
    'users.js': routes(
      IMPORTS,
      `ask().map(({ headers }) => ({ headers: { etag: headers.etag } })).match(({ headers }) => {
         res.set(headers);
       }, () => res.end());`,
      `ask().asyncMap(async ({ headers }) => ({ bag: headers })).match(({ bag }) => {
         res.set(bag); //~ header
       }, () => res.end());`,
      `ask().andThen(({ headers }) => ok({ headers: { etag: headers.etag } })).match(({ headers }) => {
         res.set(headers);
       }, () => res.end());`,
      `ask().andThen(answer => (answer.data ? ok(answer) : err('empty'))).match(({ headers }) => {
         res.set(headers); //~ header
       }, () => res.end());`,
      `ask().andThen(() => ok(1)).match(() => res.end(), error => {
         res.set(error.response.headers); //~ header
       });`,
      `err(await axios.get('/x')).andThen(value => ok(value)).match(() => res.end(), ({ headers }) => {
         res.set(headers); //~ header
       });`,
      `ask().orElse(() => ok({ headers: {} })).match(({ headers }) => {
         res.set(headers); //~ header
       }, () => res.end());`,
      `err(await axios.get('/x')).orElse(() => err({ headers: {} })).match(() => res.end(), ({ headers }) => {
         res.set(headers);
       });`,
      `ask().andTee(answer => {
         res.set(answer.headers); //~ header
       });`,
      `ask().orTee(error => {
         res.set(error.response.headers); //~ header
       });`,
    ),
  });

  follow('take one way or the other', {
    'users.js': routes(
      IMPORTS,
      `let { headers } = await axios.get('/x');
       (await ask()).match(() => {
         headers = {};
       }, () => {
         res.set(headers); //~ header
       });`,
      `let headers = {};
       (await ask()).match(answer => {
         headers = answer.headers;
       }, () => {});
       res.set(headers); //~ header`,
      `res.set((await ask()).match(() => ({}), error => error.response.headers)); //~ header`,
    ),
  });
});
