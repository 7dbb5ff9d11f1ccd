import { wordsOf } from '../../shared/name-words.ts';
import { element } from '../dom/element.ts';

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

/** Pagefind's excerpt (escaped text with `<mark>`) as nodes, without parsing HTML. */
export function excerpt(html: string): Node[] {
  return html.split(/<mark>([\s\S]*?)<\/mark>/).map((part, index) => {
    const text = document.createTextNode(
      part.replace(/&(?:lt|gt|amp|quot|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity),
    );
    if (index % 2 === 0) return text;
    const mark = element('mark', {});
    mark.append(text);
    return mark;
  });
}

/** A text as an excerpt of Pagefind that is marked as a whole. */
export const marked = (text: string): string =>
  `<mark>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</mark>`;

/** How much of a word another one must begin with to be meant by it: of `restarting`, six letters. */
const MEANT = 0.6;

/**
 * Whether the words that Pagefind has marked are those that were looked for. When it knows no word
 * that begins like one of them, it takes a shorter beginning, in the end a single letter.
 */
export function isMeant(term: string, excerpts: readonly string[]): boolean {
  const marked = excerpts.flatMap((html) => Array.from(html.matchAll(/<mark>([\s\S]*?)<\/mark>/g), ([, word]) => word));
  const found = marked.flatMap((word = '') => [...wordsOf(word), wordsOf(word).join('')]);
  const wanted = [...wordsOf(term), ...term.split(/\s+/).map((word) => wordsOf(word).join(''))].filter(Boolean);
  return wanted.some((word) => {
    const beginning = word.slice(0, word.length <= 3 ? word.length : Math.ceil(word.length * MEANT));
    return found.some((each) => each.startsWith(beginning));
  });
}
