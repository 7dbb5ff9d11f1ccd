import type { Chosen } from './rank-names.ts';

/** Pagefind's own module, as far as we use it (https://pagefind.app/docs/api/). */
interface Pagefind {
  createInstance(options: { baseUrl: string; noWorker: boolean; excerptLength: number }): Instance;
}

interface Instance {
  init(): Promise<void>;
  search(term: string | null, options: { filters: Chosen }): Promise<{ results: TextHit[] }>;
}

/** A page with the words in its text, in Pagefind's order. */
export interface TextHit {
  id: string;
  /** The whole text of the page comes with it: some KB. */
  data(): Promise<TextPage>;
}

export interface TextPage {
  url: string;
  meta: { title?: string };
  filters: Record<string, string[] | undefined>;
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

const folder = new URL('../pagefind/', import.meta.url);
let loading: Promise<Instance> | undefined;

function pagefind(): Promise<Instance> {
  loading ??= import(new URL('pagefind.js', folder).href).then(async ({ createInstance }: Pagefind) => {
    const instance = createInstance({ baseUrl: new URL('..', folder).pathname, noWorker: true, excerptLength: 16 });
    await instance.init();
    return instance;
  });
  return loading;
}

/**
 * The pages with some words in their text, or all pages of the chosen facts; those of a service
 * first. @throws Error - when the index cannot be loaded
 */
export async function findText(
  term: string,
  chosen: Chosen,
  service: string,
): Promise<{ own: TextHit[]; others: TextHit[] }> {
  const found = async (filters: Chosen): Promise<TextHit[]> =>
    (await (await pagefind()).search(term || null, { filters })).results;
  try {
    const results = await found(chosen);
    if (service === '' || 'service' in chosen || results.length === 0) return { own: [], others: results };
    const own = await found({ ...chosen, service });
    const ids = new Set(own.map(({ id }) => id));
    return { own, others: results.filter(({ id }) => !ids.has(id)) };
  } catch (error) {
    // An instance that could not begin stays so, and may not say it before; the next search begins anew.
    loading = undefined;
    throw error;
  }
}
