import type { Properties } from 'hast';
import type { Target } from '../../../content/links/target.ts';

/** What is no length in pixels, nor a part of the room that there is, says nothing. */
const LENGTH = /^(\d{1,5})(?:\.\d*)?(px|%)?$/i;

/**
 * The width and height of an image: the author's, and what the author leaves open in the file's proportions, so that the
 * room is there before the image is. Without the author's, the file's.
 *
 *     <img src="x.svg" width="100">   →   width="100" height="50", where the file is 800 × 400
 */
export function sizeOf(
  { width, height }: Pick<Properties, 'width' | 'height'>,
  file: Pick<Extract<Target, { type: 'file' }>, 'width' | 'height'>,
): Properties {
  const own = { width: lengthOf(width), height: lengthOf(height) };
  const ratio = file.width && file.height ? file.width / file.height : undefined;
  if (own.width === undefined && own.height === undefined)
    return ratio === undefined ? {} : { width: file.width, height: file.height };
  if (typeof own.width === 'number') own.height ??= ratio && Math.round(own.width / ratio);
  else if (typeof own.height === 'number') own.width ??= ratio && Math.round(own.height * ratio);
  return Object.fromEntries(Object.entries(own).filter(([, length]) => length !== undefined));
}

/** A number of pixels, or a text in percent. */
function lengthOf(written: unknown): number | string | undefined {
  const [, digits, unit] = LENGTH.exec(String(written ?? '').trim()) ?? [];
  if (digits === undefined || Number(digits) === 0) return undefined;
  return unit === '%' ? `${digits}%` : Number(digits);
}
