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
root.setAttribute(hooks.filling, '');
root.setAttribute(hooks.reader, preferenceWords());

document.addEventListener('DOMContentLoaded', () => {
  try {
    const filler = new Filler();
    filler.fill();
    const load = watchReader(script.dataset['later'] as string, filler);
    const done = (): void => root.setAttribute(attributes.filled, '');
    if (filler.report.length)
      load()
        .then(({ explain }) => explain(filler))
        .then(done, done);
    else done();
  } finally {
    root.removeAttribute(hooks.filling);
  }
});
