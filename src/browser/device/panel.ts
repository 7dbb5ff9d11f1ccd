import * as attributes from '../../shared/attributes.ts';
import type { DeviceRequest, DeviceStatus } from '../../shared/device-messages.ts';
import { element } from '../dom/element.ts';
import { ask, drive, watch, whyNot } from './device.ts';
import { addPins } from './pins.ts';
import { forgetRemembered, remembered } from './remembered.ts';
import { sizeOf, stateOf, troubleIn } from './words.ts';

const REMOVED = 'The browser has removed the copy that was on this device.';

/** Shows how the copy is, and what can be done with it, at the end of home or of search. */
export function showPanel(into: Element, isHome: boolean): void {
  const section = element('section', { class: 'device', [attributes.chrome]: '' });
  const heading = element('h2', { id: ':device' });
  heading.textContent = 'On this device';
  section.setAttribute('aria-labelledby', heading.id);
  const state = element('p', {});
  const trouble = element('p', { class: 'device-trouble', role: 'status' });
  const bar = element('progress', { 'aria-labelledby': heading.id });
  const buttons = element('p', { class: 'buttons' });
  section.append(...(isHome ? [heading] : []), state, bar, trouble, buttons);
  if (!isHome) section.setAttribute('aria-label', 'On this device');
  into.append(section);
  const why = whyNot();
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
    setText(state, stateOf(status));
    setText(trouble, wasRemoved ? REMOVED : why ? troubleIn(why) : '');
    bar.hidden = !isKeeping || wanted === 0;
    bar.max = Math.max(1, wanted);
    bar.value = there;
    keep.hidden = all && !stopped && !why;
    keep.textContent = keepWords(status, siteBytes);
    stop.hidden = !isKeeping || why !== undefined;
    remove.hidden = !all && status.pins.length === 0 && status.pages === 0;
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
