import { createHash } from 'node:crypto';
import { toHtml } from 'hast-util-to-html';
import { engineVersion } from '../files/engine.ts';
import { type Chapter, chapterElement } from './chapter.ts';
import { type ChaptersOf, contentsElement } from './contents.ts';
import { type Cover, coverElement } from './cover.ts';
import { element } from './elements.ts';
import { cssString } from './inline-styles.ts';

/** What a book begins with that this command made, and no other file. */
export const BOOK_MARK = '<!doctype html><!-- A book of Pagebook -->';

/**
 * A book as one file, which needs no other: its policy admits no script, and no request.
 *
 * @param styles - the style sheets of the site and of books
 * @param isFilled - whether values were given: else all conditions are shown, and all tags
 */
export function bookHtml(cover: Cover, parts: readonly ChaptersOf[], styles: string, isFilled: boolean): string {
  const chapters = parts.flatMap((part) => part.chapters);
  // In a style sheet, this is the same text.
  const sheet = `${styles}\n${runningHeads(chapters)}`.replaceAll('</', '<\\/');
  const hash = createHash('sha256').update(sheet).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
  const title = cover.title === cover.site ? cover.title : `${cover.title} · ${cover.site}`;
  const html = element(
    'html',
    { lang: 'en', dataReader: '', ...(isFilled && { dataFilled: '' }) },
    element(
      'head',
      {},
      element('meta', { charSet: 'utf-8' }),
      element('meta', { httpEquiv: ['Content-Security-Policy'], content: policy }),
      element('meta', { name: 'viewport', content: 'width=device-width' }),
      element('meta', { name: 'color-scheme', content: 'light dark' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('meta', { name: 'generator', content: `Pagebook ${engineVersion}` }),
      element('title', {}, title),
      element('style', {}, sheet),
    ),
    element(
      'body',
      { className: ['book'] },
      coverElement(cover),
      contentsElement(parts),
      element('main', {}, ...chapters.map(chapterElement)),
    ),
  );
  return `${BOOK_MARK}\n${toHtml(html, { collapseEmptyAttributes: true })}\n`;
}

/** What stands at the top of each printed page: its chapter's number and title. */
const runningHeads = (chapters: readonly Chapter[]): string =>
  chapters
    .map(
      ({ id, number, title }) =>
        `#${id}{page:${id}}@page ${id}{@top-right{content:${cssString(`${number}  ${title}`)}}}`,
    )
    .join('\n');
