import { FACTS } from '../../shared/facts.ts';
import { element } from '../dom/element.ts';
import type { Chosen } from './rank-names.ts';
import { loadSite } from './site.ts';

/** Offers to keep to one kind, service, severity or tag, where there is a choice. */
export async function addFilters(into: HTMLElement): Promise<void> {
  // Searching goes on without them, and says itself what cannot be loaded.
  const facts = await loadSite().then(
    (site) => site.facts,
    () => [],
  );
  for (const name of FACTS) {
    const values = facts.filter(([fact]) => fact === name);
    if (values.length < 2) continue;
    const select = element('select', { name, 'aria-label': `Only ${name}` });
    select.append(
      new Option(`any ${name}`, ''),
      ...values.map(([, value, pages]) => new Option(`${value} (${pages})`, value)),
    );
    into.append(select);
  }
}

/** What is kept to at the moment. */
export function chosenIn(filters: HTMLElement): Chosen {
  const chosen = [...filters.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

export function clearFilters(filters: HTMLElement): void {
  for (const select of filters.querySelectorAll('select')) select.value = '';
}
