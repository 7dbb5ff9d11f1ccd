import { loadScript } from './load-script.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * What a file of data says (`shared/data-script.ts`); what could not be loaded is asked for again the next time.
 *
 * @param path - from the site's top, without its ending: `pagefind/site`
 */
export function loadData<Content>(path: string): Promise<Content> {
  const known = loading.get(path) as Promise<Content> | undefined;
  if (known) return known;
  const loaded = loadScript(`../${path}.js`).then((script): Content => {
    script.remove();
    const { pagebook } = script as { pagebook?: Content };
    // A server may answer with anything.
    if (pagebook === undefined) throw new Error(`${path} has no data`);
    return pagebook;
  });
  loading.set(path, loaded);
  loaded.catch(() => loading.delete(path));
  return loaded;
}
