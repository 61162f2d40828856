// Runs the filters' oracle on many programs: `npm run oracle -- [programs] [seed]`.
import { spawnSync } from 'node:child_process';

const [programs = '5000', seed = String(Math.floor(Math.random() * 2 ** 31))] = process.argv.slice(2);
const { status } = spawnSync('npx vitest run tests/dataflow/oracle', {
  stdio: 'inherit',
  shell: true,
  env: { ...process.env, ORACLE_PROGRAMS: programs, ORACLE_SEED: seed },
});
process.exitCode = status ?? 1;
