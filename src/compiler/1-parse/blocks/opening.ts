/** The kinds of notes that a page shows, which are those of GitHub. */
export type NoticeKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** What a block of another tool becomes. */
export type Look =
  | { type: 'notice'; kind: NoticeKind; fold?: 'open' | 'closed' }
  | { type: 'fold'; fold: 'open' | 'closed' }
  /** What is in it may be code, of a language. */
  | { type: 'tab'; code?: string }
  | { type: 'code'; code: string }
  /** What holds others, and shows nothing itself; of tabs it may have the labels. */
  | { type: 'group'; labels?: readonly string[] };

/** How a block ends. */
export type Ending =
  | { by: 'indentation' }
  | {
      by: 'line';
      /** Whether a line ends it, white space around it taken off. */
      closes(line: string): boolean;
      /** Where on the last line of its text is what ends it. */
      tail?(line: string): number | undefined;
      /** Whether a line begins another block that ends in the same way. */
      opens(line: string): boolean;
      /** Its lines are indented, which means nothing. */
      dedents?: boolean;
    };

/** A line that begins a block of another tool. */
export interface Opening {
  /** Undefined when it is not known what to make of it: it is shown as written. */
  look: Look | undefined;
  /** Its title where it has none of its own. */
  label: string;
  /** Where on the line its own title is. */
  title?: [start: number, end: number] | undefined;
  /** Where what begins it ends, when there is text behind it. */
  end?: number | undefined;
  ending: Ending;
  /** Whether it begins a block only if the next line that is not empty is indented by four columns more. */
  needsBody?: boolean;
  /** Whether its first lines may be options, as MyST has them. */
  hasOptions?: boolean;
}

/** A form of blocks: the signs that such lines begin with, and what they mean. */
export interface BlockForm {
  signs: string;
  /**
   * What a line begins, from its sign on.
   *
   * @param interrupts - whether it is right below the text of a paragraph
   */
  open(line: string, interrupts: boolean): Opening | undefined;
}

/** A part of a line without the white space around it; undefined where nothing is left. */
export function trimmed(line: string, start: number, end: number): [start: number, end: number] | undefined {
  const part = line.slice(start, end);
  const from = start + part.length - part.trimStart().length;
  const to = from + part.trim().length;
  return from < to ? [from, to] : undefined;
}

/** Whether what is in a block is code and no Markdown. */
export const isCode = ({ look }: Opening): boolean =>
  look?.type === 'code' || (look?.type === 'tab' && look.code !== undefined);
