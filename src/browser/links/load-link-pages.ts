import type { LinkPages } from '../../systems/link-pages.ts';

/** What the site knows for links from alerts; undefined when it cannot be loaded. */
export async function loadLinkPages(): Promise<LinkPages | undefined> {
  try {
    return await (await fetch(new URL('../link.json', import.meta.url))).json();
  } catch {
    return undefined;
  }
}
