import type { IncomingHttpHeaders } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { escapePath } from '../../src/shared/escape-path.ts';

/** Names that mean something else in an address when a server takes them as they are. */
const ODD_NAMES = ['Über Größe', 'Disk  full', 'a+b&c', "it's (so); x=1, y", '日本', 'v1.2'] as const;
/** Pages may not be called so; other files may. */
const NUMBERS = 'numbers #1 100%.txt';

/** Alerts with odd names, by their files in a content folder, and a file of bytes that are known. */
export const oddFiles: Readonly<Record<string, string>> = {
  ...Object.fromEntries(ODD_NAMES.map((name) => [`alerts/odd/${name}.md`, `# ${name}\n\nThe alert ${name}.\n`])),
  [`static/${NUMBERS}`]: '0123456789',
};

/** What a server does beyond sending files: a page of the site for what is missing, compression, validators, ranges. */
export interface Abilities {
  notFoundPage: boolean;
  validators: boolean;
  ranges: boolean;
  /** Tells a folder from a file whose name has a dot. */
  folders: boolean;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export type Ask = (path: string, headers?: Record<string, string>, method?: string) => Promise<Answer>;

/** Asks as no browser does: nothing of the address is changed, and no redirect is followed. */
export function asking(origin: string, ca: Buffer): Ask {
  const { protocol, hostname, port } = new URL(origin);
  const request = protocol === 'https:' ? tlsRequest : plainRequest;
  return (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      request({ hostname, port, path, headers, method, ca, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const body = Buffer.concat(parts).toString();
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
        });
      })
        .on('error', (error) => reject(new Error(`${method} ${path}: ${error.message}`)))
        .end();
    });
}

const QUERY = '?host=web-1%20x&service=a%2Bb';

/** Asks a server for what is hard to get right; what it does wrong, one line each. */
export async function wrongWith(ask: Ask, base: string, abilities: Abilities): Promise<string[]> {
  const wrong: string[] = [];
  const expect = (what: string, found: unknown, wanted: unknown): void => {
    if (found !== wanted) wrong.push(`${what}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  };
  for (const name of ODD_NAMES)
    if (abilities.folders || !name.includes('.'))
      await tryPage(ask, `${base}alerts/odd/${escapePath(name)}`, name, expect);
  // No redirect may lead to another host: a browser takes two slashes for the beginning of one.
  for (const path of [
    `//other.example/..${base}alerts/HighCPU`,
    `//other.example/%2e%2e${base}alerts`,
    `${base}/other.example/../alerts`,
  ]) {
    const { location } = (await ask(path)).headers;
    if (location !== undefined && new URL(location, 'http://localhost').hostname !== 'localhost')
      wrong.push(`${path} leads to ${location}`);
  }
  if (abilities.notFoundPage) await tryMissing(ask, base, expect);
  const page = await ask(`${base}alerts/`);
  expect('a page that is not asked for compressed', page.headers['content-encoding'], undefined);
  if (abilities.validators) await tryValidators(ask, base, expect);
  if (abilities.ranges) {
    const part = await ask(base + escapePath(NUMBERS), { range: 'bytes=2-4' });
    expect('a part of a file', `${part.status} ${part.headers['content-range']} ${part.body}`, '206 bytes 2-4/10 234');
  }
  return wrong;
}

type Expect = (what: string, found: unknown, wanted: unknown) => void;

async function tryPage(ask: Ask, path: string, text: string, expect: Expect): Promise<void> {
  const [page, head, noSlash] = [
    await ask(`${path}/${QUERY}`),
    await ask(`${path}/`, {}, 'HEAD'),
    await ask(path + QUERY),
  ];
  expect(`${path}/`, page.status, 200);
  expect(`${path}/, its text`, page.body.includes(text.replace('&', '&#x26;')) || page.body.includes(text), true);
  expect(`HEAD ${path}/`, head.status, 200);
  expect(`HEAD ${path}/, its type`, head.headers['content-type'], page.headers['content-type']);
  expect(`HEAD ${path}/, its body`, head.body, '');
  expect(`${path} without the slash`, [301, 302, 307, 308].includes(noSlash.status), true);
  // A server may escape more of a name or less.
  const { pathname, search, hash } = new URL(noSlash.headers.location ?? '', 'http://localhost');
  expect(
    `${path}, where it leads`,
    decodeURIComponent(pathname) + search + hash,
    `${decodeURIComponent(path)}/${QUERY}`,
  );
}

const NO_ADDRESS = /%(?:00|E0%A4%A$)/;

async function tryMissing(ask: Ask, base: string, expect: Expect): Promise<void> {
  const notFound = await ask(`${base}404.html`);
  for (const path of [
    'ALERTS/highcpu/',
    'alerts/odd/%C3%BCber%20Gr%C3%B6%C3%9Fe/',
    'alerts/%E0%A4%A',
    'alerts/%00',
    'alerts/odd/Disk%2520full/',
    '.pagebook.json',
  ]) {
    let missing = await ask(base + path + QUERY);
    // What is no address at all, a server may refuse.
    if (NO_ADDRESS.test(path) && missing.status >= 400) continue;
    // Who does not know what is there adds the slash first.
    if (missing.status === 308) missing = await ask(missing.headers.location ?? '');
    const head = await ask(`${base}${path.replace(/\/?$/, '/')}`, {}, 'HEAD');
    expect(path, missing.status, 404);
    expect(`${path}, the page for what is missing`, missing.body === notFound.body, true);
    expect(`HEAD ${path}`, head.status, 404);
  }
}

async function tryValidators(ask: Ask, base: string, expect: Expect): Promise<void> {
  for (const path of ['alerts/', 'sw.js', 'index.json'])
    for (const encoding of ['identity', 'gzip']) {
      const first = await ask(base + path, { 'accept-encoding': encoding });
      const { etag } = first.headers;
      const again = await ask(base + path, { 'accept-encoding': encoding, 'if-none-match': etag ?? '' });
      expect(`${path}, ${encoding}, asked for again`, `${again.status} ${again.body}`, '304 ');
      expect(`${path}, ${encoding}, what is said of keeping it`, again.headers['cache-control'], 'no-cache');
      const other = await ask(base + path, { 'accept-encoding': encoding, 'if-none-match': '"another"' });
      expect(`${path}, ${encoding}, of another build`, other.status, 200);
    }
}
