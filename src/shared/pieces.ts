import type { SlotText } from './names.ts';

/**
 * A text of a page with what depends on a link set apart, as JSON: what programs fill that have no
 * browser (docs/machines.md).
 */
export type Piece = string | SlotPiece | LinkPiece | WhenPiece;

/** A tag that shows a value. */
export interface SlotPiece {
  slot: string;
  /** It is the item of the section around it, `{{.}}`. */
  item?: true;
  /** The tag as its author wrote it, where it is not just `{{name}}`. */
  tag?: string;
  /** It is in code, or at a place that is not known: nothing but what is fit for a command may be there. */
  in?: 'code';
}

/** What of a link's destination has slots, from its first slot to its last. */
export interface LinkPiece {
  /** The whole destination: text and names in turn. */
  link: SlotText;
  /** What it stands for, as its author wrote it. */
  tag: string;
  /** The destination is the link's text as well, which may be shown where it is no destination. */
  text?: true;
}

/** A section. */
export interface WhenPiece {
  /** As in `data-when`: `language.java`, `!language.java`. */
  when: string;
  /** The same in words: `language is java`. */
  words: string;
  pieces: Piece[];
}

export type Condition = Pick<WhenPiece, 'when' | 'words'>;

/** A block of commands of a step. */
export interface CommandPieces {
  /** What the block is written in: `bash`. */
  language?: string;
  /** What Copy takes: neither prompts nor output. */
  text: Piece[];
  /** Whether it changes something; null when that is not known. */
  changes: boolean | null;
  /** What its commands are called: `kubectl delete`. */
  commands: string[];
  /** The slots that say what those of them act on that may change something, here and in the blocks before: where one has logged in. */
  targets: string[];
  /** Why Copy is off: it is not certain which lines are commands. */
  uncopied?: string;
}

/** A step, an item of a numbered list that the reader ticks. */
export interface StepPieces {
  /** The heading of the section that it is in. */
  section: string;
  /** What it is governed by, the outermost first. */
  when?: Condition[];
  /** Its Markdown without its commands. */
  text: Piece[];
  commands: CommandPieces[];
}

/** A heading of a page. */
export interface SectionHeading {
  title: string;
  id: string;
  depth: number;
}

/** A page as data, as far as it is the same for every site. */
export interface PagePieces {
  sections: SectionHeading[];
  steps: StepPieces[];
  /** Its whole Markdown, partials put in, comments taken out. */
  text: Piece[];
}
