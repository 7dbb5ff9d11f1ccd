/** Where something is: which source file, and its offset in that file's text. */
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
  /** Whether its line holds nothing else, so that the line is taken out with it. */
  standalone?: boolean;
  /** The white space before a partial's tag that is alone on its line: it indents the partial. */
  indentation?: string;
  /** On a partial: the sections that its tag is in. */
  around?: Enclosing | undefined;
}

/** What a section, and those around it, mean for the tags inside it. */
export interface Enclosing {
  /** There is an item, `{{.}}`. */
  hasItem: boolean;
  /** An item may have fields, so every name may be one of them. */
  isJson: boolean;
  /** The sections that this one is in. */
  outer: Enclosing | undefined;
}

export type Token = TextToken | TagToken;

/** `language.java` is the parameter `language`. */
export const firstName = (name: string): string => name.split('.', 1)[0] ?? name;
