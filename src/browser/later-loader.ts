import * as attributes from '../shared/attributes.ts';
import type { Filler } from './filler.ts';

/**
 * Loads `later.ts` when the reader first moves, and hands it what the page is asked to do. All
 * that must happen at once is to keep the browser from doing something else instead.
 */
export function watchReader(module: string, filler: Filler): void {
  const load = (): Promise<typeof import('./later.ts')> => import(module);
  for (const sign of ['pointerover', 'focusin']) addEventListener(sign, load, { once: true });
  const wants = (event: Event): void => {
    const target = event.target as Element;
    const button = target.closest?.(`[${attributes.copy}], [data-show-hidden], [data-open-search]`);
    if (event instanceof KeyboardEvent ? opensSearch(event, target) : button) {
      event.preventDefault();
      void load().then(({ press }) => press(button, filler));
    }
  };
  addEventListener('click', wants);
  addEventListener('keydown', wants);
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!form.hasAttribute('action') || event.defaultPrevented) return;
    event.preventDefault();
    load().then(
      ({ send }) => send(form, filler),
      () => form.submit(),
    );
  });
  const go = (): void => {
    if (window.name || location.hash.length > 1 || document.querySelector('[data-search-page]'))
      void load().then(({ arrive }) => arrive(filler));
  };
  addEventListener('hashchange', go);
  go();
}

/** `/` outside of fields, and Ctrl-K or Command-K anywhere. */
function opensSearch({ key, ctrlKey, metaKey, altKey }: KeyboardEvent, target: Element): boolean {
  const command = ctrlKey || metaKey;
  return command ? key.toLowerCase() === 'k' : key === '/' && !altKey && !target.closest?.('input, select, textarea');
}
