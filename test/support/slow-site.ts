import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const TYPES: Record<string, string> = { '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };
const PIECES = 8;

/** What arrives late. */
export type Late = 'page' | 'script' | 'style';

/** What is waited for before the next piece of the page. */
export type Between = () => Promise<unknown>;

/** Serves a built site as a bad connection would: the page in pieces, or its script or style sheet late. */
export async function serveSlowly(
  folder: string,
  late: Late,
  between: Between = () => pause(60),
): Promise<{ origin: string; server: Server }> {
  const answer = async (url: string, response: ServerResponse): Promise<unknown> => {
    const { pathname } = new URL(url, 'http://localhost');
    const extension = path.extname(pathname);
    const body = await readFile(path.join(folder, pathname, extension === '' ? 'index.html' : '')).catch(
      () => undefined,
    );
    if (!body) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extension] ?? 'text/html; charset=utf-8' });
    if ((extension === '.js' && late === 'script') || (extension === '.css' && late === 'style')) await pause(400);
    if (extension !== '' || late !== 'page') return response.end(body);
    // What the browser needs to show anything comes first, and then the page piece by piece.
    const start = body.indexOf('<main');
    response.write(body.subarray(0, start));
    for (let piece = 0; piece < PIECES; piece++) {
      const [from, to] = [piece, piece + 1].map((part) => start + ((body.length - start) * part) / PIECES);
      response.write(body.subarray(from, to));
      if (piece < PIECES - 1) await between();
    }
    return response.end();
  };
  const server = createServer(({ url = '/' }, response) => {
    answer(url, response).catch((error: Error) => response.destroy(error));
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  return { origin: `http://localhost:${typeof address === 'object' && address ? address.port : 0}`, server };
}
