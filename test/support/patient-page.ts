import type { BrowserContext } from 'playwright-core';
import { PATIENCE_MS } from './patience.ts';

/**
 * Makes a profile wait as long as a slow machine may need: for whatever is asked of its pages, and
 * inside of them for what the site takes back or gives up after some seconds. What a button says
 * of itself stays there to be read, a request goes on, a click still counts when its answer comes, and what a page
 * loads when it is only looked at for a while stays away.
 */
export async function bePatient(context: BrowserContext): Promise<void> {
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript((patience) => {
    const SAID_FOR_MS = 2000;
    const GLANCE_MS = 5000;
    const wait = window.setTimeout.bind(window);
    const waitOrStay = (work: () => void, delay = 0): number =>
      wait(work, delay === SAID_FOR_MS || delay === GLANCE_MS ? patience : delay);
    Object.assign(window, { setTimeout: waitOrStay });
    const giveUpAfter = AbortSignal.timeout.bind(AbortSignal);
    AbortSignal.timeout = (delay) => giveUpAfter(Math.max(delay, patience));
    Object.defineProperty(navigator, 'userActivation', { value: undefined });
  }, PATIENCE_MS);
}
