import { carryOnLink } from './carry.ts';
import { element } from './element.ts';
import { excerpt } from './excerpt.ts';
import { leaveFound } from './reveal.ts';

/** Pagefind's own module, as far as we use it (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: { baseUrl: string; noWorker: boolean; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  debouncedSearch(
    term: string,
    options: { filters: Record<string, string> },
    wait: number,
  ): Promise<{ results: { id: string; data(): Promise<Hit> }[] } | null>;
}

interface Hit {
  url: string;
  meta: { title?: string; kind?: string };
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

type Query = () => string;

const SHOWN = 12;
const SECTIONS_SHOWN = 3;
const WAIT_MS = 120;
const FILTERS = ['kind', 'service'];

const folder = new URL('../pagefind/', import.meta.url);
let loading: Promise<Pagefind> | undefined;

function pagefind(): Promise<Pagefind> {
  loading ??= import(new URL('pagefind.js', folder).href).then(async (module: Pagefind) => {
    await module.options({ baseUrl: new URL('..', folder).pathname, noWorker: true, excerptLength: 24 });
    await module.init();
    return module;
  });
  return loading;
}

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, making it the first time. */
export function openDialog(query: Query): void {
  if (!dialog) {
    dialog = element('dialog', { class: 'search', 'aria-label': 'Search' });
    const form = element('form', { role: 'search', class: 'search-form' });
    dialog.append(form);
    dialog.addEventListener('click', ({ target }) => target === dialog && dialog?.close());
    document.body.append(dialog);
    wire(form, query);
  }
  dialog.showModal();
  dialog.querySelector('input')?.select();
}

/** Makes the search page search: its form is in the page already. */
export function startPage(page: HTMLElement, query: Query): void {
  const form = page.querySelector('form');
  if (!form) return;
  const field = wire(form, query);
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  field.addEventListener('input', () => {
    const url = new URL(location.href);
    if (field.value === '') url.searchParams.delete('q');
    else url.searchParams.set('q', field.value);
    history.replaceState(history.state, '', url);
  });
  field.focus();
  if (field.value !== '') field.dispatchEvent(new Event('input'));
}

function wire(form: HTMLFormElement, query: Query): HTMLInputElement {
  const field =
    form.querySelector<HTMLInputElement>('input[type=search]') ??
    element('input', {
      type: 'search',
      name: 'q',
      'aria-label': 'Search',
      placeholder: 'Search runbooks and alerts',
      autocomplete: 'off',
    });
  const filters = element('div', { class: 'search-filters' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const results = element('ol', { class: 'search-results' });
  if (!field.isConnected) form.append(field);
  form.append(filters);
  form.after(status, results);

  const search = async (): Promise<void> => {
    const term = field.value.trim();
    if (term === '') {
      results.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const chosen = Object.fromEntries(
        [...filters.querySelectorAll('select')]
          .filter(({ value }) => value !== '')
          .map(({ name, value }) => [name, value]),
      );
      const found = await (await pagefind()).debouncedSearch(term, { filters: chosen }, WAIT_MS);
      if (!found) return;
      const hits = await Promise.all(found.results.slice(0, SHOWN).map((result) => result.data()));
      if (field.value.trim() !== term) return;
      results.replaceChildren(...hits.map((hit) => show(hit, query())));
      status.textContent =
        found.results.length === 0
          ? `Nothing found for “${term}”. Try fewer or other words.`
          : `${found.results.length} ${found.results.length === 1 ? 'page' : 'pages'}`;
    } catch {
      status.textContent = 'The search index cannot be loaded. It is made by `npm run build`.';
    }
  };
  field.addEventListener('input', () => void search());
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    results.querySelector('a')?.click();
  });
  results.addEventListener('click', () => leaveFound(field.value));
  filters.addEventListener('change', () => void search());
  (form.parentElement ?? form).addEventListener('keydown', (event) => move(event, field, results));
  void addFilters(filters, status);
  return field;
}

async function addFilters(into: HTMLElement, status: HTMLElement): Promise<void> {
  try {
    const all = await (await pagefind()).filters();
    for (const name of FILTERS) {
      const values = Object.entries(all[name] ?? {});
      if (values.length < 2) continue;
      const select = element('select', { name, 'aria-label': `Only ${name}` });
      select.append(
        new Option(`any ${name}`, ''),
        ...values.map(([value, count]) => new Option(`${value} (${count})`, value)),
      );
      into.append(select);
    }
  } catch {
    status.textContent = 'The search index cannot be loaded. It is made by `npm run build`.';
  }
}

function show(hit: Hit, query: string): HTMLElement {
  const link = (url: string, text: string): HTMLAnchorElement => {
    const anchor = element('a', { href: url });
    anchor.append(text);
    carryOnLink(anchor, query);
    return anchor;
  };
  const item = element('li', {});
  const kind = element('span', { class: 'kind' });
  kind.append(hit.meta.kind ?? '');
  const heading = element('p', { class: 'search-title' });
  heading.append(link(hit.url, hit.meta.title ?? hit.url), ' ', kind);
  item.append(heading);
  const sections = hit.sub_results.filter(({ url }) => url !== hit.url).slice(0, SECTIONS_SHOWN);
  for (const { title, url, excerpt: text } of sections.length > 0
    ? sections
    : [{ title: '', url: hit.url, excerpt: hit.excerpt }]) {
    const paragraph = element('p', { class: 'search-excerpt' });
    if (title !== '') paragraph.append(link(url, title), ': ');
    paragraph.append(...excerpt(text));
    item.append(paragraph);
  }
  return item;
}

/** Up and down go through the results; Enter in the field takes the first. */
function move(event: KeyboardEvent, field: HTMLElement, results: HTMLElement): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('.search-title a')];
  const at = stops.findIndex(
    (stop) => stop === document.activeElement || stop.closest('li')?.contains(document.activeElement),
  );
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next || document.activeElement instanceof HTMLSelectElement) return;
  event.preventDefault();
  next.focus();
}
