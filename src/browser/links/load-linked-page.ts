import { type LinkedPage, linkParameters } from '../../systems/linked-page.ts';
import type { LinkParameter } from '../../systems/system.ts';
import { loadJson } from '../dom/load-json.ts';

/** What the links to a page are made from. */
export interface LinkTarget {
  title: string;
  /** Its whole address. */
  address: string;
  parameters: LinkParameter[];
}

/** What links to a page need of it; undefined when it cannot be loaded. @param url - of a page that is there */
export async function loadLinkedPage(url: string): Promise<LinkTarget | undefined> {
  try {
    const page = await loadJson<LinkedPage>(`${url}page.json`);
    if (!page) return undefined;
    return {
      title: page.title,
      address: page.link ?? new URL(page.url, location.origin).href,
      parameters: linkParameters(page),
    };
  } catch {
    return undefined;
  }
}
