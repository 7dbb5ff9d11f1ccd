import * as attributes from '../../shared/attributes.ts';
import type { DeviceRequest, DeviceStatus } from '../../shared/device-messages.ts';
import { element } from '../dom/element.ts';
import { ask, drive, watch, whyNot } from './device.ts';
import { addPins } from './pins.ts';
import { forgetRemembered, remembered } from './remembered.ts';
import { noticeOf, sizeOf, stateOf, troubleIn } from './words.ts';

const REMOVED = 'The browser has removed the copy that was on this device.';

/** Where the copy is shown: at the end of home, of the page of search, and of its dialog. */
export type Place = 'home' | 'search' | 'dialog';

const TITLE = 'On this device';

/** Shows how the copy is, and what can be done with it. */
export function showPanel(into: Element, place: Place): void {
  const why = whyNot();
  // In the dialog, which is opened for something else, only where there can be a copy.
  const isDialog = place === 'dialog';
  if (isDialog && why !== undefined) return;
  const isHome = place === 'home';
  const section = element('section', { class: 'device', 'aria-label': TITLE, [attributes.chrome]: '' });
  const heading = element('h2', {});
  heading.textContent = TITLE;
  const state = element('p', {});
  const trouble = element('p', { class: 'device-trouble', role: 'alert' });
  const bar = element('progress', { 'aria-label': TITLE });
  const buttons = element('p', { class: 'buttons' });
  section.append(...(isHome ? [heading] : []), state, bar, trouble, buttons);
  into.append(section);
  bar.hidden = true;
  if (why !== undefined) {
    state.textContent = why;
    return;
  }
  const button = (words: string, press: () => Promise<unknown>): HTMLButtonElement => {
    const made = element('button', { type: 'button' });
    made.textContent = words;
    made.addEventListener('click', () => void press());
    buttons.append(made);
    return made;
  };
  const go = (request: DeviceRequest) => async (): Promise<void> => {
    await ask(request);
    await drive();
  };
  const keep = button('Keep everything on this device', async () => {
    // Without it the browser may remove the copy when it is short of room. Some ask the reader.
    void navigator.storage?.persist?.();
    await go({ ask: 'everything' })();
  });
  const stop = button('Stop', go({ ask: 'stop' }));
  const remove = button('Remove', async () => {
    forgetRemembered();
    await go({ ask: 'remove' })();
  });
  const lost = remembered();
  watch((status) => {
    const { all, stopped, whole, wanted, there, siteBytes, trouble: why } = status;
    const isKeeping = all && !stopped && !whole;
    const wasRemoved = lost?.all === true && !all;
    // The line at the foot of the window is behind the dialog.
    const away = isDialog ? noticeOf(status) : undefined;
    setText(state, away ?? stateOf(status));
    setText(trouble, wasRemoved ? REMOVED : why ? troubleIn(why) : '');
    bar.hidden = !isKeeping || wanted === 0;
    bar.max = Math.max(1, wanted);
    bar.value = there;
    keep.hidden = away !== undefined || (all && !stopped && !why);
    keep.textContent = keepWords(status, siteBytes);
    stop.hidden = !isKeeping || why !== undefined;
    remove.hidden = isDialog || (!all && status.pins.length === 0 && status.pages === 0);
  });
  if (isHome) addPins(section, go);
}

function keepWords({ all, stopped }: DeviceStatus, bytes: number | undefined): string {
  if (all) return stopped ? 'Go on' : 'Try again';
  return `Keep everything on this device${bytes === undefined ? '' : ` (about ${sizeOf(bytes)})`}`;
}

/** What says the same is not said again. */
function setText(line: HTMLElement, words: string): void {
  if (line.textContent !== words) line.textContent = words;
}
