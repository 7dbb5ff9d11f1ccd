import { actionsOf } from '../alerts/go-template.ts';
import type { CheckedPage } from '../rules/checked-page.ts';
import { deadTags } from '../rules/dead-tags.ts';
import { handFilledIn } from '../rules/placeholders/find-hand-filled.ts';
import { wordsOf } from '../rules/placeholders/hand-filled.ts';
import { usualVocabulary } from '../rules/placeholders/usual-parameters.ts';

/** A place where a page speaks of a value that only the alert knows. */
export interface Mention {
  file: string;
  /** As it is written: `<pod name>`, `$POD`, `{{ $labels.pod }}`. */
  text: string;
  /** What it is called there, in words: `pod`, `name`. */
  words: readonly string[];
  /** Whether it is in a command or other code. */
  inCode: boolean;
}

/** Finds what could be filled in from a link: placeholders, shell variables that nothing sets, labels and tags. */
export function mentionsIn(page: CheckedPage): Mention[] {
  const { file } = page;
  const byHand = handFilledIn(page, usualVocabulary, true).map(({ text, meant, inCode }) => ({
    file,
    text,
    words: wordsOf(meant.text),
    inCode,
  }));
  // A code span that is no command may speak of anything.
  const tags = deadTags(page)
    .filter(({ place }) => place !== 'span')
    .map(({ raw, name, place }) => ({ file, text: raw, words: wordsOf(name), inCode: place !== 'text' }));
  // A rule's own template says which labels its alerts have.
  const labels = actionsOf(page.text.slice(page.bodyStart)).flatMap(({ raw, labels }) =>
    labels.map((label) => ({ file, text: raw, words: wordsOf(label), inCode: false })),
  );
  return [...byHand, ...tags, ...labels];
}
