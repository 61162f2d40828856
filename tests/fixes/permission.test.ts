import { describe, expect, test } from 'vitest';

import { lint } from './linting.ts';

/** What `--fix` does with code: makes an edit, or leaves it to a person. */
function safetyOf(code: string, filename = 'gateway.js'): string {
  const messages = lint({ filename, code }).filter(({ ruleId }) => ruleId !== 'upstream/no-request-header-forwarding');
  return messages.map(({ fix, suggestions = [] }) => (fix === undefined ? (suggestions.length > 0 ? 'suggested' : 'nothing') : 'fixed')).join();
}

const axiosRoute = (lines: readonly string[], { route = "app.get('/orders', async (req, res) => {", before = '' } = {}): string =>
  ["import axios from 'axios';", "import express from 'express';", before, 'const app = express();', route, ...lines.map(line => `  ${line}`), '});', ''].join('\n');
const fetchRoute = (lines: readonly string[], call = "fetch('http://orders.internal')"): string =>
  ["import express from 'express';", 'const app = express();', "app.get('/orders', async (req, res) => {", `  const up = await ${call};`, ...lines.map(line => `  ${line}`), '});', ''].join('\n');
const loop = 'for (const [name, value] of up.headers) res.setHeader(name, value);';
const ask = "const up = await axios.get('http://orders.internal');";
const send = ['res.status(up.status).set(up.headers);', 'res.send(up.data);'];

test('a plain answer to a plain GET is fixed', () => {
  expect(safetyOf(axiosRoute([ask, ...send]))).toBe('fixed');
});

describe('a status that is more than a success stays what its fields make of it', () => {
  test.each([
    ['validateStatus lets any status through', axiosRoute(["const up = await axios.get('http://orders.internal', { validateStatus: () => true });", ...send])],
    ['an instance lets any status through', axiosRoute(["const up = await orders.get('/');", ...send], { before: "const orders = axios.create({ baseURL: 'http://orders.internal', validateStatus: null });" })],
    ['an interceptor may hand errors over', axiosRoute([ask, ...send], { before: 'axios.interceptors.response.use((up) => up, (error) => error.response);' })],
    ['options come from elsewhere', axiosRoute(["const up = await axios.get('http://orders.internal', { ...options });", ...send], { before: "import { options } from './options.js';" })],
    ['the response of an error', axiosRoute(['try {', '  res.send((await axios.get(\'http://orders.internal\')).data);', '} catch (error) {', '  const up = error.response;', ...send.map(line => `  ${line}`), '}'])],
    ['fetch hands over every status', fetchRoute(['res.status(up.status);', loop, 'res.send(await up.text());'])],
    ['the response is given to a function that may send its status', fetchRoute(['sendStatus(res, up);', loop, 'res.send(await up.text());']).replace("import express", "import { sendStatus } from './status.js';\nimport express")],
    ['a redirect is no error', fetchRoute(['if (up.status >= 400) return res.sendStatus(502);', loop, 'res.send(await up.text());'], "fetch('http://orders.internal', { redirect: 'manual' })")],
    ['redirects are handed over', fetchRoute([loop, 'res.send(await up.text());'], "fetch('http://orders.internal', { redirect: 'manual' })")],
  ])('%s', (_name, code) => {
    expect(safetyOf(code)).toBe('suggested');
  });

  test.each([
    ['a status of our own', fetchRoute([loop, 'res.send(await up.text());'])],
    ['after a test of ok', fetchRoute(["if (!up.ok) return res.sendStatus(502);", 'res.status(up.status);', loop, 'res.send(await up.text());'])],
    ['after a test of the status', fetchRoute(['if (up.status !== 200) return res.sendStatus(502);', 'res.status(up.status);', loop, 'res.send(await up.text());'])],
    ['a test of ok where redirects are handed over', fetchRoute(['if (!up.ok) return res.sendStatus(502);', loop, 'res.send(await up.text());'], "fetch('http://orders.internal', { redirect: 'manual' })")],
    ['after a test for errors', fetchRoute(['if (up.status >= 400) return res.sendStatus(502);', 'res.status(up.status);', loop, 'res.send(await up.text());'])],
  ])('%s is fixed', (_name, code) => {
    expect(safetyOf(code)).toBe('fixed');
  });

  test.each([
    ["another instance's options", axiosRoute([ask, ...send], { before: "const files = axios.create({ validateStatus: null });\nawait files.get('/a');" })],
    ["another instance's interceptors", axiosRoute([ask, ...send], { before: "const files = axios.create();\nfiles.interceptors.response.use((up) => up, (error) => error.response);" })],
    ["another call's redirects", axiosRoute([ask, ...send, "await axios.get('http://files.internal', { maxRedirects: 0 });"])],
    ["another call's options", axiosRoute([ask, ...send, "await axios.get('http://files.internal', { validateStatus: () => true });"])],
  ])('%s say nothing of this call', (_name, code) => {
    expect(safetyOf(code)).toBe('fixed');
  });

  test.each([
    ['defaults let any status through', axiosRoute([ask, ...send], { before: 'axios.defaults.validateStatus = () => true;' })],
    ['an instance of a class lets any status through', "import axios from 'axios';\nimport express from 'express';\nclass Orders {\n  private readonly client = axios.create({ validateStatus: () => true });\n  async send(_req: express.Request, res: express.Response): Promise<void> {\n    const up = await this.client.get('/orders');\n    res.status(up.status).set(up.headers);\n    res.send(up.data);\n  }\n}\nconst orders = new Orders();\nexpress().get('/', (req, res) => orders.send(req, res));\n"],
    ['an instance that is injected', "import { Controller, Get, Res } from '@nestjs/common';\nimport { HttpService } from '@nestjs/axios';\nimport { firstValueFrom } from 'rxjs';\n@Controller()\nexport class Orders {\n  constructor(private readonly http: HttpService) {}\n  @Get() async find(@Res() res) {\n    const up = await firstValueFrom(this.http.get('x'));\n    res.status(up.status).set(up.headers);\n    res.send(up.data);\n  }\n}\n"],
    ['a client that does not follow redirects', "import needle from 'needle';\nimport express from 'express';\nexpress().get('/', async (req, res) => {\n  const up = await needle('get', 'http://orders.internal');\n  res.set(up.headers);\n  res.send(up.body);\n});\n"],
    ['the whole request is options', axiosRoute(['const up = await axios(optionsFor(req.params.id));', ...send], { before: "import { optionsFor } from './options.js';" })],
  ])('%s', (_name, code) => {
    expect(safetyOf(code, code.includes('private') || code.includes('@Get') ? 'gateway.ts' : 'gateway.js')).toBe('suggested');
  });

  test('a test of another response is no test', () => {
    const code = fetchRoute(["const other = await fetch('http://users.internal');", 'if (!other.ok) return res.sendStatus(502);', 'res.status(up.status);', loop, 'res.send(await up.text());']);
    expect(safetyOf(code)).toBe('suggested');
  });
});

