import type { DeviceStatus } from '../../shared/device-messages.ts';
import { root } from '../dom/root.ts';

const KEY = `pagebook-device:${root.pathname}`;

/** What the reader wanted to be kept. A browser that removes a site's copy removes the worker and all that it knew. */
export interface Remembered {
  all: boolean;
  pins: string[];
}

/** Notes what the reader wants, or that it is nothing. */
export function remember({ all, pins }: DeviceStatus): void {
  try {
    if (all || pins.length > 0) localStorage.setItem(KEY, JSON.stringify({ all, pins } satisfies Remembered));
    else localStorage.removeItem(KEY);
  } catch {
    // The browser keeps nothing for sites.
  }
}

export function remembered(): Remembered | undefined {
  try {
    const { all, pins } = JSON.parse(localStorage.getItem(KEY) ?? '') as Remembered;
    return { all: all === true, pins: pins.filter((service) => typeof service === 'string') };
  } catch {
    return undefined;
  }
}

export const forgetRemembered = (): void => {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept.
  }
};
