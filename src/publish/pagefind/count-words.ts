import * as attributes from '../../shared/attributes.ts';

/** A tag of HTML that we have written ourselves, in which every other `<` is escaped or is in an attribute. */
const TAG = /<(\/?)(!?[a-z][a-z\d-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/g;
const IS_CHROME = new RegExp(`\\s${attributes.chrome}(?=[\\s=/]|$)`);
const WITHOUT_END = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;
/** What Pagefind leaves out. */
const LEFT_OUT = /^(?:head|style|script|noscript|label|form|svg|footer|nav|iframe|template)$/;
/** What does not end a word. */
const IN_WORDS = /^(?:a|b|i|u|s|em|strong|code|span|del|ins|sub|sup|kbd|mark|input|wbr)$/;

/**
 * How many words Pagefind will count in a text. Its list of pages, which each search in texts loads
 * first, is half as long where pages that are equally long are together; so it is enough to be nearly right.
 */
export function countWords(html: string): number {
  let text = '';
  let at = 0;
  let within = '';
  let depth = 0;
  for (const { 0: tag, 1: end, 2: name = '', 3: properties = '', index } of html.matchAll(TAG)) {
    if (depth > 0) {
      if (name === within) depth += end ? -1 : 1;
    } else {
      text += html.slice(at, index);
      if (!end && !WITHOUT_END.test(name) && (LEFT_OUT.test(name) || IS_CHROME.test(properties))) {
        within = name;
        depth = 1;
      } else if (!IN_WORDS.test(name)) text += ' ';
    }
    at = index + tag.length;
  }
  return (text + html.slice(at)).match(/\S+/g)?.length ?? 0;
}
