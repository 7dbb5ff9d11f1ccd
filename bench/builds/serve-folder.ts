import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** Serves any generator's site. Ours says more with each file, and needs a page for missing addresses. */
export async function serveFolder(folder: string, port: number): Promise<Server> {
  const server = createServer(sirv(folder, { dev: true, etag: true }));
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return server;
}
