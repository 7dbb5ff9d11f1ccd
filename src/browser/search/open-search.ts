import { loadStyles } from '../dom/load-styles.ts';
import type { Filler } from '../fill/filler.ts';

/** What was typed since the search was asked for, while it is on its way; a line's end is Enter. */
let typed: string | undefined;

/** Opens the search with its styles, and with what has been typed meanwhile. */
export async function openSearch(filler: Filler): Promise<void> {
  if (typed !== undefined) return;
  typed = '';
  try {
    const [{ openDialog }] = await Promise.all([import('./search.ts'), loadStyles()]);
    openDialog(filler, typed);
  } finally {
    typed = undefined;
  }
}

/** Keeps a key that was pressed before the search is there; what goes into a field of the page is that field's. */
export function typeAhead({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): void {
  if (typed === undefined || ctrlKey || metaKey || altKey || (target as Element).matches('input, select, textarea'))
    return;
  if (key === 'Enter') typed += '\n';
  else if (key === 'Backspace') typed = typed.slice(0, -1);
  else if ([...key].length === 1) typed += key;
}
