/** The attributes that build, browser and tests share: DESIGN.md 6 and a few of our own. */
export const attributes = {
  /** A slot, by its dotted name. */
  parameter: 'data-parameter',
  /** Where a slot's value came from, or why there is none. */
  state: 'data-state',
  /** On a slot that shows the item of the section around it, `{{.}}`. */
  item: 'data-item',
  /** A slot's tag as the author wrote it, where it is not just `{{name}}`. */
  tag: 'data-tag',
  /** On what a section takes along, the outermost: the numbers of the sections it belongs to, outer ones first. */
  section: 'data-section',
  /** On what the script added because a section is shown more than once. */
  repeat: 'data-repeat',
  /** What an element is governed by; several conditions are separated by spaces, and all must hold. */
  when: 'data-when',
  /** On a fold or on words: nobody can tell yet whether the condition holds. */
  undecided: 'data-undecided',
  /** The condition in words, for words and table rows. */
  condition: 'data-condition',
  /** Not the author's text. */
  chrome: 'data-chrome',
  /** On `html`: the values are in. */
  filled: 'data-filled',
  /** On `html`: the values are on their way, nothing is painted. */
  filling: 'data-filling',
  /** The number an ordered list starts with when it stands alone, where the script has changed it. */
  start: 'data-start',
  /** On an ordered list whose numbers are written `1)`. */
  sign: 'data-sign',
  form: 'data-parameters',
  copy: 'data-copy',
  notices: 'data-notices',
  /** A link's destination that has slots: JSON, text and names in turn. */
  href: 'data-href',
  /** Why a link with slots has no destination. */
  unlinked: 'data-unlinked',
  /** An attribute with slots, `data-fill-alt`: JSON, text and names in turn. */
  fill: 'data-fill-',
  /** The element whose JSON text describes the page to the script. */
  page: 'data-page-data',
} as const;

/** What `data-state` may say. */
export type State = 'link' | 'typed' | 'catalogue' | 'default' | 'unfilled' | 'refused';

/** A text with slots: text and parameter names in turn, text first and last. */
export type SlotText = string[];

/**
 * The condition in words: `language.java` is "language is java".
 *
 * @param isField - whether a dotted name asks for a field instead
 */
export function conditionInWords(condition: string, isField: boolean): string {
  const inverted = condition.startsWith('!');
  const name = inverted ? condition.slice(1) : condition;
  const dot = name.indexOf('.');
  if (dot < 1 || isField) return `${name === '.' ? 'the item' : name} is ${inverted ? 'not ' : ''}given`;
  return `${name.slice(0, dot)} is ${inverted ? 'not ' : ''}${name.slice(dot + 1)}`;
}