describe('a handler that may serve HEAD, OPTIONS or every method', () => {
  test.each(["app.use(async (req, res) => {", "app.all('/orders', async (req, res) => {", "app.get('*', async (req, res) => {", "app.head('/orders', async (req, res) => {", "app.options('/orders', async (req, res) => {"])('%s', route => {
    expect(safetyOf(axiosRoute([ask, ...send], { route }))).toBe('suggested');
  });

  test('a Lambda function', () => {
    const code = "import axios from 'axios';\nexport const handler = async () => {\n  const up = await axios.get('http://orders.internal');\n  return { statusCode: up.status, headers: up.headers, body: JSON.stringify(up.data) };\n};\n";
    expect(safetyOf(code)).toBe('suggested');
  });

  test('a filter that lacks a length', () => {
    const lines = [ask, "const { connection, 'transfer-encoding': coding, ...headers } = up.headers;", "delete headers['keep-alive'];", 'res.set(headers).send(up.data);'];
    expect([safetyOf(axiosRoute(lines, { route: 'app.use(async (req, res) => {' })), safetyOf(axiosRoute(lines))]).toEqual(['suggested', 'fixed']);
  });

  test('a filter that lacks only what belongs to the connection is fixed anywhere', () => {
    const lines = [ask, 'const headers = { ...up.headers };', "delete headers['content-length'];", "delete headers['transfer-encoding'];", 'res.set(headers).send(up.data);'];
    expect(safetyOf(axiosRoute(lines, { route: 'app.use(async (req, res) => {' }))).toBe('fixed');
  });
});

