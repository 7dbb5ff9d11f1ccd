import type { Filler } from './filler.ts';

/** Follows the browser's back and forward buttons; what is typed into one control is one step. */
export function watchHistory(filler: Filler): void {
  addEventListener('popstate', ({ state }) => {
    filler.link = filler.read();
    filler.typed = new Set(Array.isArray(state) ? state : []);
    filler.editing = '';
    filler.fill();
  });
  addEventListener('focusout', () => {
    filler.editing = '';
  });
}

/** Takes every value out of the address. */
export function clearValues(filler: Filler): void {
  filler.link = { given: new Map(), unused: [] };
  filler.editing = '';
  filler.writeAddress(true);
  filler.fill();
}
