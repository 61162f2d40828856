import { usualClients } from '../clients.ts';
import { ask, few, forOf, only, plain, web, webShapes, type EditGateway } from '../gateway.ts';

export const nextApp: EditGateway = {
  framework: 'Next.js 16, route handler',
  app: 'next',
  filename: 'app/edited/[client]/[index]/[name]/route.mjs',
  imports: ["import { NextResponse } from 'next/server';"],
  installed: [["'next/server'", "'next/server.js'"]],
  start: 'export async function GET(request, { params }) {\n  const { client, index, name } = await params;\n  const path = `/${client}/${index}`;',
  route: (path, statements) => [`  if (path === '${path}') {`, ...statements, '  }'],
  listen: '  return new Response(null, { status: 404 });\n}',
  // Next drops the encoding of bytes that nobody decoded: another bug, which hides this one.
  clients: usualClients.filter(name => name !== 'undici'),
  shapes: {
    ...webShapes('name'),
    'new Response(text, { headers: bag })': client => plain(client, [ask(client, 'name'), `return new Response(${client.body}, { headers: up.headers });`]),
    'new NextResponse(text, { headers })': client => few(client, [ask(client, 'name'), `return new NextResponse(${client.body}, { status: up.status, headers: up.headers });`]),
    'NextResponse.json(body, { headers })': { keeps: 'body', write: client => only('axios', client, ['const up = await axios.get(upstream + name);', 'return NextResponse.json(up.data, { headers: up.headers });']) },
    'NextResponse.json(body, response)': { keeps: 'body', write: client => only('fetch', client, [ask(client, 'name'), 'return NextResponse.json(await up.json(), up);']) },
    'headers.set in for of': client => few(client, [ask(client, 'name'), `const answer = new NextResponse(${client.body});`, forOf(client, (name, value) => `answer.headers.set(${name}, ${value})`), 'return answer;']),
    'new Headers(bag), with one of its own': client => web(client, [ask(client, 'name'), 'const headers = new Headers(up.headers);', "headers.set('x-own', '1');", 'return new Response(await up.text(), { headers });']),
  },
};
