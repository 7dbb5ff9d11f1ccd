import type { Page } from 'playwright-core';

/** What the page for a wrong address says that it found. */
export const foundText = (page: Page): Promise<string> =>
  page
    .locator('[data-found]')
    .textContent()
    .then((text) => text ?? '');

/** Where the links lead that it offers. */
export const offeredLinks = (page: Page): Promise<string[]> =>
  page.locator('[data-found] li a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
