import type { Element } from 'hast';
import { builtInKinds } from '../kinds/table.ts';
import type { Chapter } from './chapter.ts';
import { element } from './elements.ts';

/** Chapters under what was asked for. */
export interface ChaptersOf {
  /** Nothing for single pages. */
  title: string;
  chapters: readonly Chapter[];
}

/** The table of contents: each part, in it each kind of page, and each chapter by its number. */
export function contentsElement(parts: readonly ChaptersOf[]): Element {
  const isDivided = parts.length > 1;
  return element(
    'nav',
    { className: ['toc'], ariaLabelledBy: ['contents'] },
    element('h2', { id: 'contents' }, 'Contents'),
    ...parts.flatMap(({ title, chapters }) => [
      ...(isDivided ? [element('h3', {}, title || 'Pages')] : []),
      ...[...Map.groupBy(chapters, ({ row }) => row.kind)].flatMap(([kind, ofKind]) => [
        element(isDivided ? 'h4' : 'h3', { className: ['kind-name'] }, kindName(kind)),
        element('ol', {}, ...ofKind.map(line)),
      ]),
    ]),
  );
}

const line = ({ number, id, title, row }: Chapter): Element =>
  element(
    'li',
    {},
    element('span', { className: ['number'] }, String(number)),
    ' ',
    element('a', { href: `#${id}` }, title),
    row.severity !== null && ' ',
    row.severity !== null && element('span', { className: ['severity'], dataSeverity: row.severity }, row.severity),
  );

/** What pages of a kind are called; of a team's own kind, its name. */
const kindName = (name: string): string =>
  builtInKinds.find((kind) => kind.name === name)?.many ?? name.charAt(0).toUpperCase() + name.slice(1);
