import * as attributes from '../shared/attributes.ts';
import { Filler } from './filler.ts';
import { watchReader } from './later-loader.ts';

/**
 * The page's script. It runs in the head, before anything is painted: the page stays unpainted
 * (`data-filling`) until its values are in. Should filling fail, the page is shown as written.
 * What a reader does later (`later.ts`) and search (`search.ts`) come when they are used.
 */
const root = document.documentElement;
const script = document.currentScript as HTMLScriptElement;
root.setAttribute(attributes.filling, '');

document.addEventListener('DOMContentLoaded', () => {
  try {
    const filler = new Filler();
    filler.fill();
    filler.watch();
    watchReader(script.dataset['later'] ?? '', filler);
    root.setAttribute(attributes.filled, '');
  } finally {
    root.removeAttribute(attributes.filling);
  }
});
