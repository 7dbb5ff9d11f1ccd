import { escapePath } from '../shared/escape-path.ts';
import { cacheNames } from './names.ts';
import { readState, type State } from './state.ts';

/** What of a response's headers is kept with its body. */
const HEADERS = ['content-type', 'content-security-policy', 'x-content-type-options', 'referrer-policy'];
/** On a file that is kept compressed. */
const PACKED = 'x-pagebook-packed';
/** Less is not worth it. */
const LEAST_PACKED = 256;
const PACKED_ALREADY = /^(?:image\/(?!svg)|font\/|video\/|audio\/|application\/(?:zip|gzip|pdf|octet-stream))/;

/** A file that was put: the bytes that it has, and those that it takes. */
export interface Put {
  plain: number;
  stored: number;
}

/**
 * What the browser keeps: files by the hashes of what is in them, compressed, so that builds share what is the same in
 * them and nothing has to be copied from one to the next; and the state. A file's address is nowhere in it, and
 * neither is a query.
 */
export class Store {
  readonly scope: string;
  private readonly names: { files: string; state: string };
  private loaded: Promise<State> | undefined;
  private saved: Promise<unknown> = Promise.resolve();
  private hashes: Promise<Set<string>> | undefined;

  constructor(scope: string) {
    this.scope = scope;
    this.names = cacheNames(scope);
  }

  urlOf(path: string): string {
    return this.scope + escapePath(path);
  }

  /** The state, which is one for the life of the worker. */
  state(): Promise<State> {
    // A browser whose storage is broken must show pages all the same.
    this.loaded ??= this.storedState().then(readState, () => readState(undefined));
    return this.loaded;
  }

  private async storedState(): Promise<unknown> {
    const cache = await caches.open(this.names.state);
    return (await cache.match(this.keyOf('state')))?.json();
  }

  /** Writes the state down, after what is being written. @throws DOMException - where there is no room */
  save(): Promise<void> {
    const saving = this.saved.then(async () => {
      const state = await this.state();
      const cache = await caches.open(this.names.state);
      await cache.put(this.keyOf('state'), new Response(JSON.stringify(state)));
    });
    this.saved = saving.catch(() => undefined);
    return saving;
  }

  /** The hashes of all files that are there. */
  there(): Promise<Set<string>> {
    this.hashes ??= this.files()
      .then((cache) => cache.keys())
      .then((keys) => new Set(keys.map(({ url }) => url.slice(url.lastIndexOf('/') + 1))));
    return this.hashes;
  }

  /** Keeps a file. @throws DOMException - where there is no room */
  async put(hash: string, bytes: Uint8Array<ArrayBuffer>, from: Headers): Promise<Put> {
    const headers = new Headers();
    for (const name of HEADERS) {
      const value = from.get(name);
      if (value !== null) headers.set(name, value);
    }
    let body = bytes;
    if (bytes.length >= LEAST_PACKED && !PACKED_ALREADY.test(headers.get('content-type') ?? '')) {
      const packed = await bytesOf(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip')));
      if (packed.length < bytes.length) {
        body = packed;
        headers.set(PACKED, 'gzip');
      }
    }
    await (await this.files()).put(this.keyOf(hash), new Response(body, { headers }));
    (await this.there()).add(hash);
    return { plain: bytes.length, stored: body.length };
  }

  /** A file as it was, if it is there. */
  async get(hash: string): Promise<Response | undefined> {
    const found = await (await this.files()).match(this.keyOf(hash));
    if (!found) {
      // The browser may have removed it, and others too.
      if ((await this.hashes)?.has(hash)) this.hashes = undefined;
      return undefined;
    }
    const headers = new Headers(found.headers);
    const isPacked = headers.has(PACKED);
    headers.delete(PACKED);
    const body = isPacked ? found.body?.pipeThrough(new DecompressionStream('gzip')) : found.body;
    return new Response(body ?? null, { headers });
  }

  /** Removes every file but these. */
  async removeOthers(wanted: ReadonlySet<string>): Promise<void> {
    const [cache, there] = [await this.files(), await this.there()];
    for (const hash of [...there].filter((each) => !wanted.has(each))) {
      there.delete(hash);
      await cache.delete(this.keyOf(hash));
    }
  }

  private files(): Promise<Cache> {
    return caches.open(this.names.files);
  }

  private keyOf(name: string): string {
    return `${this.scope}_pagebook/device/kept/${name}`;
  }
}

export async function bytesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
