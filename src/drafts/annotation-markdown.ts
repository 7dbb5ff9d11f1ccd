import { type Action, actionsOf } from '../alerts/go-template.ts';
import { canonicalName } from '../alerts/site-pages.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { codeSpan } from '../shared/draft.ts';

/** A label and nothing done to it. */
const BARE = /^\{\{-?\s*(?:\$labels|\.Labels)\.\w+\s*-?\}\}$/;

/**
 * An annotation's text as Markdown that says the same: a label that is a parameter of the site
 * becomes its tag, any other template stays as code, and no sign in it becomes a format.
 */
export function annotationMarkdown(text: string, vocabulary: Vocabulary): string {
  return withActions(text, (action) => tagOf(action, vocabulary) ?? asCode(action.raw), escaped)
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** An annotation in one line of plain words, for front matter, where no tag is live. */
export const annotationSummary = (text: string): string =>
  withActions(
    text,
    ({ labels, raw }) => labels[0] ?? (/\$value/.test(raw) ? '…' : ''),
    (plain) => plain,
  )
    .replace(/\s+/g, ' ')
    .trim();

function withActions(
  text: string,
  ofAction: (action: Action) => string,
  ofText: (text: string, atStart: boolean) => string,
): string {
  let out = '';
  let position = 0;
  for (const action of actionsOf(text)) {
    out += ofText(text.slice(position, action.from), position === 0) + ofAction(action);
    position = action.to;
  }
  return out + ofText(text.slice(position), position === 0);
}

function tagOf({ raw, labels }: Action, vocabulary: Vocabulary): string | undefined {
  const [label] = labels;
  const name = label !== undefined && BARE.test(raw) ? canonicalName(vocabulary, label) : undefined;
  return name && `{{${name}}}`;
}

/** `{{ $value }}` is no tag of ours, so that it can stay as its author knows it. */
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
