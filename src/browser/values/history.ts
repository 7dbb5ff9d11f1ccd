import type { Filler } from '../fill/filler.ts';

/** The steps that the page has followed, each once, whoever heard of it first. */
const followed = new WeakSet<Event>();

/** Follows the browser's back and forward buttons; what is typed into one control is one step. */
export function watchHistory(filler: Filler): void {
  addEventListener('popstate', (event) => followStep(event, filler));
  addEventListener('focusout', () => {
    filler.editing = '';
  });
}

/** Fills the page with what the address says now, after a step of the history. */
export function followStep(event: Event, filler: Filler): void {
  if (followed.has(event)) return;
  followed.add(event);
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
