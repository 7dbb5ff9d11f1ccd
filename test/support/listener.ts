import type { Page, Request } from 'playwright-core';
import { idle } from './reader.ts';

/** Hears whatever the browser complains of, and whatever a page asks another server for. */
export interface Listener {
  heard: string[];
  /** Waits until all that the page has asked for has come. */
  quiet(): Promise<void>;
  /** Says that the page is left from now on: what it still loads then is cut off, and no fault of it. */
  leave(): void;
}

export async function listenTo(page: Page, origin: string): Promise<Listener> {
  const heard: string[] = [];
  let asked = new Set<Request>();
  const leave = (): void => {
    asked = new Set();
  };
  const note = (what: string): void => void heard.push(`${new URL(page.url()).pathname}: ${what}`);
  page.on('console', (message) => {
    // `useReader` has no worker, for what a device keeps would be another test's.
    if (message.text() !== 'Service Worker registration blocked by Playwright')
      note(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`error: ${error.message}`));
  page.on('request', (request) => {
    asked.add(request);
    if (new URL(request.url()).origin !== origin) note(`asked for ${request.url()}`);
  });
  page.on('requestfinished', (request) => asked.delete(request));
  page.on('requestfailed', (request) => {
    const isOfThisPage = asked.delete(request);
    const { errorText } = request.failure() ?? {};
    if (isOfThisPage || errorText !== 'net::ERR_ABORTED') note(`failed (${errorText}): ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  await page.exposeFunction('noteViolation', (what: string) => note(`policy: ${what}`));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      (globalThis as unknown as { noteViolation(what: string): void }).noteViolation(
        `${violatedDirective} ${blockedURI} ${sample}`,
      ),
    ),
  );
  const quiet = async (): Promise<void> => {
    do await idle(page);
    while (asked.size > 0);
  };
  return { heard, quiet, leave };
}
