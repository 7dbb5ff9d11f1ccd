import { replaceMarks } from './marks.ts';
import type { Masked, SlotTag } from './mask.ts';

/**
 * A masked text with its tags as the author wrote them.
 *
 * @param show - what is shown of a slot instead
 */
export const asWritten = (
  text: string,
  { marks }: Pick<Masked, 'marks'>,
  show: (slot: SlotTag) => string = ({ raw }) => raw,
): string =>
  replaceMarks(text, (tag) => {
    const slot = marks[tag];
    return typeof slot === 'object' ? show(slot) : (slot ?? '');
  });
