import { currentQuery } from './carry.ts';

/** Opens the search dialog on `/`, Ctrl-K and the header's button; its code comes only then. */
export function watchSearch(module: string): void {
  if (module === '') return;
  const load = (): Promise<typeof import('./search.ts')> => import(module);
  const open = (event: Event): void => {
    event.preventDefault();
    void load().then(({ openDialog }) => openDialog(currentQuery));
  };
  document.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    const k = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (slash || k) open(event);
  });
  document.querySelector('[data-open-search]')?.addEventListener('click', open);
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) void load().then(({ startPage }) => startPage(page, currentQuery));
}
