import { NAMES_FOLDER, SERVICES_FOLDER } from '../../shared/rest-of-page.ts';
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

interface OwnScripts {
  admitted: Set<string>;
  addressOf(path: string): string;
}

declare global {
  /** The scripts of a page share it, for a policy can be made only once. */
  var pagebookScripts: OwnScripts | undefined;
}

/** The site's service worker is at its top, for it has to be above all pages. */
export const WORKER = '../sw.js';
/** Data as scripts (`shared/data-script.ts`), from the site's top. No file of a team can have such a path. */
const DATA = new RegExp(
  `^\\.\\./(?:pagefind/(?:site|names/\\d+)|addresses/\\d+|context/[\\w%.~!'()*-]+|_pagebook/(?:links|remediations)/[\\w-]+|(?:${NAMES_FOLDER}|${SERVICES_FOLDER})/\\d+)\\.js$`,
);

function makeOwnScripts(): OwnScripts {
  const admitted = new Set([WORKER]);
  const createScriptURL = (path: string): string => {
    if (!admitted.has(path) && !DATA.test(path)) throw new TypeError(`${path} is no script of this site`);
    return new URL(path, scriptsFolder).href;
  };
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const policy = trustedTypes?.createPolicy('pagebook', { createScriptURL });
  return { admitted, addressOf: (path) => policy?.createScriptURL(path) ?? createScriptURL(path) };
}

/**
 * What goes through the only policy that the content policy lets a page have (`trusted-types pagebook`): an address
 * becomes a script's only when it is that of one of our own files.
 */
globalThis.pagebookScripts ??= makeOwnScripts();
const { admitted, addressOf } = globalThis.pagebookScripts;

/** Makes the names of scripts known that the bundler has made. */
export function admitScripts(names: readonly string[]): void {
  for (const name of names) admitted.add(name);
}

/**
 * The address of a script of ours, as the browser lets a script element or a worker have it.
 *
 * @param path - from the folder of scripts
 * @throws TypeError - when it is none of ours
 */
export const ownScript = (path: string): string => addressOf(path);
