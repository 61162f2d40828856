import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

const HOP = `import axios from 'axios';
const HOP = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];`;

/** Steps of a pipeline: `send` answers when the others have ended, `strip` cleans what those after it left. */
const steps = (mark: string): string => `${HOP}
const send = async (context, next) => {
  await next();
  context.res.set(context.headers).send(context.body);${mark}
};
const strip = async (context, next) => {
  await next();
  for (const name of HOP) delete context.headers[name];
};
const time = async (context, next) => { await next(); console.log('done'); };
const load = async (context, next) => {
  const answer = await axios.get('http://users.internal');
  context.headers = answer.headers;
  context.body = answer.data;
  await next();
};`;

const clean = 'await run({ res, headers: {} }, [send, time, strip, time, load]);';
const unclean = 'await run({ res, headers: {} }, [strip, time, send, time, load]);';

/** A file of its own for each way, since the steps of one are told once. */
function pipelines(name: string, ...ways: readonly string[]): void {
  follow(name, Object.fromEntries(ways.flatMap((way, index) => [
    [`clean-${String(index)}.js`, routes(`${steps('')}\n${way}`, clean)],
    [`unclean-${String(index)}.js`, routes(`${steps(' //~ header')}\n${way}`, unclean)],
  ])));
}

describe('functions that call themselves', () => {
  pipelines(
    'for the next position of a list',
    `const run = (context, steps) => {
  const dispatch = i => steps[i]?.(context, () => dispatch(i + 1));
  return dispatch(0);
};`,
    `function run(context, steps, next) {
  let index = -1;
  return dispatch(0);
  function dispatch(i) {
    if (i <= index) return Promise.reject(new Error('next() called multiple times'));
    index = i;
    let step = steps[i];
    if (i === steps.length) step = next;
    return step ? Promise.resolve(step(context, dispatch.bind(null, i + 1))) : Promise.resolve();
  }
}`,
    `const run = (context, steps) => {
  const dispatch = async i => (i >= steps.length ? context : steps[i](context, () => dispatch(i + 1)));
  return dispatch(0);
};`,
  );

  pipelines(
    'for the next position that a variable around them counts',
    `const run = (context, steps) => {
  let index = 0;
  const next = async () => steps[index++]?.(context, next);
  return next();
};`,
    `const run = (context, steps) => {
  let index = -1;
  const next = async () => {
    index = index + 1;
    const step = steps[index];
    if (step) await step(context, next);
  };
  return next();
};`,
  );

  pipelines(
    'through functions that were made one around the other',
    'const run = (context, steps) => steps.reduceRight((next, step) => () => step(context, next), async () => {})();',
    'const run = (context, steps) => [...steps].reverse().reduce((next, step) => () => step(context, next), async () => {})();',
    'const run = (context, steps) => steps.toReversed().reduce((next, step) => () => step(context, next), async () => {})();',
  );

  follow('as one function that is made of many', {
    'filters.js': routes(
      `${HOP}
const pipe = (...steps) => steps.reduce((first, then) => value => then(first(value)));
const without = name => ({ [name]: dropped, ...others }) => others;
const same = value => value;
const anyOf = (...tests) => tests.reduce((all, test) => name => all(name) || test(name), () => false);
const is = hop => name => name === hop;
const load = () => axios.get('http://users.internal');`,
      `res.set(pipe(same, without(HOP[0]), without(HOP[1]), without(HOP[2]), without(HOP[3]))((await load()).headers)).end();`,
      `res.set(pipe(same, same, without(HOP[1]), without(HOP[2]), without(HOP[3]))((await load()).headers)).end(); //~ header`,
      `const drop = anyOf(is(HOP[0]), is(HOP[1]), is(HOP[2]), is(HOP[3]));
for (const [name, value] of Object.entries((await load()).headers)) if (!drop(name)) res.setHeader(name, value);`,
      `const drop = anyOf(is(HOP[1]), is(HOP[2]), is(HOP[3]), is('date'));
for (const [name, value] of Object.entries((await load()).headers)) if (!drop(name)) res.setHeader(name, value); //~ header`,
    ),
  });

  follow('with a step that is there on one path only', {
    'users.js': routes(
      `${HOP}
const strip = ({ headers }) => { for (const name of HOP) delete headers[name]; };`,
      `const steps = [() => {}];
if (req.query.raw !== '1') steps.push(strip);
const answer = await axios.get('http://users.internal');
for (const step of steps) step?.(answer);
res.set(answer.headers).send(answer.data); //~ header`,
      `const steps = [() => {}];
steps.push(strip);
const answer = await axios.get('http://users.internal');
for (const step of steps) step(answer);
res.set(answer.headers).send(answer.data);`,
    ),
  });

  follow('only once more where nothing tells one call from the next', {
    'users.js': routes(
      `import axios from 'axios';
const KINDS = [0, 1];
const FIRST = 0;
const WAYS = ['/users', '/guests'];
async function load(url, attempt) {
  try { return await axios.get(url); } catch (error) { return error.code ? load(url, attempt + 1) : load(url, attempt + 2); }
}
async function loadKind(url) {
  if (KINDS[FIRST] === 1) return loadKind(url + '/a');
  try { return await axios.get(url); } catch (error) { return error.code ? loadKind(url + '/b') : loadKind(url + '/c'); }
}
async function loadWay(way, error) {
  try { return await axios.get(WAYS[way]); } catch (error) { return error.code ? loadWay(way, 1) : loadWay(way, 2); }
}
const run = (context, steps, from) => {
  let index = from;
  const next = async () => steps[index++]?.(context, next);
  return next();
};
const timed = what => async (context, next) => { await next(); console.log(what, 'done'); };
const loadBy = async way => (way === 'network' ? axios.get('/users') : loadBy(way === 'cache' ? 'network' : 'cache'));
const ask = async (context, next) => { context.answer = await axios.get('/users'); await next(); };`,
      ...['load(req.url, 0)', 'loadKind(req.url)', 'loadWay(0)'].map(call => `await ${call};\nres.set((await ${call}).headers).end(); //~ header`),
      `res.set((await loadBy('cache')).headers).end(); //~ header`,
      `res.set((await loadBy('memory')).headers).end();`,
      `const context = {};
await run({}, [timed('a'), timed('b'), timed('c'), timed('d')], req.query.from);
await run(context, [timed('a'), timed('b'), timed('c'), ask], req.query.from);
res.set(context.answer.headers).end(); //~ header`,
    ),
  });

  follow('with steps of which some are not known', {
    'users.js': routes(
      `${HOP}
const strip = ({ headers }) => { for (const name of HOP) delete headers[name]; };`,
      `const steps = [...req.app.steps, strip];
const answer = await axios.get('http://users.internal');
if (steps.length === 1) return res.end();
res.set(answer.headers).send(answer.data); //~ header`,
      `const steps = [strip];
for (const step of req.app.steps) steps.unshift(step);
const answer = await axios.get('http://users.internal');
if (steps.length === 1) return res.end();
res.set(answer.headers).send(answer.data); //~ header`,
    ),
    'order.js': routes(
      `${HOP}
const strip = ({ headers }) => { for (const name of HOP) delete headers[name]; };`,
      `const steps = [];
steps.push(strip);
steps.push(req.app.step);
const answer = await axios.get('http://users.internal');
for (const step of steps) step(answer);
res.set(answer.headers).send(answer.data);`,
    ),
    'route.js': `import axios from 'axios';
import fastify from 'fastify';
const app = fastify();
const route = { method: 'GET', url: '/' };
if (process.env.USERS) route.handler = async (request, reply) => {
  const answer = await axios.get('http://users.internal');
  return reply.headers(answer.headers).send(answer.data); //~ header
};
app.route(route);
`,
  });

  follow('and count what they find', {
    'users.js': routes(
      HOP,
      `for (const [name, value] of Object.entries((await axios.get('http://users.internal')).headers)) {
  let hits = 0;
  for (const hop of HOP) if (name === hop) hits++;
  if (hits === 0) res.setHeader(name, value);
}`,
      `for (const [name, value] of Object.entries((await axios.get('http://users.internal')).headers)) {
  let hits = 0;
  for (const hop of HOP) if (name === hop) hits += 1;
  if (!hits) res.setHeader(name, value);
}`,
      `for (const [name, value] of Object.entries((await axios.get('http://users.internal')).headers)) {
  let hits = 4;
  for (const hop of HOP) if (name === hop) hits--;
  if (--hits === 3) res.setHeader(name, value);
}`,
      `for (const [name, value] of Object.entries((await axios.get('http://users.internal')).headers)) {
  let hits = 4;
  for (const hop of HOP) if (name === hop) hits--;
  if (--hits < 3) res.setHeader(name, value); //~ header
}`,
      `const { headers, data } = await axios.get('http://users.internal');
let at = 0;
while (at < HOP.length) delete headers[HOP[at++]];
res.set(headers).send(data);`,
      `const { headers, data } = await axios.get('http://users.internal');
const names = Object.keys(headers);
let at = 0;
while (at < names.length) {
  const name = names[at++];
  if (!HOP.includes(name)) res.setHeader(name, headers[name]);
}
res.send(data);`,
    ),
  });
});
