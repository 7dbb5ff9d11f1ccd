import { branchesOf } from '../alerts/branches.ts';
import { type Action, actionsOf, keywordOf } from '../alerts/go-template.ts';
import type { AlertRule } from '../alerts/rule.ts';
import { canonicalName } from '../alerts/site-pages.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { codeSpan } from '../shared/draft.ts';

/** What a page says for a number that only the alert has. */
export const MEASURED = 'the measured value';

/** What texts are read with: the rule's own labels are the same for each alert. */
export type Labels = Pick<AlertRule, 'name' | 'labels'>;

/** What shows a number, however it is formatted. */
const OF_VALUE = /\$values?\b|\.Values?\b|(?:^|[\s(|])(?:value|query|humanize\w*|printf)\b/;
/** All labels as Go prints a map. */
const ALL_LABELS = /^\{\{-?\s*(?:\$labels|\.Labels)\s*-?\}\}$/;
/** What the text has behind a number. */
const UNIT = /^\s?(?:%|[kMGT]?i?B\b|m?s\b)/;
/** Lines that repeat what every alert has: `VALUE = {{ $value }}`. */
const DUMP = /^\s*(?:values?|labels?|current value)\s*[=:]\s*(?:\{\{[^\n]*?\}\}\s*)+$/gim;

/**
 * An annotation's text as Markdown that says the same: a label that is a parameter of the site
 * becomes its tag, a number becomes words, any other template stays as code, and no sign in it becomes a format.
 */
export function annotationMarkdown(text: string, rule: Labels, vocabulary: Vocabulary): string {
  const ofAction = (action: Action): string =>
    tagOf(action, vocabulary) ?? fixedLabel(action, rule) ?? wordsOf(action) ?? asCode(action.raw);
  return withActions(firstCase(text).replace(DUMP, ''), ofAction, escaped)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** A text as it is when all is there that it asks for. In a range or a with, the dot is something else: they stay. */
export const firstCase = (text: string): string =>
  /\{\{-?\s*(?:range|with)\b/.test(text) ? text : (branchesOf(text)?.[0] ?? text);

/** A text with something else for each of its actions; a unit that follows a number goes with it. */
export function withActions(
  text: string,
  ofAction: (action: Action) => string,
  ofText: (text: string, atStart: boolean) => string,
): string {
  let out = '';
  let position = 0;
  for (const action of actionsOf(text)) {
    out += ofText(text.slice(position, action.from), position === 0) + ofAction(action);
    position = action.to;
    if (wordsOf(action) === MEASURED) position += UNIT.exec(text.slice(position))?.[0].length ?? 0;
  }
  return out + ofText(text.slice(position), position === 0);
}

/** What an action shows, in words; undefined where it is a label's value, or nothing is known of it. */
export function wordsOf({ raw, labels }: Action): string | undefined {
  if (keywordOf(raw) !== undefined) return '';
  if (labels.length > 0) return undefined;
  if (ALL_LABELS.test(raw)) return 'its labels';
  return OF_VALUE.test(raw.slice(2, -2)) ? MEASURED : undefined;
}

/** A label that the rule gives, when it is the same for each alert. */
export function fixedLabel({ labels: [label] }: Action, { name, labels }: Labels): string | undefined {
  const value = label === 'alertname' ? name : label === undefined ? undefined : labels.get(label)?.value;
  return value === undefined || value.includes('{{') ? undefined : escaped(value, false);
}

/** The first label that has a tag, whatever is done to it. */
function tagOf({ raw, labels }: Action, vocabulary: Vocabulary): string | undefined {
  if (keywordOf(raw) !== undefined) return undefined;
  const name = labels.map((label) => canonicalName(vocabulary, label)).find((each) => each !== undefined);
  return name && `{{${name}}}`;
}

/** A template is no tag of ours, so that it can stay as its author knows it. */
const asCode = (raw: string): string => {
  const line = raw.replace(/\s+/g, ' ');
  return /^\{\{-?\s*[$.(]/.test(line) && !line.includes('`') ? `\`${line}\`` : codeSpan(line);
};

/** Signs that Markdown or HTML would act on, and what makes a list, a heading or a quote of a line. */
function escaped(text: string, atStart: boolean): string {
  const lines = text
    .replaceAll('{{', '{ {')
    .replace(/[\\`*_[\]<>&|~$]/g, '\\$&')
    .split('\n');
  return lines
    .map((line, index) =>
      index === 0 && !atStart
        ? line
        : line.replace(/^(\s*)(#{1,6}(?=\s|$)|[-+=]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
            /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
          ),
    )
    .join('\n');
}
