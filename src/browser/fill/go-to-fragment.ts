import { plainHash } from '../../shared/read-link.ts';
import { openAround, takeFound } from '../dom/reveal.ts';
import type { Filler } from './filler.ts';

/** Goes where the fragment leads, or where search found its word, out of folds and hidden sections. */
export function goToFragment(filler: Filler): void {
  const target = takeFound() ?? document.getElementById(decode(plainHash(location.hash).slice(1)));
  if (!target) return;
  if (target.closest('[hidden]')) filler.reveal(true);
  openAround(target);
  target.scrollIntoView();
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
