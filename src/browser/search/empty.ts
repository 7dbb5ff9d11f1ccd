import { isAlertName } from '../../shared/draft-alert.ts';
import { element } from '../dom/element.ts';
import type { Filler } from '../fill/filler.ts';
import type { Found } from './found.ts';
import type { Chosen } from './rank-names.ts';

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
