import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import type { Filler } from '../fill/filler.ts';
import { announce } from './announce.ts';

/** Lets the first fold of sections on one parameter open and close those that follow it. */
export function watchChoices(): void {
  // What filling opens and closes is not the reader's doing.
  addEventListener('toggle', ({ target }) => isFirst(target) && openRest(target), true);
  for (const fold of document.querySelectorAll(`details[${attributes.undecided}][open]`))
    if (isFirst(fold)) openRest(fold);
}

const isFirst = (target: EventTarget | null): target is HTMLDetailsElement =>
  target instanceof HTMLDetailsElement && target.classList.contains('first');

const isUndecided = (fold: Element): boolean => fold.hasAttribute(attributes.undecided);

function openRest(first: HTMLDetailsElement): void {
  const holder = first.closest('li > .first')?.parentElement ?? first;
  for (let next = holder.nextElementSibling; next; next = next.nextElementSibling) {
    const fold = next.matches('.rest') ? next : next.querySelector(':scope > .rest');
    if (!(fold instanceof HTMLDetailsElement)) return;
    if (isUndecided(first) && isUndecided(fold)) fold.open = first.open;
  }
}

/** Gives the parameter of a row the value of one of its buttons. */
export function choose(row: Element, button: Element, filler: Filler): void {
  const name = row.getAttribute(hooks.choose) ?? '';
  filler.type(name, [button.textContent]);
  // The row is gone; who has no mouse goes on where it was.
  const next = row.closest<HTMLElement>('ol, ul, div, article');
  next?.setAttribute('tabindex', '-1');
  next?.focus({ preventScroll: true });
  announce(filler, name);
}
