import { ask, few, forOf, only, plain, webShapes, type EditGateway } from '../gateway.ts';

export const sveltekit: EditGateway = {
  framework: 'SvelteKit 3',
  app: 'sveltekit',
  filename: 'src/routes/edited/[client]/[index]/[name]/+server.mjs',
  imports: ["import { json, text } from '@sveltejs/kit';"],
  start: 'export async function GET({ params }) {\n  const { client, index, name } = params;\n  const path = `/${client}/${index}`;',
  route: (path, statements) => [`  if (path === '${path}') {`, ...statements, '  }'],
  listen: '  return new Response(null, { status: 404 });\n}',
  shapes: {
    ...webShapes('name'),
    'new Response(text, { headers: bag })': client => plain(client, [ask(client, 'name'), `return new Response(${client.body}, { headers: up.headers });`]),
    'text(body, { headers })': client => few(client, [ask(client, 'name'), `return text(${client.body}, { headers: up.headers });`]),
    'json(body, { headers })': { keeps: 'body', write: client => only('axios', client, ['const up = await axios.get(upstream + name);', 'return json(up.data, { headers: up.headers });']) },
    'json(body, response)': { keeps: 'body', write: client => only('fetch', client, [ask(client, 'name'), 'return json(await up.json(), up);']) },
    'headers.set in for of': client => few(client, [ask(client, 'name'), `const answer = new Response(${client.body});`, forOf(client, (name, value) => `answer.headers.set(${name}, ${value})`), 'return answer;']),
  },
};
