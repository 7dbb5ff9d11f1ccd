import * as hooks from '../../shared/hooks.ts';
import { showCopy } from '../device/show-copy.ts';
import { element } from '../dom/element.ts';
import { loadStyles } from '../dom/load-styles.ts';
import type { Filler } from '../fill/filler.ts';

type Wired = import('./searcher.ts').Searcher;

/** The dialog, and what searches in it once it is loaded. */
let dialog: HTMLDialogElement | undefined;
let wired: Promise<Wired> | undefined;

/** Loads what searches, before it is needed when that can be told. */
export const loadSearch = (): Promise<typeof import('./search.ts')> => import('./search.ts');

/** The field of the page's own search, on the page that has one. */
const ownField = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(`[${hooks.begin}=search] input[type=search]`);

/**
 * Opens the search dialog at once, ready to type; what searches in it may come later. On the search page its own field is enough.
 */
export function openSearch(filler: Filler): void {
  const own = ownField();
  if (own) {
    own.focus();
    own.select();
    return;
  }
  if (!dialog) {
    dialog = makeDialog();
    void loadStyles();
  }
  const open = dialog;
  const form = open.querySelector('form') as HTMLFormElement;
  const field = form.querySelector('input') as HTMLInputElement;
  if (!open.open) open.showModal();
  field.focus();
  field.select();
  wired ??= loadSearch().then(
    ({ wire, slashSwitch }) => {
      const searcher = wire(form, filler);
      open.append(slashSwitch());
      showCopy(open, 'dialog', filler);
      return searcher;
    },
    (error: unknown) => {
      wired = undefined;
      throw error;
    },
  );
  // What was typed into the page since is carried on too, and a page read meanwhile is a recent one.
  void wired.then(
    (searcher) => searcher.search(),
    () => {
      form.submit();
    },
  );
}

/** A key that was pressed before the dialog was there: it was meant for its field. */
export function typeAhead({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
  if (!dialog?.open || dialog.contains(target as Node) || ctrlKey || metaKey || altKey) return;
  if ((target as Element).matches('input, select, textarea')) return;
  const form = dialog.querySelector('form') as HTMLFormElement;
  const field = form.querySelector('input') as HTMLInputElement;
  if (key === 'Enter') form.requestSubmit();
  else if (key === 'Backspace') field.value = field.value.slice(0, -1);
  else if ([...key].length === 1) field.value += key;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

function makeDialog(): HTMLDialogElement {
  const made = element('dialog', { class: 'search', 'aria-label': 'Search' });
  const form = element('form', { role: 'search', class: 'search-form' });
  const field = element('input', { type: 'search', name: 'q', 'aria-label': 'Search' });
  for (const [name, value] of [
    ['placeholder', 'Search runbooks and alerts'],
    ['autocomplete', 'off'],
  ] as const)
    field.setAttribute(name, value);
  const close = element('button', { type: 'button', class: 'search-close', 'aria-label': 'Close search' });
  close.append('×');
  close.addEventListener('click', () => made.close());
  // Enter that comes before what searches is done when that is there.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void wired?.then((searcher) => searcher.goToFirst());
  });
  form.append(field, close);
  made.append(form);
  made.addEventListener('click', ({ target }) => target === made && made.close());
  document.body.append(made);
  return made;
}
