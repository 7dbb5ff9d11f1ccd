import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { endOf, startOf } from '../../../compiler/1-parse/node-places.ts';
import { visit } from '../../../compiler/visit.ts';
import { TO_FILL_IN } from '../../../kinds/to-fill-in.ts';
import { draftPage } from '../../../shared/draft.ts';
import type { CheckedPage } from '../../checked-page.ts';
import { headingOf, textOf } from '../../nodes.ts';
import type { OwnRule, PageHeading } from '../../rule.ts';

/** Sections of a page's kind in which nothing is yet, or what the template has there. */
export const unfilledSection: OwnRule = {
  name: 'unfilled-section',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page, { templates }) => {
    const { form, headings } = page;
    if (!form) return [];
    return form.sections.flatMap((title) => {
      const heading = headingOf(headings, title);
      if (!heading) return [];
      const why = whyUnfilled(page, heading, title, templates[form.name]);
      if (why === undefined) return [];
      return [
        {
          ...page.placeOf(heading.node),
          message: `the section \`${title}\` ${why}`,
          hint: 'Write it, or take the heading out: a reader in a hurry looks there first.',
        },
      ];
    });
  },
};

/**
 * Why nobody can use a section yet, in words that go on after its name; undefined when somebody has written it.
 *
 * @param title - what the kind calls it
 */
export function whyUnfilled(
  { tree, headings, asWritten }: CheckedPage,
  heading: PageHeading,
  title: string,
  template = '',
): string | undefined {
  const words = wordsUnder(tree, heading, headings, asWritten);
  return whyEmpty(words, words.length === 0 ? [] : templateWords(template, title));
}

/** All that a section says until somebody writes it. */
const LATER =
  /^\W{0,5}(?:to[ -]?do|tb[adc]|fixme|wip|to be (?:done|written|defined|determined|decided|added)|coming soon|work in progress|x{3,9}|lorem ipsum\b.*)\W{0,5}$/i;
/** `...`, `-`, `???` */
const SIGNS_ALONE = /^[\p{P}\s]+$/u;

function whyEmpty(words: readonly string[], template: readonly string[]): string | undefined {
  if (words.length === 0 || SIGNS_ALONE.test(words.join(' '))) return 'is empty';
  if (words.some((text) => text.startsWith(TO_FILL_IN)) || LATER.test(words.join(' ')))
    return 'still says what to fill in';
  return words.join(' ') === template.join(' ') ? "is still the template's" : undefined;
}

/** What has text of its own; of a list that is empty, and of a rule across the page, nothing is left. */
const WITH_TEXT = new Set<Nodes['type']>(['heading', 'paragraph', 'code', 'table', 'html', 'definition']);
/** A box to tick with nothing behind it is no task, but text. */
const EMPTY_BOX = /^\[[ xX]?\]$/;

/** What is under a heading, each block's text on one line, comments left out. */
function wordsUnder(
  tree: Root,
  { node: heading }: PageHeading,
  headings: readonly PageHeading[],
  written: (text: string) => string,
): string[] {
  const start = endOf(heading);
  const next = headings.find(({ node }) => startOf(node) >= start && node.depth <= heading.depth);
  const end = next ? startOf(next.node) : Number.POSITIVE_INFINITY;
  const found: string[] = [];
  visit(tree, (node) => {
    if (!WITH_TEXT.has(node.type) || startOf(node) < start || startOf(node) >= end) return undefined;
    const text = withoutComments(written(blockText(node)))
      .split(/\s+/)
      .filter(Boolean)
      .join(' ');
    if (text !== '' && !EMPTY_BOX.test(text)) found.push(text);
    return 'skip';
  });
  return found;
}

/** An image alone is something to see. */
const blockText = (node: Nodes): string => {
  const text = textOf(node);
  if (text.trim() !== '' || !('children' in node)) return text;
  return (node.children as Nodes[]).some(({ type }) => type === 'image' || type === 'imageReference') ? 'image' : '';
};

function withoutComments(text: string): string {
  let left = text;
  for (const [opens, closes] of [
    ['<!--', '-->'],
    ['{{!', '}}'],
  ] as const) {
    const [first = '', ...others] = left.split(opens);
    left = first + others.map((part) => part.slice(indexAfter(part, closes))).join('');
  }
  return left;
}

const indexAfter = (text: string, sign: string): number => {
  const index = text.indexOf(sign);
  return index === -1 ? text.length : index + sign.length;
};

const known = new Map<string, ReadonlyMap<string, string[]>>();

/** A section of a template as it is when nothing is filled in. */
function templateWords(template: string, title: string): readonly string[] {
  let sections = known.get(template);
  if (!sections) {
    const text = draftPage(template, {});
    const body = text.startsWith('---\n') ? text.slice(indexAfter(text, '\n---\n')) : text;
    const tree = fromMarkdown(body);
    const headings = tree.children.flatMap((node): PageHeading[] =>
      node.type === 'heading' ? [{ node, text: textOf(node).trim() }] : [],
    );
    sections = new Map(headings.map((heading) => [heading.text, wordsUnder(tree, heading, headings, (each) => each)]));
    known.set(template, sections);
  }
  return sections.get(title) ?? [];
}
