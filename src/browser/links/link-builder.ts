import * as hooks from '../../shared/hooks.ts';
import { buildLink, leftWords } from '../../systems/build-link.ts';
import { type LinkPage, type LinkPages, linkParameters } from '../../systems/link-pages.ts';
import { systems } from '../../systems/systems.ts';
import { say } from '../dom/announce.ts';
import { element } from '../dom/element.ts';
import { loadLinkPages } from './load-link-pages.ts';

/** Makes the page of links show those of the alert that its address names, and of any that is chosen. */
export async function startLinks(page: HTMLElement): Promise<void> {
  const choice = page.querySelector(`[${hooks.choice}]`);
  const said = choice?.querySelector('p');
  if (!choice || !said) return;
  const wanted = new URLSearchParams(location.search).get('page');
  const all = await loadLinkPages();
  if (!all) {
    if (wanted !== null) said.append(' The list of all alerts cannot be loaded.');
    return;
  }
  const { pages } = all;
  const shown = said.querySelector('a')?.pathname;
  const named = (address = '') => pages.find(({ url }) => tidy(url) === tidy(address));
  const first = named(wanted ?? shown) ?? named(shown) ?? pages[0];
  if (!first) return;
  const select = selectOf(pages, first);
  const label = element('label', {});
  const words = element('span', {});
  words.append('The alert whose page is to open');
  label.append(words, select);
  choice.prepend(label);
  said.replaceChildren(wanted !== null && !named(wanted) ? `There is no alert’s page at ${wanted}: choose one.` : '');
  said.hidden = said.textContent === '';
  show(page, first, all);
  select.addEventListener('change', () => {
    const chosen = pages[select.selectedIndex] ?? first;
    said.hidden = true;
    show(page, chosen, all);
    const url = new URL(location.href);
    url.searchParams.set('page', chosen.url);
    history.replaceState(history.state, '', url);
    say(`The links below lead to ${chosen.title}.`);
  });
}

/** Readers type addresses too. */
const tidy = (address: string): string => address.toLowerCase().replace(/\/*$/, '/');

function selectOf(pages: LinkPage[], chosen: LinkPage): HTMLSelectElement {
  const titles = new Map<string, number>();
  for (const { title } of pages) titles.set(title, (titles.get(title) ?? 0) + 1);
  const select = element('select', { name: 'page' });
  // Two pages may have one title; their addresses tell them apart.
  for (const { title, url } of pages) {
    const text = (titles.get(title) ?? 0) > 1 ? `${title} (${url})` : title;
    select.append(new Option(text, url, url === chosen.url, url === chosen.url));
  }
  return select;
}

function show(page: HTMLElement, chosen: LinkPage, all: LinkPages): void {
  const address = (all.origin ?? location.origin) + chosen.url;
  const parameters = linkParameters(chosen, all);
  for (const system of systems) {
    const section = page.querySelector(`[${hooks.system}="${system.id}"]`);
    const code = section?.querySelector('figure code');
    const left = section?.querySelector<HTMLElement>(`[${hooks.left}]`);
    const link = buildLink(system, address, parameters);
    if (code) code.textContent = link.text;
    if (left) {
      left.textContent = leftWords(link);
      left.hidden = left.textContent === '';
    }
  }
}
