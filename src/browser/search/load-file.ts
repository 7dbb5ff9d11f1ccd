import { isFile, root } from '../dom/root.ts';

const folder = new URL('pagefind/', root);
const loading = new Map<string, Promise<unknown>>();

/** A file of the search index, as `read` makes it of the response; what could not be loaded is asked for again the next time. */
function load<Content>(name: string, read: (response: Response) => Promise<Content>): Promise<Content> {
  const known = loading.get(name) as Promise<Content> | undefined;
  if (known) return known;
  // The browser would report an error as well.
  if (isFile) return Promise.reject(new Error('a page that is opened as a file can load nothing'));
  const loaded = fetch(new URL(name, folder)).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return read(response);
  });
  loading.set(name, loaded);
  loaded.catch(() => loading.delete(name));
  return loaded;
}

/** A file of ours. */
export const loadJson = <Content>(name: string): Promise<Content> =>
  load(name, (response) => response.json() as Promise<Content>);

/** What gzip begins with. */
const GZIP = 0x1f;

/** A file of Pagefind's, unpacked and made into what it says. A server may have unpacked it on the way. */
export const loadPacked = <Content>(name: string, read: (unpacked: Uint8Array) => Content): Promise<Content> =>
  load(name, async (response) => {
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes[0] !== GZIP) return read(bytes);
    const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return read(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  });
