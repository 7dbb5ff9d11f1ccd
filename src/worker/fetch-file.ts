import type { Trouble } from '../shared/device-messages.ts';
import { hashOfBytes } from './digest.ts';
import { patience, readWhole } from './patience.ts';

/** A file as the site has sent it. */
export interface Fetched {
  bytes: Uint8Array<ArrayBuffer>;
  hash: string;
  headers: Headers;
}

/** What has kept the worker from a file. */
export class Failed extends Error {
  readonly trouble: Trouble;
  constructor(trouble: Trouble) {
    super(trouble.kind);
    this.trouble = trouble;
  }
}

const SERVER_ERROR = 500;
const NO_ACCESS = new Set([401, 403, 407]);

/**
 * Fetches a file of the site, as it is there now.
 *
 * @param hash - what it must have, where that is known: a deployment may be half done
 * @param given - ends it
 * @throws Failed
 */
export async function fetchFile(url: string, path: string, hash?: string, given?: AbortSignal): Promise<Fetched> {
  const { signal, goOn, stop } = patience(given);
  let response: Response;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    response = await fetch(url, { cache: 'no-cache', signal });
    const body = response.body ? await readWhole(response.body, signal, goOn) : new Blob();
    bytes = new Uint8Array(await body.arrayBuffer());
  } catch {
    throw new Failed({ kind: 'unreachable' });
  } finally {
    stop();
  }
  if (response.status >= SERVER_ERROR || NO_ACCESS.has(response.status)) throw new Failed({ kind: 'unreachable' });
  const found = await hashOfBytes(bytes);
  // Whatever the status is: some hosts send the page for missing addresses with 404 when it is asked for by its name.
  if (hash === undefined ? !response.ok : hash !== found) throw new Failed({ kind: 'differs', path });
  return { bytes, hash: found, headers: response.headers };
}
