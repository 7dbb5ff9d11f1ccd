import { splitMarks } from './marks.ts';
import type { Masked } from './mask.ts';

/** A masked text with its tags as the author wrote them. */
export function asWritten(text: string, { marks }: Pick<Masked, 'marks'>): string {
  return splitMarks(text)
    .map((part) => {
      const slot = typeof part === 'number' ? marks[part] : part;
      return typeof slot === 'object' ? slot.raw : (slot ?? '');
    })
    .join('');
}
