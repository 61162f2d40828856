/** The way from a file's folder to another file, as an import would say it: `./client.ts`, `../../orders/src/client.ts`. Both absolute, with `/`. */
export function relativePath(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const names = to.split('/');
  let same = 0;
  while (same < folders.length && same < names.length - 1 && folders[same] === names[same]) same += 1;
  // Another disk: there is no way that isn't this machine's.
  if (same === 0) return names.at(-1) ?? to;
  const up = folders.length - same;
  return `${up === 0 ? './' : '../'.repeat(up)}${names.slice(same).join('/')}`;
}
