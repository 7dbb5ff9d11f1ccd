import * as hooks from '../../shared/hooks.ts';
import { element } from '../dom/element.ts';
import { leaveFound } from '../dom/reveal.ts';
import type { Filler } from '../fill/filler.ts';
import { setPreference } from '../storage/set-preference.ts';
import { addFilters } from './filters.ts';
import { moveFocus } from './keys.ts';
import { Searcher } from './searcher.ts';

/** A key of one letter must be one that can be switched off (WCAG 2.1.4): dictated letters are not meant as keys. */
export function slashSwitch(): HTMLElement {
  const label = element('label', { class: 'search-hint' });
  const box = element('input', { type: 'checkbox' });
  box.checked = !document.querySelector(`[${hooks.reader}~=no-slash]`);
  box.addEventListener('change', () => setPreference('no-slash', !box.checked));
  const key = element('kbd', {});
  key.append('/');
  label.append(box, ' ', key, ' opens this search, as Ctrl-K does');
  return label;
}

/** Makes the search page search: its form is in the page already. */
export function startPage(page: HTMLElement, filler: Filler): void {
  const form = page.querySelector('form');
  if (!form) return;
  const searcher = wire(form, filler);
  const { field } = searcher;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void searcher.goToFirst();
  });
  // Something may have been typed before this script came.
  field.value ||= new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', () => {
    const url = new URL(location.href);
    if (field.value === '') url.searchParams.delete('q');
    else url.searchParams.set('q', field.value);
    history.replaceState(history.state, '', url);
  });
  field.focus();
  field.dispatchEvent(new Event('input'));
}

/** Makes the field of a form search as it is typed into. */
export function wire(form: HTMLFormElement, filler: Filler): Searcher {
  const field = form.querySelector('input') as HTMLInputElement;
  const filters = element('div', { class: 'search-filters', role: 'group', 'aria-label': 'Only pages of' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('div', { class: 'search-results' });
  for (const [name, value] of [
    ['enterkeyhint', 'go'],
    ['autocapitalize', 'off'],
    ['spellcheck', 'false'],
  ] as const)
    field.setAttribute(name, value);
  form.append(filters);
  form.after(status, results);
  const searcher = new Searcher({ field, filters, status, results }, filler);

  field.addEventListener('input', () => void searcher.search());
  filters.addEventListener('change', () => void searcher.search());
  results.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) leaveFound(field.value);
  });
  (form.parentElement ?? form).addEventListener('keydown', (event) => moveFocus(event, field, results));
  void addFilters(filters);
  return searcher;
}
