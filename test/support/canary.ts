import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { goFilled, type Reader } from './reader.ts';

/** Watches a page for anything that a value may not do; gives what it saw, in order. */
export interface Canary {
  /** What happened since the last call. */
  sightings(): Promise<string[]>;
}

/** Puts a canary into a page that has not been anywhere yet. */
export async function putCanary(page: Page, origin: string): Promise<Canary> {
  let seen: string[] = [];
  page.on('dialog', (dialog) => {
    seen.push(`a ${dialog.type()} opened: ${dialog.message()}`);
    // The page may be gone with it.
    dialog.dismiss().catch(() => {});
  });
  page.on('pageerror', (error) => seen.push(`an error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`the console said: ${message.text()}`);
  });
  page.on('popup', (popup) => seen.push(`a window opened: ${popup.url()}`));
  page.on('download', (download) => seen.push(`a download began: ${download.url()}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin) seen.push(`a request went to ${url.href}`);
  });
  page.on('frameattached', (frame) => seen.push(`a frame appeared: ${frame.url()}`));
  await page.addInitScript(() => {
    const violations: string[] = [];
    Object.assign(window, { violations });
    addEventListener('securitypolicyviolation', (event) =>
      violations.push(`the policy stopped ${event.violatedDirective}: ${event.blockedURI} ${event.sample}`),
    );
  });
  return {
    sightings: async () => {
      const violations = await page.evaluate(() =>
        (window as unknown as { violations: string[] }).violations.splice(0),
      );
      const all = [...seen, ...violations];
      seen = [];
      return all;
    },
  };
}

/** Opens an address in a page that a canary watches. */
export async function openWatched(
  reader: Reader,
  address: string,
  origin: string = inject('origin'),
): Promise<{ page: Page; canary: Canary }> {
  const page = await reader.newPage();
  const canary = await putCanary(page, origin);
  await goFilled(page, new URL(address, origin).href);
  return { page, canary };
}
