/** Where something stands: which source file, and its offset in that file's text. */
export interface Origin {
  file: string;
  offset: number;
}

export interface TextToken extends Origin {
  type: 'text';
  value: string;
}

export interface TagToken extends Origin {
  type: 'variable' | 'section' | 'inverted' | 'close' | 'partial' | 'comment' | 'delimiters';
  /** The dotted name, `language.java`; `.` is the item of the section around it. */
  name: string;
  /** The tag as the author wrote it. */
  raw: string;
  /** The white space before a partial's tag that stands alone on its line: it indents the partial. */
  indentation?: string;
}

export type Token = TextToken | TagToken;

/** `language.java` is the parameter `language`. */
export const firstName = (name: string): string => name.split('.', 1)[0] ?? name;
