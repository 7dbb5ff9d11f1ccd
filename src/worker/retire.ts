import { cacheNames } from './names.ts';
import { worker } from './scope.ts';

/** What takes the place of the worker on a site that keeps no copy any more: it removes what was kept, and itself. */
const { scope } = worker.registration;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(retire()));

async function retire(): Promise<void> {
  for (const name of Object.values(cacheNames(scope))) await caches.delete(name);
  await worker.registration.unregister();
}
