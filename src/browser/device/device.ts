import type { DeviceRequest, DeviceStatus } from '../../shared/device-messages.ts';
import { root } from '../dom/root.ts';
import { ownScript, WORKER } from '../rooms/own-scripts.ts';

/** A worker that has not answered after so long has been ended by the browser. */
const PATIENCE_MS = 60_000;

const { promise: workerThere, resolve: useWorker } = Promise.withResolvers<ServiceWorker>();
let worker: ServiceWorker | undefined;
let status: DeviceStatus | undefined;
let driving: Promise<void> | undefined;
const watchers = new Set<(status: DeviceStatus) => void>();

/** Why this browser keeps no copy here; undefined where it does. */
export function whyNot(): string | undefined {
  if (!isSecureContext) return 'A copy on the device needs HTTPS.';
  return 'serviceWorker' in navigator ? undefined : 'This browser keeps no copy of a site, as in a private window.';
}

/** Starts the site's worker, or finds it. @throws Error - when it cannot be had */
export async function startWorker(): Promise<void> {
  const { serviceWorker } = navigator;
  await serviceWorker.register(ownScript(WORKER), { scope: root.pathname, updateViaCache: 'none' });
  const { active } = await serviceWorker.ready;
  if (active) use(active);
}

/** Takes the worker that is in charge of this page already, if one is. */
export function useController(): boolean {
  const { controller } = navigator.serviceWorker;
  if (controller) use(controller);
  return controller !== null;
}

/** The last one is in charge: a new engine brings a new worker. */
function use(found: ServiceWorker): void {
  worker = found;
  useWorker(found);
}

/** Asks the worker, once there is one, and tells all that watch how the copy is then; undefined when there is no answer. */
export async function ask(request: DeviceRequest): Promise<DeviceStatus | undefined> {
  await workerThere;
  const { port1, port2 } = new MessageChannel();
  const { promise, resolve } = Promise.withResolvers<DeviceStatus | undefined>();
  port1.onmessage = ({ data }) => resolve(data as DeviceStatus);
  const timer = setTimeout(resolve, PATIENCE_MS);
  worker?.postMessage(request, [port2]);
  const answer = await promise;
  clearTimeout(timer);
  port1.close();
  if (!answer) return undefined;
  status = answer;
  for (const watcher of watchers) watcher(answer);
  return answer;
}

/** Tells how the copy is, now and whenever that changes. */
export function watch(watcher: (status: DeviceStatus) => void): void {
  watchers.add(watcher);
  if (status) watcher(status);
}

/** Has the worker fetch what is missing, as long as there is something and it can be had. */
export function drive(): Promise<void> {
  driving ??= (async () => {
    while (status?.hasWork && (await ask({ ask: 'work' })));
  })().finally(() => {
    driving = undefined;
  });
  return driving;
}
