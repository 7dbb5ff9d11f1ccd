import type { Filler } from './filler.ts';

/** Follows the browser's back and forward buttons; what is typed into one control is one step. */
export function watchHistory(filler: Filler): void {
  addEventListener('popstate', () => followAddress(filler));
  addEventListener('focusout', () => {
    filler.editing = '';
  });
}

/** Fills the page with what the address says now. */
export function followAddress(filler: Filler): void {
  filler.link = filler.read();
  filler.typed = new Set(Array.isArray(history.state) ? history.state : []);
  filler.editing = '';
  filler.fill();
}

/** Takes every value out of the address. */
export function clearValues(filler: Filler): void {
  filler.link = { given: new Map(), unused: [] };
  filler.editing = '';
  filler.writeAddress(true);
  filler.fill();
}
