import { run } from '../../src/cli/run.ts';

/** What a command line wrote, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in a folder; streams are no terminals unless `terminal` says so. */
export async function runIn(cwd: string, words: readonly string[], terminal = false, env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const written = { stdout: '', stderr: '' };
  const stream = (name: 'stderr' | 'stdout'): NodeJS.WriteStream =>
    ({ isTTY: terminal, hasColors: () => terminal, write: (text: string) => void (written[name] += text) }) as unknown as NodeJS.WriteStream;
  const code = await run(words, { cwd: () => cwd, env, stdout: stream('stdout') as typeof process.stdout, stderr: stream('stderr') as typeof process.stderr });
  return { code, ...written };
}

/** A gateway whose helper in another file asks the upstream. */
export const gateway: Readonly<Record<string, string>> = {
  'src/client.js': "import axios from 'axios';\n\nexport async function fetchOrder(id) {\n  return axios.get(`http://orders/${id}`);\n}\n",
  'src/app.js':
    "import express from 'express';\nimport { fetchOrder } from './client.js';\n\nconst app = express();\napp.get('/orders/:id', async (req, res) => {\n  const order = await fetchOrder(req.params.id);\n  res.set(order.headers).send(order.data);\n});\n",
};
