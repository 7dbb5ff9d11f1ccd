/**
 * Placeholders that a person shall replace: `<host>`, `<pod name>`, `YOUR_HOST`. A letter or
 * another `<` before it makes it something else: `List<String>`, `cat <<EOF>file`; so does a question mark: `(?<name>…)`.
 */
export const HAND_FILLED = /(?<![\w<?])<[A-Za-z](?:[\w.-]| (?=[\w-]))*>|\bYOUR(?:[_-]+[A-Z0-9]+)+/g;

/** The text with a word in place of each placeholder that a shell would not take for one; offsets stay. */
export const asWords = (text: string): string =>
  text.replace(HAND_FILLED, (placeholder) =>
    placeholder.startsWith('<') ? 'x'.repeat(placeholder.length) : placeholder,
  );
