import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { onTestFinished } from 'vitest';

/** Takes a port on one address of this machine until the test is over; gives its number. */
export async function takePort(address: string, port = 0): Promise<number> {
  const server: Server = createServer().listen(port, address);
  await once(server, 'listening');
  onTestFinished(async () => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}
