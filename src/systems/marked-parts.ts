/** A range of a text in which backticks mark code and asterisks stress. */
export interface MarkedPart {
  mark?: 'code' | 'em';
  text: string;
}

/** Takes such a text apart. */
export const markedParts = (text: string): MarkedPart[] =>
  text
    .split(/(`[^`]+`|\*[^*\s][^*`]*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      const mark = part.startsWith('`') ? 'code' : /^\*.+\*$/.test(part) ? 'em' : undefined;
      return mark ? { mark, text: part.slice(1, -1) } : { text: part };
    });
