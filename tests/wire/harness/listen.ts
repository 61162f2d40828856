import type { AddressInfo, Server } from 'node:net';

/** Lets a server (net, http, http2) listen on a free loopback port, and gives that port. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}
