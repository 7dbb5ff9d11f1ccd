import { root } from '../dom/root.ts';
import { setPreference } from '../storage/set-preference.ts';
import { forgetRemembered, remembered } from './remembered.ts';

/** On a site that keeps no copy any more: has the browser ask for the worker that removes it, and forgets what was wanted. */
export async function forgetCopy(): Promise<void> {
  if (remembered()) forgetRemembered();
  const registered = await navigator.serviceWorker?.getRegistration(root.pathname).catch(() => undefined);
  if (registered?.scope !== root.href) return;
  setPreference('kept', false);
  await registered.update().catch(() => undefined);
}
