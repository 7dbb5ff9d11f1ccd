import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync, gzip } from 'node:zlib';
import { UnknownFormat } from './cbor.ts';

/** How each packed file of Pagefind begins, and what follows. */
const BEGINNING = Buffer.from('pagefind_dcd');

/**
 * `forceLanguage` of ours, which all names begin with: words are as they are written, and which of them have one stem
 * is the reader's script's to say.
 */
export const LANGUAGE = 'unknown';

const SHORT = 7;
/** The list of pages has a longer name. */
export const LIST_NAME = 10;

/** @throws UnknownFormat, and what zlib says of damage */
export function unpack(file: Buffer): Buffer {
  const bytes = gunzipSync(file);
  if (!bytes.subarray(0, BEGINNING.length).equals(BEGINNING)) throw new UnknownFormat('a file begins otherwise');
  return bytes.subarray(BEGINNING.length);
}

const compress = promisify(gzip);
/** A quarter of the time that the best takes, and 1 % larger than Pagefind's files. */
export const pack = (bytes: Uint8Array): Promise<Buffer> => compress(Buffer.concat([BEGINNING, bytes]), { level: 6 });

/** What Pagefind calls a file with this in it. It takes each byte of the SHA-1 by itself, without a zero in front. */
export function nameOf(bytes: Uint8Array, length = SHORT): string {
  const digits = [...createHash('sha1').update(bytes).digest()].map((byte) => byte.toString(16)).join('');
  return `${LANGUAGE}_${digits.slice(0, length)}`;
}

/** What is unpacked, when its name says that it is whole. @throws UnknownFormat, and what zlib says of damage */
export function unpackNamed(file: Buffer, name: string): Buffer {
  const bytes = unpack(file);
  if (nameOf(bytes, name.length - LANGUAGE.length - 1) !== name) throw new UnknownFormat(`${name} has another content`);
  return bytes;
}

/** A name for what is packed, other than those that are taken. */
export function freeName(bytes: Uint8Array, taken: ReadonlySet<string>): string {
  for (let length = SHORT; ; length++) {
    const name = nameOf(bytes, length);
    if (!taken.has(name)) return name;
    if (name.length < length) throw new UnknownFormat('two files have the same content');
  }
}

/** By which Pagefind's own script is known: of each version another. */
export const signOfScript = (script: Uint8Array): string => createHash('sha1').update(script).digest('base64url');
