import { posix } from 'node:path';

/** What means something else in the destination of a link, or ends it. */
const UNWRITABLE = /[\s%?#()<>\\`"\x00-\x1f\x7f]/gu;

/**
 * A path from the content folder as a link to it is written.
 *
 * @param path - that of a folder ends in a slash
 * @param from - the file that the link is in; undefined for one that comes into pages of several folders
 */
export function pathWritten(path: string, from: string | undefined): string {
  const relative = from === undefined ? `/${path}` : posix.relative(posix.dirname(from), path) || '.';
  const whole = path.endsWith('/') && !relative.endsWith('/') ? `${relative}/` : relative;
  const escaped = whole.replace(UNWRITABLE, (sign) =>
    /[()]/.test(sign) ? `%${sign.charCodeAt(0).toString(16)}` : encodeURIComponent(sign),
  );
  // `a:b.md` would be of a scheme `a`.
  return /^[^/]*:/.test(escaped) ? `./${escaped}` : escaped;
}
