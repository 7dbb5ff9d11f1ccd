import * as attributes from '../../shared/attributes.ts';
import * as hooks from '../../shared/hooks.ts';
import { setPreference } from '../storage/set-preference.ts';
import { say } from './announce.ts';
import { element } from './element.ts';

/** Turns the page to the other colours; where those are the system's, it follows the system again. */
export function switchTheme(): void {
  const systemDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const isDark = prefers('dark') || (systemDark && !prefers('light'));
  setPreference('dark', !isDark && !systemDark);
  setPreference('light', isDark && systemDark);
  say(isDark ? 'Light colours' : 'Dark colours');
}

const prefers = (word: string): boolean => document.querySelector(`[${hooks.reader}~=${word}]`) !== null;
const wraps = (): boolean => prefers('wrap');

/** Wraps the long lines of all code blocks, or lets them be scrolled again. */
export function switchWrap(): void {
  setPreference('wrap', !wraps());
  offerWrap();
  say(wraps() ? 'Long lines are wrapped' : 'Long lines are scrolled');
}

/** On paper, what is folded cannot be opened. */
export function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('article details:not([open])')];
    for (const fold of opened) fold.open = true;
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
  });
}

/** Puts the switch for long lines on the blocks that have some. */
export function offerWrap(): void {
  for (const figure of document.querySelectorAll('figure.code')) {
    const pre = figure.querySelector('pre');
    let button = figure.querySelector<HTMLElement>(`[${hooks.action}=wrap]`);
    if (!pre || (!button && !wraps() && pre.scrollWidth <= pre.clientWidth)) continue;
    if (!button) {
      button = element('button', { type: 'button', [hooks.action]: 'wrap', [attributes.chrome]: '' });
      button.append('Wrap');
      pre.before(button);
    }
    button.ariaPressed = String(wraps());
  }
}
