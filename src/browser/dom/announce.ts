import * as hooks from '../../shared/hooks.ts';
import { textOf } from '../../shared/json.ts';
import type { Filler } from '../fill/filler.ts';
import { element } from './element.ts';

/** A screen reader is not told of every letter. */
const WAIT_MS = 700;

let region: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells screen readers what has just become of the page. */
export function say(words: string): void {
  if (!region) {
    region = element('p', { class: 'unseen', role: 'status' });
    document.body.append(region);
  }
  const { textContent } = region;
  // The same words again are told again.
  region.textContent = textContent === words ? `${words}\u00a0` : words;
}

/** Says what the value of a parameter is now, once the reader has stopped typing. */
export function announce(filler: Filler, name: string): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const value = filler.values(name);
    const hidden = document.querySelector(`[${hooks.action}=show-hidden]:not([hidden])`)?.textContent ?? '';
    say(`${name} is ${value ? textOf(value.value) : 'not given'}. ${hidden.replace(/\s*·.*$/, '.')}`.trim());
  }, WAIT_MS);
}
