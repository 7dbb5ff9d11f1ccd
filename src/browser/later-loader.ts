import * as attributes from '../shared/attributes.ts';
import * as hooks from '../shared/hooks.ts';
import type { Filler } from './fill/filler.ts';

type Later = typeof import('./later.ts');

declare global {
  /** What `later.ts` exports, once it is loaded. */
  var pagebook: Later;
  /** What `rest.ts` exports, on pages that have it. */
  var pagebookRest: typeof import('./rest.ts') | undefined;
}

/** Who is still there then has not just closed the page again. */
const GLANCE_MS = 5000;

/**
 * Loads `later.ts` when the reader first moves, has looked at the page for a while, or puts it aside, and hands it what
 * happens on the page from then on. All that must be done at once is to keep the browser from doing something else instead.
 *
 * @returns what loads it
 */
export function watchReader(filler: Filler): () => Promise<Later> {
  let loading: Promise<Later> | undefined;
  // One promise for all that wait: what a reader does last must be done last. What failed is not tried again, until
  // the page is loaded anew.
  const load = (): Promise<Later> =>
    (loading ??= new Promise((resolve, reject) => {
      // The page has it in a template, where nothing is loaded. It moves from there, for no script may make its address.
      const { content } = document.querySelector('template') as HTMLTemplateElement;
      const script = content.lastChild as HTMLScriptElement;
      script.onload = () => resolve(pagebook);
      script.onerror = reject;
      document.head.append(script);
    }));
  const arrive = (): unknown => load().then(({ arrive }) => arrive(filler));
  const pass = (event: Event & Partial<PointerEvent>): void => {
    const { target, type } = event as Event & { target: Element };
    const sent = type === 'submit';
    // A pointer that only rests on a page that is loading seems to move as well, but not by a pixel.
    if (event.defaultPrevented || (type === 'pointermove' && !event.movementX && !event.movementY)) return;
    const copies = type === 'click' && target.hasAttribute(attributes.copy);
    // It answers at once, though what copies may still be on its way.
    if (copies) target.textContent = '…';
    // What is typed into the form goes into the address and the page at once.
    if (type === 'input' && target.closest(`form[${attributes.form}]`)) {
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
  for (const type of [
    'pointermove',
    'pointerdown',
    'focusin',
    'scroll',
    'click',
    'keydown',
    'input',
    'change',
    'submit',
    'popstate',
    'visibilitychange',
  ])
    addEventListener(type, pass);
  // Who only looks at the page keeps it as well (`device/start.ts`).
  setTimeout(pass, GLANCE_MS, {});
  addEventListener('hashchange', arrive);
  // A page that is opened as a file has no host, and links to folders, which show no page by themselves.
  if (
    window.name ||
    location.hash ||
    !location.host ||
    document.querySelector(`[${hooks.reader}~=kept],[${hooks.begin}]`)
  )
    arrive();
  return load;
}

/** The search button; `/` outside of fields, and Ctrl-K or Command-K anywhere. */
function opensSearch({ type, key, ctrlKey, metaKey, altKey }: KeyboardEvent, target: Element): boolean {
  if (type === 'click') return !!target.closest(`[${hooks.action}=search]`);
  return ctrlKey || metaKey
    ? /^k$/i.test(key)
    : key === '/' && !altKey && !target.closest(`input,select,textarea,[${hooks.reader}~=no-slash]`);
}
