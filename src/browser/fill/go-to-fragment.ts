import { anchorFinder, anchorName } from '../../shared/find-anchor.ts';
import { openAround, takeFound } from '../dom/reveal.ts';
import type { Filler } from './filler.ts';

/** Goes where the fragment leads, or where search found its word, out of folds and hidden sections. */
export function goToFragment(filler: Filler): void {
  const target = takeFound() ?? fragmentTarget();
  if (!target) return;
  if (target.closest('[hidden]')) reveal(filler, true);
  openAround(target);
  target.scrollIntoView();
}

/** Shows sections that do not apply as well, or hides them again. */
export function reveal(filler: Filler, wanted: boolean): void {
  filler.revealed = wanted;
  filler.fill();
}

function fragmentTarget(): Element | null {
  const ids = Array.from(document.querySelectorAll('main [id]'), ({ id }) => id);
  const id = anchorFinder(ids)(anchorName(location.hash));
  return id === undefined ? null : document.getElementById(id);
}
