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
  say(words);
  // What is there is not missing, so that the page for missing addresses must not say so.
  const heading = document.querySelector('.lost h1');
  if (status.served && !status.served.isThere && heading) heading.textContent = 'Not on this device';
}