describe('what the inbound request asks for reaches the upstream', () => {
  const withOptions = (options: string, before: readonly string[] = []): string => axiosRoute([...before, `const up = await axios.get('http://orders.internal', ${options});`, ...send]);
  test.each([
    ['range', withOptions('{ headers: { range: req.headers.range } }')],
    ['if-none-match, by call', withOptions("{ headers: { 'If-None-Match': req.get('if-none-match') } }")],
    ['authorization, in a template', withOptions('{ headers: { authorization: `Bearer ${req.token}` } }')],
    ['authorization, added later', withOptions('{ headers }', ['const headers = {};', 'headers.authorization = req.headers.authorization;'])],
    ['all headers', withOptions('{ headers: req.headers }')],
    ['what an unknown function makes of the request', withOptions('optionsOf(req)').replace("import axios", "import { optionsOf } from './options.js';\nimport axios")],
    [
      'superagent, step by step',
      "import superagent from 'superagent';\nimport express from 'express';\nexpress().get('/orders', async (req, res) => {\n  const up = await superagent.get('http://orders.internal').set('Range', req.get('range'));\n  res.status(up.status).set(up.headers).send(up.body);\n});\n",
    ],
  ])('%s', (_name, code) => {
    expect(safetyOf(code)).toBe('suggested');
  });

  test.each([
    ['credentials of our own', withOptions('{ headers: { authorization: `Bearer ${token}` } }').replace('const app', 'const token = process.env.TOKEN;\nconst app')],
    ['a language', withOptions("{ headers: { 'accept-language': req.headers['accept-language'] } }")],
    ['the query', withOptions('{ params: req.query }')],
  ])('%s is fixed', (_name, code) => {
    expect(safetyOf(code)).toBe('fixed');
  });
});

describe('fields that the answer may be there for', () => {
  test.each([
    ['POST: a 201 has a location, a login has a cookie', axiosRoute(["const up = await axios.post('http://orders.internal', req.body);", ...send], { route: "app.post('/orders', async (req, res) => {" })],
    ['a method that is not known', axiosRoute(["const up = await axios({ url: 'http://orders.internal', method: req.method });", ...send])],
    ['cookies of the answer are spoken of', axiosRoute([ask, "res.append('set-cookie', up.headers['set-cookie']);", ...send])],
    ['a jar of cookies is used', axiosRoute(["const up = await orders.get('/');", ...send], { before: "import { CookieJar } from 'tough-cookie';\nconst orders = axios.create({ jar: new CookieJar() });" })],
    ['credentials are sent along', axiosRoute(["const up = await axios.get('http://orders.internal', { withCredentials: true });", ...send])],
    ['a stream: a file has a name, an age and protections', axiosRoute(["const up = await axios.get('http://orders.internal', { responseType: 'stream' });", 'res.set(up.headers);', 'up.data.pipe(res);'])],
    ['bytes', axiosRoute(["const up = await axios.get('http://orders.internal', { responseType: 'arraybuffer' });", ...send])],
    ['the length of a stream: it tells how far a download is', axiosRoute(["const up = await axios.get('http://orders.internal', { responseType: 'stream' });", "res.set('content-length', up.headers['content-length']);", 'up.data.pipe(res);'])],
    ['bytes, by the instance', axiosRoute(["const up = await files.get('/a');", ...send], { before: "const files = axios.create({ responseType: 'arraybuffer' });" })],
    ['bytes of a web response', fetchRoute([loop, 'res.send(Buffer.from(await up.arrayBuffer()));'])],
  ])('%s', (_name, code) => {
    expect(safetyOf(code)).toBe('suggested');
  });

  test.each([
    ['a document of the upstream', axiosRoute(["const up = await axios.get('http://orders.internal', { responseType: 'json' });", ...send])],
    ['text of a web response', fetchRoute([loop, 'res.send(await up.text());'])],
    ["the gateway's own session", axiosRoute([ask, ...send], { before: "import session from 'cookie-session';" })],
    ['one length of a POST', axiosRoute(["const up = await axios.post('http://orders.internal', req.body);", "res.set('content-length', up.headers['content-length']);", 'res.send(up.data);'], { route: "app.post('/orders', async (req, res) => {" })],
    ['what failed always, of any method', axiosRoute(["const up = await axios.post('http://orders.internal', req.body);", 'res.json(up);'], { route: "app.post('/orders', async (req, res) => {" })],
  ])('%s is fixed', (_name, code) => {
    expect(safetyOf(code)).toBe('fixed');
  });
});

describe("a vendor's JSON type stays", () => {
  test('before json(), the type is set from the upstream', () => {
    const [message] = lint({ filename: 'gateway.js', code: axiosRoute([ask, 'res.set(up.headers).json(up.data);']) });
    expect(message?.fix?.text).toBe("type(up.headers['content-type'] ?? 'application/json')");
  });
});
