/** A text with every line indented that holds something, and where each place has moved to and come from. */
export interface Indented {
  text: string;
  originalOffset(offset: number): number;
  indentedOffset(offset: number): number;
}

export function indent(text: string, indentation: string): Indented {
  if (indentation === '') return { text, originalOffset: (offset) => offset, indentedOffset: (offset) => offset };
  /** Of each line, where it starts before and after, and by how much it and all before it have moved. */
  const lines: { original: number; indented: number; shift: number }[] = [];
  let original = 0;
  let shift = 0;
  const indented = text.split('\n').map((line) => {
    const start = { original, indented: original + shift };
    if (line !== '') shift += indentation.length;
    lines.push({ ...start, shift });
    original += line.length + 1;
    return line === '' ? line : indentation + line;
  });
  const shiftAt = (offset: number, of: 'original' | 'indented'): number => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lines[middle]?.[of] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return lines[low]?.shift ?? 0;
  };
  return {
    text: indented.join('\n'),
    originalOffset: (offset) => offset - shiftAt(offset, 'indented'),
    indentedOffset: (offset) => offset + shiftAt(offset, 'original'),
  };
}
