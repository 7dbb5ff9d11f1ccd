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
const script = document.currentScript as HTMLScriptElement;
root.toggleAttribute(hooks.filling);
root.setAttribute(hooks.reader, preferenceWords());

async function start(): Promise<void> {
  const { rest, later } = script.dataset;
  let filler: Filler;
  let load: ReturnType<typeof watchReader>;
  try {
    filler = new Filler();
    // Without it the page is filled with what it has.
    if (rest) await import(rest).then(({ complete }) => complete(filler), Boolean);
    filler.fill();
    load = watchReader(later as string, filler);
  } finally {
    root.toggleAttribute(hooks.filling);
  }
  if (filler.report.length)
    await load()
      .then(({ explain }) => explain(filler))
      .catch(Boolean);
  root.toggleAttribute(attributes.filled);
}

// It comes to the window too. Whatever fails in it, the browser reports.
addEventListener('DOMContentLoaded', start as () => void);
