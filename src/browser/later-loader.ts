import * as attributes from '../shared/attributes.ts';
import * as hooks from '../shared/hooks.ts';
import type { Filler } from './fill/filler.ts';

/**
 * Loads `later.ts` when the reader first moves, and hands it what happens on the page from then
 * on. All that must be done at once is to keep the browser from doing something else instead.
 *
 * @returns what loads it
 */
export function watchReader(module: string, filler: Filler): () => Promise<typeof import('./later.ts')> {
  let loading: Promise<typeof import('./later.ts')> | undefined;
  // One promise for all who wait: several imports are kept in any order, and what a reader does last
  // must be done last. A browser does not try again what failed, until the page is loaded anew.
  const load = (): Promise<typeof import('./later.ts')> => (loading ??= import(module));
  const arrive = (): void => void load().then(({ arrive }) => arrive(filler));
  const move = ({ type, movementX, movementY }: Event & Partial<PointerEvent>): void => {
    // A pointer that only rests on a page that is loading seems to move as well, but not by a pixel.
    if (type !== 'pointermove' || movementX || movementY) void load().then(({ attend }) => attend(filler));
  };
  for (const sign of ['pointermove', 'pointerdown', 'focusin', 'scroll']) addEventListener(sign, move);
  const pass = (event: Event): void => {
    const target = event.target as Element;
    const sent = event.type === 'submit';
    if (event.defaultPrevented) return;
    const copies = event.type === 'click' && target.hasAttribute(attributes.copy);
    // It answers at once, though what copies may still be on its way.
    if (copies) target.textContent = '…';
    // What is typed into the form goes into the address and the page at once.
    if (event.type === 'input' && target.closest(`form[${attributes.form}]`)) {
      const { name, value } = target as HTMLInputElement;
      filler.type(name, value.trim() ? [value.trim()] : []);
    }
    if (sent || opensSearch(event as KeyboardEvent, target)) event.preventDefault();
    load().then(
      ({ handle }) => handle(event, filler),
      () => {
        if (copies) target.textContent = 'Reload';
        else if (sent && target.hasAttribute('action')) (target as HTMLFormElement).submit();
      },
    );
  };
  for (const type of ['click', 'keydown', 'input', 'change', 'submit', 'popstate']) addEventListener(type, pass);
  addEventListener('hashchange', arrive);
  if (window.name || location.hash || document.querySelector(`[${hooks.begin}],[${hooks.reader}~=kept]`)) arrive();
  return load;
}

/** The search button; `/` outside of fields, and Ctrl-K or Command-K anywhere. */
function opensSearch({ type, key, ctrlKey, metaKey, altKey }: KeyboardEvent, target: Element): boolean {
  if (type === 'click') return !!target.closest(`[${hooks.action}=search]`);
  return ctrlKey || metaKey
    ? /^k$/i.test(key)
    : key === '/' && !altKey && !target.closest(`input,select,textarea,[${hooks.reader}~=no-slash]`);
}
