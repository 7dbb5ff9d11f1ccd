import { withoutDots } from './published-path.ts';

/** An image in a smaller width than its file has. */
export interface ScaledImage {
  /** The file, as a path from the content folder. */
  path: string;
  /** In pixels. */
  width: number;
}

/** How wide the column of text is, in CSS pixels; no image is drawn wider. Held against src/styles by a test. */
export const COLUMN = 768;
/** Screens that have more than two pixels for a CSS pixel show no more that anyone sees. */
const DENSITY = 2;
/** A file of fewer bytes is loaded as fast as a smaller one. */
export const SMALL_BYTES = 64 * 1024;
/** What is drawn from points; a GIF may move, and an SVG has no size. */
const SCALABLE = /\.(?:png|jpe?g|webp|avif)$/i;

/** The folder of the site for scaled images. */
export const SCALED = '_pagebook/images';

/** Where a scaled image is in the site: its name says of which file it is, and how wide. */
export const scaledPath = ({ path, width }: ScaledImage): string => `${SCALED}/${withoutDots(path)}.${width}.webp`;

/**
 * The widths that an image is scaled to for a page: as wide as it is drawn, and twice that for fine screens. None for
 * a file that is not much wider than that, or small anyway.
 *
 *     2,880 × 1,800 pixels, 900 KB   →   768, 1536
 *
 * @param drawn - how wide the author wants it, in CSS pixels; the column's width when the author says nothing
 */
export function scaledWidths(
  file: { path: string; width?: number; bytes?: number },
  drawn: number | undefined,
): number[] {
  const { path, width = 0, bytes = 0 } = file;
  const column = Math.min(drawn ?? COLUMN, COLUMN);
  const widest = column * DENSITY;
  return SCALABLE.test(path) && bytes > SMALL_BYTES && width > widest ? [column, widest] : [];
}
