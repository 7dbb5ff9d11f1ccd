/** A section as the tree of a page knows it. */
export interface SectionRef {
  id: number;
  condition: string;
}

/** The range of a code block's or code span's text that a section governs. */
export interface CodeSection extends SectionRef {
  start: number;
  end: number;
}
