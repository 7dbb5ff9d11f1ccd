import { MANIFEST_FILE } from '../../shared/device-files.ts';
import type { DeviceStatus } from '../../shared/device-messages.ts';
import { element } from '../dom/element.ts';
import { root } from '../dom/root.ts';
import { setPreference } from '../storage/set-preference.ts';
import { ask, drive, startWorker, useController, watch, whyNot } from './device.ts';
import { showNotice } from './notice.ts';
import { remember, remembered } from './remembered.ts';

const IDLE_MS = 2000;

/** Keeps the copy on the device, once the page is there and the browser has nothing else to do. */
export async function startDevice(): Promise<void> {
  if (!location.protocol.startsWith('http') || whyNot() !== undefined) return;
  watch(showNotice);
  if (useController()) await ask({ ask: 'status' });
  await loaded();
  document.head.append(element('link', { rel: 'manifest', href: root.pathname + MANIFEST_FILE }));
  try {
    await startWorker();
  } catch {
    // The site is away, or the browser keeps nothing: what is there goes on.
    return;
  }
  // The next page asks at once whether it is a copy.
  setPreference('kept', true);
  const status = await ask({ ask: 'compare' });
  if (status) await restorePins(status);
  await ask({ ask: 'visit', href: location.href.replace(/#.*/s, '') });
  watch(remember);
  await drive();
}

/** Pins that the browser has removed with all else are there again; everything is kept again only when that is asked for. */
async function restorePins({ build, all, pins }: DeviceStatus): Promise<void> {
  const before = remembered();
  if (!before || build !== undefined || all || pins.length > 0) return;
  for (const service of before.pins) await ask({ ask: 'pin', service });
}

const loaded = async (): Promise<void> => {
  if (document.readyState !== 'complete') await new Promise((done) => addEventListener('load', done));
  // A page that is put aside, or busy, may never be idle.
  await new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done, { timeout: IDLE_MS }));
};
