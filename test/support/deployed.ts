import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a server is about to send. */
export interface Sent {
  status: number;
  /** By their names in lower case. */
  headers: Record<string, string>;
  body: Buffer;
  /** Whether it is compressed as the browser asks. */
  compressed: boolean;
}

/** What was asked for. */
export interface Wanted {
  path: string;
  query: string;
  headers: IncomingMessage['headers'];
  /** What is at another path. */
  get(path: string): Promise<Sent>;
}

/** Spoils an answer. */
export type Spoil = (sent: Sent, wanted: Wanted) => void | Promise<void>;

export interface Deployed {
  /** The home page's address. */
  url: URL;
  close(): Promise<void>;
}

const COMPRESSED = /^(?:text\/|application\/(?:javascript|json)|image\/svg)/;

/** A host in front of a site that is served: it sends the same, compressed, and spoiled if that is asked for. */
export async function deployed(origin: string, spoil: Spoil = () => undefined, base = '/'): Promise<Deployed> {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const conditions = ['if-none-match', 'if-modified-since'].flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value] as [string, string]] : [];
    });
    const get = async (path: string): Promise<Sent> => {
      const got = await fetch(origin + path, { redirect: 'manual', headers: conditions });
      const body = Buffer.from(await got.arrayBuffer());
      return { status: got.status, headers: Object.fromEntries(got.headers), body, compressed: true };
    };
    const sent = await get(pathname + search);
    await spoil(sent, { path: pathname, query: search, headers: request.headers, get });
    const asked = String(request.headers['accept-encoding']);
    if (sent.compressed && sent.body.length > 0 && COMPRESSED.test(sent.headers['content-type'] ?? '')) {
      const [name, compress] = /\bbr\b/.test(asked)
        ? (['br', brotliCompressSync] as const)
        : (['gzip', gzipSync] as const);
      if (new RegExp(`\\b${name}\\b`).test(asked)) {
        sent.body = compress(sent.body);
        sent.headers['content-encoding'] ??= name;
      }
    }
    delete sent.headers['content-length'];
    response.writeHead(sent.status, sent.headers).end(sent.status === 304 ? undefined : sent.body);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: new URL(base, `http://localhost:${typeof address === 'object' ? address?.port : ''}`),
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => void server.close(done));
    },
  };
}
