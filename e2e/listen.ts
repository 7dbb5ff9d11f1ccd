import { createServer } from 'node:http';
import type { Workspace } from './system.ts';

/** Answers requests on a free port until the run ends. */
export async function listen(
  workspace: Workspace,
  answer: (path: string, body: string) => string | undefined,
): Promise<number> {
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => response.end(answer(request.url ?? '/', body) ?? ''));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  workspace.onEnd(async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}
