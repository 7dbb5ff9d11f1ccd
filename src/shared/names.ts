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
