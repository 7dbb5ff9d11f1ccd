import { labelOf, noticeKind, noticeOf } from './notice-kinds.ts';
import type { Look, Opening } from './opening.ts';
import { firstOf, type TagOption, type TagOptions } from './tag-attributes.ts';
import type { TagEnding } from './tag-ending.ts';

const NOTICES = new Set(['hint', 'notice', 'alert', 'callout', 'admonition', 'aside']);
const FOLDS = new Set(['details', 'expand', 'collapse', 'collapsible', 'accordion', 'expandable', 'dropdown']);
const TABS = new Set(['tab', 'tabitem', 'step']);
const GROUPS = new Set(['tabs', 'tabpane', 'codegroup', 'steps', 'stepper', 'columns', 'raw', 'content-ref']);

/** A tag that begins a block, taken apart. */
export interface BlockTag {
  name: string;
  options: TagOptions;
  /** Where the tag ends on its line. */
  end: number;
  /** The text behind it. */
  rest: string;
  /** Whether what is in it is Markdown, whatever its options say. */
  isMarkdown?: boolean;
  ending: TagEnding;
}

/** What a tag begins by its name; undefined for one that is not known. */
export function tagOpening({ name, options, end, rest, isMarkdown = false, ending }: BlockTag): Opening | undefined {
  // What ends in the middle of a line is no block.
  if (rest !== '' && ending.isIn(rest) && ending.tail(rest) === undefined) return undefined;
  const called = name.toLowerCase();
  const [first, second, third] = options.positional;
  const common = { ending, ...(rest !== '' && { end }) };
  const titled = (title: TagOption | undefined): Pick<Opening, 'title'> => ({ title: title?.place });
  const title = firstOf(options, 'title', 'name', 'header', 'label', 'summary', 'heading');
  if (GROUPS.has(called)) return { look: { type: 'group', ...labelsOf(options) }, label: '', ...common };
  if (called === 'highlight')
    return rest === '' ? { look: { type: 'code', code: first?.value ?? '' }, label: '', ...common } : undefined;
  if (TABS.has(called)) {
    // What is in a tab with a language is code without a fence.
    const language = isMarkdown || rest !== '' ? undefined : firstOf(options, 'lang', 'codelang')?.value;
    const look: Look = { type: 'tab', ...(language !== undefined && { code: language }) };
    return { look, label: options.named.get('value')?.value ?? '', ...titled(title ?? first), ...common };
  }
  if (FOLDS.has(called)) {
    const isOpen =
      options.positional.some(({ value }) => value === 'open') || options.named.get('open')?.value === 'true';
    const look: Look = { type: 'fold', fold: isOpen ? 'open' : 'closed' };
    return { look, label: 'Details', ...titled(title ?? (first?.value === 'open' ? second : first)), ...common };
  }
  if (!NOTICES.has(called) && noticeKind(called) === undefined) return undefined;
  const said = firstOf(options, 'type', 'style', 'color', 'kind', 'level', 'severity', 'variant', 'context', 'intent');
  const isFirst = said === undefined && first !== undefined && noticeKind(first.value) !== undefined;
  const kind = NOTICES.has(called) ? ((isFirst ? first : said)?.value ?? 'note') : called;
  const own = title ?? (isFirst && NOTICES.has(called) ? second : first);
  const fold = isFirst && third?.value === 'false' ? 'closed' : undefined;
  return { look: noticeOf(kind, fold), label: labelOf(kind), ...titled(own), ...common };
}

/** The labels of a group's tabs: `items="JSON,YAML"`. */
function labelsOf(options: TagOptions): { labels?: string[] } {
  const items = firstOf(options, 'items')?.value;
  return items === undefined ? {} : { labels: items.split(',').map((label) => label.replace(/["'[\]]/g, '').trim()) };
}
