import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';

/** What stands encoded in the addresses of `R&D` or `C++`, and sirv, which decodes a URL as a whole, leaves so. */
const LEFT_ENCODED = /%(?:2[46BC]|3[ABD]|40)/gi;

/**
 * Serves a built site as a static host would: folders by their `index.html`, anything else by
 * the site's own 404 page. What lies there as `.gz` too is sent so.
 *
 * @param base - the sub-path that the site was built for
 * @throws Error - when the port is taken
 */
export async function serveSite(folder: string, port: number, base = '/'): Promise<Server> {
  const notFound = await readFile(path.join(folder, '404.html'));
  const files = sirv(folder, { dotfiles: true, etag: true, gzip: true });
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const [wanted = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    if (prefix !== '' && wanted !== prefix && !wanted.startsWith(`${prefix}/`)) return miss();
    request.url = (wanted.slice(prefix.length) || '/').replace(LEFT_ENCODED, decodeURIComponent) + query.join('');
    files(request, response, miss);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return server;
}
