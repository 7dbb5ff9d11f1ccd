import type { Nodes } from 'mdast';
import { visit } from '../compiler/visit.ts';
import type { Edit } from '../problems/edit.ts';
import type { CheckedPage } from '../rules/checked-page.ts';
import { disableComments } from '../rules/disable-comments.ts';
import { handFilledPlaceholder } from '../rules/own/commands/hand-filled-placeholder.ts';
import { type HandFilled, handFilledIn } from '../rules/placeholders/find-hand-filled.ts';
import { FILLERS, wordsOf } from '../rules/placeholders/hand-filled.ts';
import { isPartOf, parameterMeant } from '../rules/placeholders/meant.ts';
import { nameFor } from '../rules/placeholders/name-for.ts';
import { withUsual } from '../rules/placeholders/usual-parameters.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { Reason } from './reasons.ts';

/** A placeholder that becomes a tag. */
export interface Adopted extends Edit {
  file: string;
  /** The parameter of the tag. */
  name: string;
  /** Whether the site, or the page itself, declares it already. */
  isDeclared: boolean;
}

/** A placeholder that stays, and why. */
export interface Kept {
  file: string;
  offset: number;
  text: string;
  why: Reason;
}

/** What becomes of the placeholders of a page, those of its partials included. */
export interface Decided {
  adopted: Adopted[];
  kept: Kept[];
}

/** A name that goes on in the one of a pod or host: `mongo-<pod>`. */
const PART = /[A-Za-z0-9]-$/;

/**
 * Decides which of a page's placeholders become tags. Nothing is written.
 *
 * @param sourceOf - the text of a file of the content
 * @param more - parameters that are going to be declared, too
 */
export function decidePage(page: CheckedPage, sourceOf: (file: string) => string, more: Vocabulary = {}): Decided {
  const known = withUsual({ ...more, ...page.vocabulary });
  const decided: Decided = { adopted: [], kept: [] };
  const hasDelimiters = page.tokens.some(({ type }) => type === 'delimiters');
  const isDisabled = disabledOn(page, sourceOf);
  const headed = nodesInHeadings(page);
  const first: (Adopted & { spelling: string; line: string })[] = [];
  for (const found of handFilledIn(page, known, true)) {
    const { file, offset } = page.originAt(found.offset);
    const source = sourceOf(file);
    const keep = (why: Reason): void => {
      decided.kept.push({ file, offset, text: found.text, why });
    };
    const named = nameFor(found.meant, known);
    const meant = parameterMeant(found.meant, known);
    const why = hasDelimiters
      ? 'delimiters'
      : isDisabled(file, offset)
        ? 'disabled'
        : 'why' in named
          ? named.why
          : isPartOf(found.meant, meant, page.vocabulary)
            ? 'label'
            : whyKept(found, page, headed.has(found.node), meant !== undefined);
    if (why !== undefined || 'why' in named) keep(why ?? 'nameless');
    else if (!source.startsWith(found.text, offset) || /[\\]/.test(source[offset - 1] ?? '')) keep('escaped');
    else
      first.push({
        file,
        offset,
        from: found.text,
        to: `{{${named.name}}}`,
        name: named.name,
        isDeclared: Object.hasOwn(page.vocabulary, named.name),
        spelling: spellingOf(found.text),
        line: `${file} ${source.lastIndexOf('\n', offset)}`,
      });
  }
  const spellings = Map.groupBy(first, ({ line, name }) => `${line} ${name}`);
  for (const { spelling: _, line, ...edit } of first) {
    const same = spellings.get(`${line} ${edit.name}`) ?? [];
    if (new Set(same.map(({ spelling }) => spelling)).size === 1) decided.adopted.push(edit);
    else decided.kept.push({ file: edit.file, offset: edit.offset, text: edit.from, why: 'twice' });
  }
  return decided;
}

/** Placeholders with the same words mean the same: `<my-pod>`, `<pod name>`. */
const spellingOf = (text: string): string =>
  wordsOf(text)
    .filter((word) => !FILLERS.test(word))
    .join('_');

function whyKept(found: HandFilled, page: CheckedPage, isInHeading: boolean, isKnown: boolean): Reason | undefined {
  const { node, offset } = found;
  if (isInHeading) return 'heading';
  const before = page.masked.text.slice(Math.max(0, offset - 40), offset);
  if (PART.test(before) && WHOLE.test(spellingOf(found.text))) return 'part';
  if (node.type === 'code') return undefined;
  if (found.isSpoken) return 'spoken';
  return node.type !== 'inlineCode' && !isKnown ? 'prose' : undefined;
}

/** What has its whole name. */
const WHOLE = /^(?:pod|host|hostname|node|instance)$/;

/** Everything that is in a heading. */
function nodesInHeadings({ nodes }: CheckedPage): Set<Nodes> {
  const found = new Set<Nodes>();
  for (const heading of nodes('heading')) visit(heading, (node) => found.add(node));
  return found;
}

/** Tells of a place whether its author has said in a comment that a placeholder is meant there. */
function disabledOn(page: CheckedPage, sourceOf: (file: string) => string): (file: string, offset: number) => boolean {
  const spans = disableComments(page)
    .filter(({ rules, reason }) => rules.includes(handFilledPlaceholder.name) && reason !== '')
    .map(({ file, end, blockEnd }) => {
      const source = sourceOf(file);
      const start = source.indexOf('\n', end.offset) + 1;
      const lineEnd = source.indexOf('\n', blockEnd?.offset ?? start);
      return { file, start, end: lineEnd === -1 ? source.length : lineEnd };
    });
  return (file, offset) => spans.some((span) => span.file === file && span.start <= offset && offset <= span.end);
}
