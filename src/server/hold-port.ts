import { once } from 'node:events';
import { createServer } from 'node:http';

const WAIT = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1"><title>Building</title></head>
<body><p>The site is being built. This page loads again by itself.</p></body></html>
`;

/**
 * Holds a port until it is released, so that no other program takes it while the site is built. A browser that asks
 * meanwhile is told to wait.
 *
 * @throws Error - when the port is taken
 */
export async function holdPort(port: number): Promise<{ release(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '1', connection: 'close' });
    response.end(WAIT);
  });
  server.listen(port);
  await once(server, 'listening');
  return {
    release: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
