import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** What is encoded in the addresses of `R&D` or `C++`, and sirv, which decodes a URL as a whole, leaves so. */
const LEFT_ENCODED = /%(?:2[46BC]|3[ABD]|40)/gi;

/**
 * Serves a built site as a static host would: folders by their `index.html`, anything else by
 * the site's own 404 page. Nothing is kept in memory, for another build may replace the site meanwhile;
 * and nothing is sent in place of another file: what is there as `.gz` may be anybody's.
 *
 * @param base - the sub-path that the site was built for
 * @throws Error - when the port is taken
 */
export async function serveSite(folder: string, port: number, base = '/'): Promise<Server> {
  const notFound = await readFile(path.join(folder, '404.html'));
  const files = sirv(folder, { dev: true, etag: true, setHeaders: describeText });
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const [wanted = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    if (prefix !== '' && wanted !== prefix && !wanted.startsWith(`${prefix}/`)) return miss();
    const own = (wanted.slice(prefix.length) || '/').replace(LEFT_ENCODED, decodeURIComponent);
    if (isOfBuilds(own)) return miss();
    request.url = own + query.join('');
    files(request, response, miss);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return server;
}

/** What a build keeps in the folder for the next one. */
function isOfBuilds(address: string): boolean {
  try {
    return path.posix.normalize(decodeURI(address)).startsWith('/.pagebook');
  } catch {
    return false;
  }
}

/** Text without a word about its encoding would be shown in that of the reader's country. */
function describeText(response: ServerResponse, pathname: string): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (pathname.endsWith('.md')) response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
  else if (pathname.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
}
