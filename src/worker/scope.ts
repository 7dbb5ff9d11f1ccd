// The parts of a service worker's world that are used here. TypeScript has them in a library of its own that
// cannot be taken together with that of pages.

/** An event that the browser waits for. */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page. */
export interface Asked extends Lasting {
  request: Request;
  clientId: string;
  resultingClientId: string;
  /** What the browser has asked the site for by itself while the worker was starting, for a page. */
  preloadResponse?: Promise<Response | undefined>;
  respondWith(response: Promise<Response>): void;
}

/** A message of a page. */
export interface Told extends Lasting {
  data: unknown;
  source: { id: string } | null;
  ports: readonly MessagePort[];
}

interface WorkerScope {
  registration: { scope: string; navigationPreload?: { enable(): Promise<void> }; unregister(): Promise<boolean> };
  clients: { claim(): Promise<void>; matchAll(options: { includeUncontrolled: boolean }): Promise<{ id: string }[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Asked) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

export const worker = self as unknown as WorkerScope;
