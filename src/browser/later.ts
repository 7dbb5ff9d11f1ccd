import * as attributes from '../shared/attributes.ts';
import { plainHash } from '../shared/read-link.ts';
import { copyBlock } from './copy.ts';
import type { Filler } from './filler.ts';
import { openAround, takeFound } from './reveal.ts';

const script = document.querySelector<HTMLScriptElement>('script[data-search]');
const search = (): Promise<typeof import('./search.ts')> => import(script?.dataset['search'] ?? '');

/** Does what a button of the page is for; without a button, what a key asked for: search. */
export function press(button: Element | null, filler: Filler): void {
  if (button?.hasAttribute(attributes.copy)) copyBlock(button as HTMLButtonElement);
  else if (button?.hasAttribute('data-show-hidden')) filler.reveal(!filler.revealed);
  else void search().then(({ openDialog }) => openDialog(() => filler.query));
}

/** Sends a form to another page of the site, the parameters with it. */
export function send(form: HTMLFormElement, filler: Filler): void {
  const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
  for (const [name, value] of new URLSearchParams(filler.query)) query.append(name, value);
  location.href = `${form.action}?${query}`;
}

/** Starts what the page is for beyond reading: searching, or going where its fragment leads. */
export function arrive(filler: Filler): void {
  const page = document.querySelector<HTMLElement>('[data-search-page]');
  if (page) void search().then(({ startPage }) => startPage(page, () => filler.query));
  goToFragment(filler);
}

/** Goes where the fragment leads, or where search found its word, out of folds and hidden sections. */
function goToFragment(filler: Filler): void {
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
