import { describe } from 'vitest';
import { follow, routes } from '../../modules/follow.ts';

describe('instanceof', () => {
  follow('of a class of another file, and one that extends it', {
    'errors.ts': `export class UpstreamError extends Error {
  constructor(readonly status: number, readonly headers: Record<string, string>) { super('upstream'); }
}
export class TooMany extends UpstreamError {}
`,
    'client.ts': `import { TooMany, UpstreamError } from './errors';
export async function load(path: string) {
  const response = await fetch('http://u' + path);
  if (response.status === 429) throw new TooMany(429, Object.fromEntries(response.headers));
  if (!response.ok) throw new UpstreamError(response.status, Object.fromEntries(response.headers));
  return response.json();
}
`,
    'routes.ts': routes(
      `import { load } from './client';\nimport { TooMany, UpstreamError } from './errors';`,
      `try { res.json(await load('/a')); } catch (error) {\n  if (!(error instanceof UpstreamError)) throw error;\n  res.status(error.status).set(error.headers).end(); //~ header\n}`,
      `try {\n  res.json(await load('/b')); //~ header\n} catch (error) {\n  if (!(error instanceof TooMany)) throw error;\n  res.status(429).end();\n}`,
    ),
  });
  follow('of Error, of Response, and of a class that nothing here is of', {
    'routes.ts': routes(
      `class Own { readonly headers = { etag: '1' }; }
const load = async () => { const response = await fetch('http://u'); return response.ok ? response : new Error('failed'); };`,
      `const answer = await load();\nif (answer instanceof Error) return res.status(502).json(answer);\nres.json(await answer.json());`,
      `const answer = await load();\nif (answer instanceof Error) return res.status(502).json({});\nres.json(answer); //~ response`,
      `const answer = await load();\nif (answer instanceof Response) return res.json(await answer.json());\nres.json(answer);`,
      `const answer = await load();\nif (!(answer instanceof Response)) return res.status(502).end();\nres.json(answer); //~ response`,
      `const answer = await load();\nif (answer instanceof Own) return res.json(answer);\nres.end();`,
    ),
  });
});
