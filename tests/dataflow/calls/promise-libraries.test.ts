import { describe } from 'vitest';
import { commonRoutes, follow } from '../../modules/follow.ts';

const BLUEBIRD = `const Promise = require('bluebird');
const axios = require('axios');
const load = () => Promise.resolve(axios.get('http://users.internal'));`;

describe('promises of bluebird', () => {
  follow('give an error to a handler of its classes, and the others to the next', {
    'users.js': commonRoutes(
      BLUEBIRD,
      `load().catch(RangeError, TypeError, error => {
         res.set(error.response.headers); //~ header
       });`,
      `load().catch(RangeError, () => res.end()).catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `load().catch(() => res.end()).catch(error => {
         res.set(error.response.headers);
       });`,
      `load().tapCatch(RangeError, error => {
         res.set(error.response.headers); //~ header
       });`,
      `load().tapCatch(() => {}).then(answer => {
         res.set(answer.headers); //~ header
       });`,
    ),
  });

  follow('go on with what is asked of them', {
    'users.js': commonRoutes(
      BLUEBIRD,
      `load().tap(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Promise.resolve(1).tap(() => axios.post('/log')).catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `load().get('headers').then(headers => {
         res.set(headers); //~ header
       });`,
      `load().get(req.query.part).then(part => {
         res.set(part);
       });`,
      `load().return({ headers: { etag: '1' } }).then(({ headers }) => {
         res.set(headers);
       });`,
      `load().thenReturn(1).catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `Promise.resolve([load()]).all().then(([answer]) => {
         res.set(answer.headers); //~ header
       });`,
      `Promise.resolve(axios.get('/list')).all().catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `const { headers } = await axios.get('/x');
       Promise.resolve({ bag: headers }).then(({ bag }) => {
         res.set(bag); //~ header
       });`,
      `Promise.all([load()]).spread(answer => answer.data).catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `Promise.map(['a'], id => axios.get(id)).then(([answer]) => {
         res.set(answer.headers); //~ header
       });`,
    ),
  });

  follow('call back', {
    'users.js': commonRoutes(
      BLUEBIRD,
      `load().asCallback((error, answer) => {
         if (error) return res.end();
         res.set(answer.headers); //~ header
       });`,
      `load().nodeify(error => {
         res.set(error.response.headers); //~ header
       });`,
    ),
  });

  follow('are made of functions', {
    'users.js': commonRoutes(
      `${BLUEBIRD}
const method = Promise.method(() => axios.get('http://users.internal'));
const coroutine = Promise.coroutine(function* (answer, response) { response.set((yield answer).headers); }); //~ header
const promised = Promise.promisify(require('request'));`,
      `new Promise(resolve => axios.get('/x').then(resolve)).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Promise.try(() => axios.get('/x')).catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `method().then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `coroutine(load(), res);`,
      `promised('http://users.internal').then(answer => {
         res.set(answer.headers); //~ header
       });`,
    ),
  });
});

describe('functions that call back, and promises of what they call back with', () => {
  const REQUEST = `const request = require('request');
const Q = require('q');
const Promise = require('bluebird');
const promised = Promise.promisifyAll(require('request'));
const users = Promise.promisifyAll({
  url: 'http://users.internal',
  load(id, done) { request.get(this.url + id, (error, answer) => done(error, answer)); },
  body(id, done) { request.get(this.url + id, (error, answer) => done(error, answer.body)); },
});`;

  follow('of a client and an object of which all are promised', {
    'users.js': commonRoutes(
      REQUEST,
      `const answer = await promised.getAsync('http://users.internal');
       res.set(answer.headers); //~ header`,
      `promised.defaults({ json: true }).postAsync({ url: 'http://users.internal' }).spread((answer, body) => {
         res.set(answer.headers); //~ header
       });`,
      `const answer = await promised.getAsync('http://users.internal');
       res.send(answer.body);`,
      `const answer = await promised.fetchAsync('http://users.internal');
       res.set(answer.headers);`,
      `const answer = await users.loadAsync(1);
       res.set(answer.headers); //~ header`,
      `const answer = await users.bodyAsync(1);
       res.set(answer.headers);`,
      `const answer = await users.loadAll(1);
       res.set(answer.headers);`,
    ),
  });

  follow('in lists, where there are several', {
    'users.js': commonRoutes(
      REQUEST,
      `Q.nfcall(request.get, 'http://users.internal').then(([answer, body]) => {
         res.set(answer.headers); //~ header
       });`,
      `Q.ninvoke(request, 'get', 'http://users.internal').spread((answer, body) => {
         res.set(answer.headers); //~ header
       });`,
      `Q.denodeify(request)('http://users.internal').then(values => {
         res.set(values[0].headers); //~ header
       });`,
      `Q.denodeify(request)('http://users.internal').then(values => {
         res.set(values[1].headers);
       });`,
      `Q.denodeify(users.load.bind(users))(1).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Q.ninvoke(users, 'load', 1).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `const [answer] = await Promise.promisify(request, { multiArgs: true })('http://users.internal');
       res.set(answer.headers); //~ header`,
      `const [answer] = await Promise.promisify(request, { multiArgs: false })('http://users.internal');
       res.set(answer.headers);`,
    ),
  });

  follow('by what is put off', {
    'users.js': commonRoutes(
      `${REQUEST}
const load = path => {
  const deferred = Q.defer();
  request(path, (error, answer) => (error ? deferred.reject(error) : deferred.resolve(answer)));
  return deferred.promise;
};
const loadAll = path => {
  const deferred = Q.defer();
  request(path, deferred.makeNodeResolver());
  return deferred.promise;
};
const loadBody = path => {
  const resolver = Promise.pending();
  request(path, (error, answer) => resolver.fulfill(answer.body));
  return resolver.promise;
};`,
      `load('/a').then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `loadAll('/a').spread((answer, body) => {
         res.set(answer.headers); //~ header
       });`,
      `loadBody('/a').then(answer => {
         res.set(answer.headers);
       });`,
      `const { fulfill, promise } = Promise.pending();
       request('/a', (error, answer) => fulfill(answer));
       res.set((await promise).headers); //~ header`,
    ),
  });
});

describe('promises of Q', () => {
  follow('have names of their own', {
    'users.js': commonRoutes(
      `const Q = require('q');
const axios = require('axios');`,
      `Q(axios.get('/x')).done(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Q(axios.get('/x')).fail(error => {
         res.set(error.response.headers); //~ header
       });`,
    ),
  });
});

describe('promises by other names', () => {
  follow('are made of functions, values and objects', {
    'users.js': commonRoutes(
      `const Bluebird = require('bluebird').Promise;
const Q = require('q').default;
const RSVP = require('rsvp');
const axios = require('axios');`,
      `new Bluebird(resolve => axios.get('/x').then(resolve)).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Bluebird.cast(axios.get('/x')).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Bluebird.attempt(() => axios.get('/x')).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Q.fcall(() => axios.get('/x')).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `Q.async(function* () {
         res.set((yield axios.get('/x')).headers); //~ header
       })();`,
      `RSVP.hash({ users: axios.get('/x') }).then(({ users }) => {
         res.set(users.headers); //~ header
       });`,
      `const { headers } = await axios.get('/x');
       Q.nbind((path, done) => done(null, { headers }))('/x').then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `const { headers } = await axios.get('/x');
       Q.nsend({ load: (path, done) => done(null, { headers }) }, 'load', '/x').then(answer => {
         res.set(answer.headers); //~ header
       });`,
    ),
  });
});

describe('generators of co', () => {
  follow('reject with what they throw, and take what a wrapped one is given', {
    'users.js': commonRoutes(
      `const co = require('co');
const axios = require('axios');`,
      `co(function* () { yield axios.get('/x'); }).catch(error => {
         res.set(error.response.headers); //~ header
       });`,
      `const send = co.wrap(function* (answer) {
         res.set(answer.headers); //~ header
       });
       send(await axios.get('/x'));`,
    ),
  });
});

describe('generators that are run', () => {
  follow('give what they return', {
    'users.js': commonRoutes(
      `const axios = require('axios');
const co = require('co');
const Promise = require('bluebird');
const load = co.wrap(function* () { return yield axios.get('http://users.internal'); });
const loadData = Promise.coroutine(function* () { const answer = yield axios.get('http://users.internal'); return answer.data; });
const loadAll = Promise.coroutine(function* () { return yield axios.get('http://users.internal'); });`,
      `co(function* () { return yield axios.get('http://users.internal'); }).then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `co(function* () { return (yield axios.get('http://users.internal')).data; }).then(answer => {
         res.set(answer.headers);
       });`,
      `load().then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `loadAll().then(answer => {
         res.set(answer.headers); //~ header
       });`,
      `loadData().then(answer => {
         res.set(answer.headers);
       });`,
      `axios.get('http://users.internal').then(({ headers }) => {
         const send = function* () { res.set(headers); };
         for (const name in headers) delete headers[name];
         co(send);
       });`,
      `let headers = {};
       co(function* (response) { response.set(headers).status(200).send('a'); }, res);
       ({ headers } = await axios.get('http://users.internal'));`,
      `const walk = function* (tree) { yield co(walk, tree.left); yield co(walk, tree.right); };
       await co(walk, req.query);
       res.set((await axios.get('http://users.internal')).headers); //~ header`,
      `const answers = [...(function* () { yield axios.get('http://users.internal'); })()];
       res.set(answers.headers);`,
    ),
  });
});
