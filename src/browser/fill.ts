import * as attributes from '../shared/attributes.ts';
import * as hooks from '../shared/hooks.ts';
import { Filler } from './fill/filler.ts';
import { watchReader } from './later-loader.ts';
import { preferenceWords } from './storage/preferences.ts';

/**
 * The page's script. It runs in the head, before anything is painted: the page stays unpainted
 * (`data-filling`) until its values are in. Should filling fail, the page is shown as written.
 * Whatever a reader does with the page comes when it is used (`later.ts`).
 */
const root = document.documentElement;
root.toggleAttribute(hooks.filling);
root.setAttribute(hooks.reader, preferenceWords());

async function start(): Promise<void> {
  let filler: Filler;
  try {
    filler = new Filler();
    // It is only in pages that do not have all they need, before this script; without it they are filled with what they have.
    await self.pagebookRest?.complete(filler);
    filler.fill();
  } finally {
    root.toggleAttribute(hooks.filling);
  }
  const load = watchReader(filler);
  if (filler.report.length)
    await load()
      .then(({ explain }) => explain(filler))
      .catch(Boolean);
  root.toggleAttribute(attributes.filled);
}

// It comes to the window too. Whatever fails in it, the browser reports.
addEventListener('DOMContentLoaded', start as () => void);
