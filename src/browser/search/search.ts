import * as hooks from '../../shared/hooks.ts';
import { element } from '../dom/element.ts';
import { leaveFound } from '../dom/reveal.ts';
import type { Filler } from '../fill/filler.ts';
import { setPreference } from '../storage/set-preference.ts';
import { addFilters } from './filters.ts';
import { moveFocus } from './keys.ts';
import { Searcher } from './searcher.ts';

let dialog: HTMLDialogElement | undefined;
let searcher: Searcher | undefined;

/**
 * Opens the search dialog, making it the first time; on the search page its own field is enough. What was typed while it was on
 * its way is searched for at once.
 */
export function openDialog(filler: Filler, typed = ''): void {
  const own = document.querySelector<HTMLInputElement>(`[${hooks.begin}=search] input[type=search]`);
  if (own) {
    own.focus();
    own.select();
    type(own, typed);
    return;
  }
  if (!dialog) {
    dialog = element('dialog', { class: 'search', 'aria-label': 'Search' });
    const form = element('form', { role: 'search', class: 'search-form' });
    const close = element('button', { type: 'button', class: 'search-close', 'aria-label': 'Close search' });
    close.append('×');
    close.addEventListener('click', () => dialog?.close());
    form.append(close);
    dialog.append(form);
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog?.close());
    document.body.append(dialog);
    searcher = wire(form, filler);
    dialog.append(slashSwitch());
  }
  if (!dialog.open) dialog.showModal();
  searcher?.field.focus();
  searcher?.field.select();
  // What was typed into the page since is carried on too, and a page read meanwhile is a recent one.
  if (searcher && !type(searcher.field, typed)) void searcher.search();
}

/** Types into a field, Enter too, and says whether there was something to type. */
function type(field: HTMLInputElement, typed: string): boolean {
  if (typed === '') return false;
  field.value = typed.replaceAll('\n', '');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (typed.includes('\n')) field.form?.requestSubmit();
  return true;
}

/** A key of one letter must be one that can be switched off (WCAG 2.1.4): dictated letters are not meant as keys. */
function slashSwitch(): HTMLElement {
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
  const { field } = wire(form, filler);
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

function wire(form: HTMLFormElement, filler: Filler): Searcher {
  const field =
    form.querySelector<HTMLInputElement>('input[type=search]') ??
    element('input', {
      type: 'search',
      name: 'q',
      'aria-label': 'Search',
      placeholder: 'Search runbooks and alerts',
      autocomplete: 'off',
    });
  const filters = element('div', { class: 'search-filters', role: 'group', 'aria-label': 'Only pages of' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('div', { class: 'search-results' });
  for (const [name, value] of [
    ['enterkeyhint', 'go'],
    ['autocapitalize', 'off'],
    ['spellcheck', 'false'],
  ] as const)
    field.setAttribute(name, value);
  if (!field.isConnected) form.prepend(field);
  form.append(filters);
  form.after(status, results);
  const searcher = new Searcher({ field, filters, status, results }, filler);

  field.addEventListener('input', () => void searcher.search());
  filters.addEventListener('change', () => void searcher.search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void searcher.goToFirst();
  });
  results.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) leaveFound(field.value);
  });
  (form.parentElement ?? form).addEventListener('keydown', (event) => moveFocus(event, field, results));
  void addFilters(filters);
  return searcher;
}
