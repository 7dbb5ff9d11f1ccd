import { firstCase, fixedLabel, type Labels, withActions, wordsOf } from './annotation-markdown.ts';

/** Around a label's name while the sentence is put together. */
const OPEN = '\ue001';
const CLOSE = '\ue002';
const LABEL = `${OPEN}[^${CLOSE}]*${CLOSE}`;
/** A remark in brackets that is for a label: `(instance {{ $labels.instance }})`. */
const REMARK = new RegExp(`\\s*[([][^()[\\]]*${LABEL}[^()[\\]]*[)\\]]`, 'g');
/** Several labels that are one name: `{{ $labels.namespace }}/{{ $labels.pod }}`. */
const PATH = new RegExp(`(?:${LABEL}[/.:@-])+(?=${LABEL})`, 'g');
const QUOTED = new RegExp(`(["'\`*]+)(${LABEL})\\1`, 'g');
const IN_SENTENCE = new RegExp(`(?:(\\S+)\\s+)?${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');
/** Words that need a noun after them, and those that already have an article for it. */
const NEEDS_NOUN = /^(?:on|of|in|for|at|by|from|to|and|or|with|has|have|is|are|was|that|when|between|via|than|as)$/i;
const ARTICLE = /^(?:the|a|an|this|that|each|any)$/i;

/**
 * An annotation in one line of plain words, for front matter, where no tag is live. A label's value is left out where
 * the sentence has a word for what it is, and is that word elsewhere: `Disk of the instance is full`.
 */
export function annotationSummary(text: string, rule: Labels): string {
  const marked = withActions(
    firstCase(text),
    (action) => {
      const label = action.labels.at(-1);
      const fixed = fixedLabel(action, rule);
      if (fixed !== undefined) return fixed.replace(/\\(?=[\W_])/g, '');
      return wordsOf(action) ?? (label === undefined ? '' : `${OPEN}${label.replaceAll('_', ' ')}${CLOSE}`);
    },
    (plain) => plain.replace(/\s+/g, ' '),
  );
  const sentence = marked
    .replace(REMARK, '')
    .replace(PATH, '')
    .replace(QUOTED, '$2')
    .replace(IN_SENTENCE, (_, before: string | undefined, label: string) => {
      if (before === undefined) return `The ${label}`;
      if (ARTICLE.test(before)) return `${before} ${label}`;
      return NEEDS_NOUN.test(before) || /[,;:=-]$/.test(before) ? `${before} the ${label}` : before;
    })
    .replaceAll(OPEN, '')
    .replaceAll(CLOSE, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[.,;:!?](?:\s|$))/g, '')
    .replace(/[\s,;:=(-]+$/, '')
    .trim();
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
