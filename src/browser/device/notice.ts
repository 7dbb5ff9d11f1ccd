import type { DeviceStatus } from '../../shared/device-messages.ts';
import { say } from '../dom/announce.ts';
import { element } from '../dom/element.ts';
import { ask } from './device.ts';
import { noticeOf } from './words.ts';

let shown: HTMLElement | undefined;

/** Says in one line at the foot of the window that the page is a copy, how old it is, and why; nothing on the page moves. */
export function showNotice(status: DeviceStatus): void {
  const words = noticeOf(status);
  if (words === undefined || shown) return;
  shown = element('p', { class: 'offline' });
  const text = element('span', {});
  text.textContent = words;
  const button = element('button', { type: 'button' });
  button.textContent = status.served?.reason === 'sign-in' ? 'Sign in' : 'Try the wiki';
  button.addEventListener('click', () => void ask({ ask: 'pass' }).then(() => location.reload()));
  shown.append(text, ' ', button);
  document.body.append(shown);
  const notice = shown;
  // What else is at the foot of the window is above it.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty('--offline-height', `${notice.offsetHeight}px`);
  }).observe(notice);
  say(words);
  if (status.served?.isThere || status.whole) return;
  // What only this device does not have is not missing.
  const [heading, about] = ['.lost h1', '.lost .about'].map((selector) => document.querySelector(selector));
  if (heading) heading.textContent = 'Not on this device';
  if (about)
    about.textContent = 'Pages are kept here when they are read, when their service is kept, or when everything is.';
}
