import { isAlertName } from '../../shared/draft-alert.ts';
import * as hooks from '../../shared/hooks.ts';
import { element } from '../dom/element.ts';
import { root } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import type { Found } from './found.ts';
import type { Chosen } from './rank-names.ts';
import { loadSite } from './site.ts';

interface Ended {
  term: string;
  chosen: Chosen;
  byName: readonly Found[];
  /** How many pages were found. */
  found: number;
}

/** What is below the results: what to try when there are none, and writing the page that an alert misses. */
export async function footerOf(
  { term, chosen, byName, found }: Ended,
  filler: Filler,
  withoutFilters: () => void,
): Promise<HTMLElement | undefined> {
  const footer = element('div', { class: 'search-footer' });
  const kept = Object.values(chosen);
  if (found === 0) {
    footer.append(paragraph('Try fewer words, the beginning of one, or an alert’s name as the alert writes it.'));
    if (kept.length > 0) footer.append(button(`Search without “${kept.join(', ')}”`, withoutFilters));
  }
  const isKnown = kept.length > 0 || byName.some(({ exact }) => exact);
  const write =
    !isKnown && isAlertName(term) ? await (await import('../lost/write-page.ts')).offerPage(term, filler) : undefined;
  if (write) footer.append(paragraph(`No alert is called ${term}. `, write));
  return footer.hasChildNodes() ? footer : undefined;
}

/** What is said where the index of texts cannot be loaded, for pages that are opened as files can fetch nothing; and where the same is searched in texts. */
export async function namesAlone(term: string): Promise<HTMLElement> {
  const line = paragraph(
    'These are files without a server: pages are found by their names and symptoms, not by their texts.',
  );
  line.className = 'search-hint';
  const { home } = await loadSite().catch(() => ({ home: undefined }));
  const search = document.querySelector<HTMLAnchorElement>(`a[${hooks.action}=search]`);
  if (home === undefined || !search) return line;
  const url = new URL(
    search.href
      .split(/[?#]/, 1)[0]
      ?.slice(root.href.length)
      .replace(/index\.html$/, '') ?? '',
    home,
  );
  url.searchParams.set('q', term);
  const link = element('a', { href: url.href, rel: 'noreferrer' });
  link.append('Search the site');
  line.append(' ', link);
  return line;
}

/** What can be done when the index could not be loaded. */
export function failedState(again: () => void): HTMLElement {
  const state = element('div', { class: 'search-footer' });
  state.append(paragraph('Is the network there? The lists at the top may still work.'), button('Try again', again));
  return state;
}

function paragraph(...content: (string | Node)[]): HTMLElement {
  const made = element('p', {});
  made.append(...content);
  return made;
}

function button(label: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' });
  made.append(label);
  made.addEventListener('click', press);
  return made;
}
