import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { TYPES } from '../../test/support/plain-server.ts';

/**
 * What S3 and CloudFront do with an address, as a server: the function of docs/deploy, then a file of exactly that name,
 * or `404.html` with status 404. Its arguments are the bucket's folder, the site's sub-path and a port.
 */
const [root = '', base = '/', port = ''] = process.argv.slice(2);
const code = await readFile(new URL('../../docs/deploy/cloudfront/index-html.js', import.meta.url), 'utf8');

interface Answered {
  uri?: string;
  statusCode?: number;
  headers?: { location: { value: string } };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [uri = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  // The function is given names and values as they are in the address.
  const querystring = Object.fromEntries(
    query.split('&').flatMap((pair) => {
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      return name === '' ? [] : [[name, { value }]];
    }),
  );
  const call = `${code}; handler(${JSON.stringify({ request: { uri, querystring } })})`;
  const { uri: key = '', statusCode, headers } = runInNewContext(call) as Answered;
  if (statusCode !== undefined) {
    response.writeHead(statusCode, { location: headers?.location.value ?? '' }).end();
    return;
  }
  const found = await fileOf(key);
  const body = found ?? (await readFile(path.join(root, base, '404.html')));
  const type = found ? TYPES[path.extname(key)] : TYPES['.html'];
  response.writeHead(found ? 200 : 404, { 'content-type': type ?? 'application/octet-stream' });
  response.end(request.method === 'HEAD' ? undefined : body);
}

createServer((request, response) => {
  answer(request, response).catch((error: Error) => response.writeHead(500).end(error.message));
}).listen(Number(port), '127.0.0.1');

/** A key is a name, not a way through folders. */
async function fileOf(key: string): Promise<Buffer | undefined> {
  try {
    const name = decodeURIComponent(key).slice(1);
    if (path.posix.normalize(name) !== name || name.includes('\0') || name.endsWith('.pagebook.json')) return undefined;
    return await readFile(path.join(root, name));
  } catch {
    return undefined;
  }
}
