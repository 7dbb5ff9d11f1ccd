import { isFile } from '../dom/root.ts';
import type { Filler } from '../fill/filler.ts';
import type { Place } from './panel.ts';

/** Shows how the copy is at the end of something, where the site keeps one. Files are a copy already. */
export function showCopy(into: Element, place: Place, { page: { noCopy } }: Filler): void {
  if (!isFile && !noCopy) void import('./panel.ts').then(({ showPanel }) => showPanel(into, place));
}
