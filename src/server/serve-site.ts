import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { ASK_AGAIN, cacheControl, HEADERS, TEXT_TYPES } from './response-headers.ts';

/**
 * Serves a built site as a static host would: folders by their `index.html`, with a slash at the end, anything else by
 * the site's own 404 page. Nothing is kept in memory, for another build may replace the site meanwhile;
 * and nothing is sent in place of another file: what is there as `.gz` may be anybody's.
 *
 * @param base - the sub-path that the site was built for
 * @throws Error - when the port is taken
 */
export async function serveSite(folder: string, port: number, base = '/'): Promise<Server> {
  const notFound = await readFile(path.join(folder, '404.html'));
  const files = sirv(folder, { dev: true, etag: true, setHeaders: describe });
  const prefix = base.replace(/\/$/, '');
  const server = createServer((request, response) => {
    const miss = (): void => {
      response.writeHead(404, { ...HEADERS, 'Cache-Control': ASK_AGAIN, 'Content-Type': 'text/html; charset=utf-8' });
      response.end(notFound);
    };
    const [wanted = '/', ...query] = (request.url ?? '/').split(/(?=\?)/);
    if (prefix !== '' && wanted !== prefix && !wanted.startsWith(`${prefix}/`)) return miss();
    const own = wanted.slice(prefix.length) || '/';
    const address = decoded(own);
    if (address === undefined || isOfBuilds(address)) return miss();
    // Addresses in a page are relative to its folder.
    if (wanted === prefix || isFolder(folder, address)) {
      response.writeHead(308, { ...HEADERS, 'Cache-Control': ASK_AGAIN, Location: `${wanted}/${query.join('')}` });
      response.end();
      return;
    }
    request.url = own + query.join('');
    // Sirv decodes an address as a whole, which leaves some signs as they are. What it has parsed, it parses no more.
    // And a folder's page is in the folder, not in a file beside it, as `404.html` is beside `404/`.
    const file = address.endsWith('/') ? `${address}index.html` : address;
    const parsed = { pathname: file.replaceAll('%', '%25'), raw: request.url };
    files(Object.assign(request, { _parsedUrl: parsed }), response, miss);
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, done));
  return server;
}

/** An address as folders are called; undefined when it is none. */
function decoded(address: string): string | undefined {
  try {
    const names = address.split('/').map(decodeURIComponent);
    return names.some((name) => name.includes('/')) ? undefined : names.join('/');
  } catch {
    return undefined;
  }
}

/** Whether an address is that of a page, but for the slash at its end. One that leads elsewhere is none. */
const isFolder = (folder: string, address: string): boolean =>
  !address.endsWith('/') &&
  path.posix.normalize(address) === address &&
  existsSync(path.join(folder, address, 'index.html'));

/** What a build keeps in the folder for the next one. */
const isOfBuilds = (address: string): boolean => path.posix.normalize(address).startsWith('/.pagebook');

function describe(response: ServerResponse, pathname: string): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader('Cache-Control', cacheControl(pathname.replace(/^\/+/, '')));
  const type = TEXT_TYPES[path.posix.extname(pathname)];
  if (type !== undefined) response.setHeader('Content-Type', type);
}
