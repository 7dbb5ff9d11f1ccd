import { attributes } from '../shared/names.ts';
import { watchCopy } from './copy.ts';
import { Filler } from './filler.ts';
import { watchSearch } from './search-opener.ts';

/**
 * The page's script. It runs in the head, before anything is painted: the page stays unpainted
 * (`data-filling`) until its values are in. Should filling fail, the page is shown as written.
 */
const root = document.documentElement;
const script = document.currentScript as HTMLScriptElement;
root.setAttribute(attributes.filling, '');

document.addEventListener('DOMContentLoaded', () => {
  try {
    const filler = new Filler();
    filler.fill();
    filler.watch();
    watchCopy();
    watchSearch(script.dataset['search'] ?? '');
    root.setAttribute(attributes.filled, '');
  } finally {
    root.removeAttribute(attributes.filling);
  }
});
