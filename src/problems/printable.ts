/** A text as one line of a terminal. A value may hold what would break the line, or act there. */
export const printable = (text: string): string =>
  text
    .split('\n')
    .map((line, index) => (index === 0 ? line.trimEnd() : line.trim()))
    .join(' ')
    .replace(/[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
