import { scriptsFolder } from '../dom/root.ts';

/** As far as it is used; TypeScript does not have it. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (path: string) => string },
  ): {
    createScriptURL(path: string): string;
  };
}

/** The site's service worker is at its top, for it has to be above all pages. */
export const WORKER = '../sw.js';
const admitted = new Set([WORKER]);

/** Makes the names of scripts known that the bundler has made. */
export function admitScripts(names: readonly string[]): void {
  for (const name of names) admitted.add(name);
}

function addressOf(path: string): string {
  if (!admitted.has(path)) throw new TypeError(`${path} is no script of this site`);
  return new URL(path, scriptsFolder).href;
}

/**
 * The only policy that the content policy lets a page have (`trusted-types pagebook`): an address becomes a script's
 * only when it is that of one of our own files, by its exact name.
 */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('pagebook', {
  createScriptURL: addressOf,
});

/**
 * The address of a script of ours, as the browser lets a script element or a worker have it.
 *
 * @param path - from the folder of scripts
 * @throws TypeError - when it is none of ours
 */
export const ownScript = (path: string): string => policy?.createScriptURL(path) ?? addressOf(path);
