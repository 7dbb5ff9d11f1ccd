import { hashOf } from '../shared/device-files.ts';

/** The hash of bytes, as lists of files have it. */
export async function hashOfBytes(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', bytes));
  const base64 = btoa(String.fromCharCode(...digest));
  return hashOf(base64.replaceAll('+', '-').replaceAll('/', '_'));
}
