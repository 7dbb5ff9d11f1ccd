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

/** Puts the switch for long lines on the blocks that have some, now and whenever they become wider or narrower. */
export function watchWrap(): void {
  const sizes = new ResizeObserver(offerWrap);
  for (const pre of document.querySelectorAll('figure.code pre')) sizes.observe(pre);
}

/** Puts the switch for long lines on the blocks that have some, and takes it from those that no longer have. */
export function offerWrap(): void {
  const figures = [...document.querySelectorAll<HTMLElement>('figure.code')];
  const buttons = figures.map((figure) => figure.querySelector<HTMLElement>(`[${hooks.action}=wrap]`));
  // The switch takes room from the lines: without it they are measured, or it would keep itself.
  for (const button of buttons) if (button) button.style.position = 'absolute';
  const pres = figures.map((figure) => figure.querySelector('pre'));
  const areLong = pres.map((pre) => pre && (wraps() || pre.scrollWidth > pre.clientWidth));
  for (const [index, isLong] of areLong.entries()) {
    const button = buttons[index] ?? (isLong ? addSwitch(pres[index]) : undefined);
    if (!button) continue;
    button.removeAttribute('style');
    button.ariaPressed = String(wraps());
    // The one that was just pressed keeps the focus.
    if (!isLong && button !== document.activeElement) button.remove();
  }
}

function addSwitch(pre: HTMLElement | null | undefined): HTMLElement {
  const button = element('button', { type: 'button', [hooks.action]: 'wrap', [attributes.chrome]: '' });
  button.append('Wrap');
  pre?.before(button);
  return button;
}
