import type { DeviceRequest } from '../shared/device-messages.ts';
import { Answers } from './answer.ts';
import { wayOf } from './judge.ts';
import { Keeper } from './keeper.ts';
import { Listing } from './listing.ts';
import { pathIn } from './paths.ts';
import { type Told, worker } from './scope.ts';
import { statusOf } from './status.ts';
import { Store } from './store.ts';

/** The worker that keeps the copy on the device, and answers from it while the site is away. */
const { scope } = worker.registration;
const store = new Store(scope);
const listing = new Listing(store);
const keeper = new Keeper(store, listing);
const answers = new Answers(store, listing, keeper);

/** The folder of files that are named by what is in them. */
const HASHED = '_astro/';

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()));

async function takeOver(): Promise<void> {
  // The browser's own request for a page is the one that it would make without the worker, does not wait for the worker,
  // and is ended with the event. No other request for a page can be ended and stay what it is.
  await worker.registration.navigationPreload?.enable();
  await worker.clients.claim();
}

worker.addEventListener('fetch', (event) => {
  const path = pathIn(scope, event.request.url);
  const way = wayOf(event.request, path, HASHED);
  if (way !== 'browser' && path !== undefined) event.respondWith(answers[way](event, path));
});

worker.addEventListener('message', (event) => event.waitUntil(answer(event)));

async function answer({ data, source, ports }: Told): Promise<void> {
  const id = source?.id ?? '';
  await act(data as DeviceRequest, id).catch(() => undefined);
  ports[0]?.postMessage(statusOf(await store.state(), id, keeper));
}

function act(request: DeviceRequest, clientId: string): Promise<void> {
  switch (request.ask) {
    case 'compare':
      return keeper.compare();
    case 'visit':
      return answers.visit(clientId, request.href);
    case 'work':
      return keeper.work();
    case 'everything':
      return keeper.change((state) => {
        Object.assign(state, { all: true, stopped: false });
        delete state.trouble;
      });
    case 'stop':
      return keeper.change((state) => {
        state.stopped = true;
      });
    case 'remove':
      return keeper.change((state) => {
        Object.assign(state, { all: false, stopped: false, kept: [], pins: [] });
        delete state.trouble;
        if (state.current) state.current.whole = false;
      });
    case 'pin':
    case 'unpin':
      return keeper.change((state) => {
        const others = state.pins.filter((service) => service !== request.service);
        state.pins = request.ask === 'pin' ? [...others, request.service].sort() : others;
      });
    case 'pass':
      return passOn(clientId);
    case 'status':
      return Promise.resolve();
  }
}

/** Nothing of the address but its path is kept. */
async function passOn(clientId: string): Promise<void> {
  const open = (await worker.clients.matchAll({ includeUncontrolled: true })) as { id: string; url?: string }[];
  const path = pathIn(scope, open.find(({ id }) => id === clientId)?.url ?? scope);
  if (path !== undefined) answers.pass(path);
}
