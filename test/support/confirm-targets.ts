import type { Page } from 'playwright-core';

/** Answers every question for a target that a page asks from now on: it is the one that is meant. */
export const confirmTargets = (page: Page): Promise<void> =>
  page.evaluate(() => {
    new MutationObserver(() => document.querySelector<HTMLElement>('dialog[open].confirm button')?.click()).observe(
      document.body,
      { childList: true, subtree: true, attributes: true },
    );
  });
