/**
 * What keys do in search: up and down go through the results, Home and End to the first and the
 * last, Escape back, and whoever types on is back in the field. Tab and Enter do what they do
 * everywhere, for results are links in lists.
 */
export function moveFocus(event: KeyboardEvent, field: HTMLInputElement, results: HTMLElement): void {
  const { key } = event;
  const focused = document.activeElement as HTMLElement | null;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape') leave(event, field);
  if (key === 'Escape' || focused instanceof HTMLSelectElement) return;
  const links = [...results.querySelectorAll<HTMLElement>('.search-title a')];
  const at = links.findIndex((link) => link === focused || link.closest('li')?.contains(focused));
  const inResults = results.contains(focused);
  const stops: Record<string, HTMLElement | undefined> = {
    ArrowDown: links[at + 1],
    ArrowUp: at > 0 ? links[at - 1] : inResults ? field : undefined,
    ...(inResults && { Home: links[0], End: links.at(-1) }),
  };
  const stop = stops[key];
  if (stop) {
    event.preventDefault();
    stop.focus();
    (stop.closest('li') ?? stop).scrollIntoView({ block: 'nearest' });
  } else if (inResults && (key === 'Backspace' || isTyped(key, focused))) {
    // The key is typed where the focus is by then.
    event.stopPropagation();
    field.focus();
  }
}

/** A letter; a slash asks for the field itself, and a space presses a button. */
const isTyped = (key: string, focused: HTMLElement | null): boolean =>
  key.length === 1 && key !== '/' && !(key === ' ' && focused?.matches('button'));

/** Out of the dialog at once; on the search page back into the field, and there to an empty one. */
function leave(event: KeyboardEvent, field: HTMLInputElement): void {
  const dialog = field.closest('dialog');
  if (dialog) dialog.close();
  else if (document.activeElement === field) return;
  else field.focus();
  event.preventDefault();
}
