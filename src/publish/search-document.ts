import type { Properties } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { CompiledPage } from '../compiler/compiled-page.ts';
import type { PageRecord } from '../project/page-record.ts';
import * as attributes from '../shared/attributes.ts';
import { FACTS } from '../shared/facts.ts';
import { apartAs, SPACELESS } from '../shared/fold-text.ts';
import { JOINT, SPELLINGS, SYMPTOMS, slotMark } from '../shared/search-marks.ts';
import { spellingsOf } from '../shared/spellings.ts';
import { factsOf, type PageName } from './index-names.ts';

/** What search needs of a page. */
export type IndexedPage = PageName &
  Pick<CompiledPage, 'titleHtml' | 'html'> &
  Partial<Pick<PageRecord, 'summary' | 'incident'>>;

/** Pagefind's own weights of an `<h1>` and an `<h4>`. */
const TITLE_WEIGHT = '7';
const SUMMARY_WEIGHT = '4';

/**
 * A step's box. Pagefind leaves out what follows an element that is to be left out and has no end
 * tag, up to the end of what is around it: here, the step.
 */
const isInput = (tag: string): boolean => /^<input\b/.test(tag);

/** Tags of HTML that we have written ourselves, in which every other `<` is escaped or is in an attribute; and what is between them. */
const TAG_OR_TEXT = /<(?:"[^"]*"|'[^']*'|[^"'>])*>|[^<]+/g;

/** The text of a slot, after its start tag. */
const SLOT = new RegExp(`(<[^<>]*\\b${attributes.parameter}="[^"]*"[^<>]*>)\\{\\{([^{}~]+)\\}\\}`, 'g');

const RUN = new RegExp(`(?:${SPACELESS.source}|[\\p{L}\\p{M}\\p{N}ー])+`, 'gu');

/** A text with what is written without spaces taken apart: Pagefind's words end at spaces. */
const withJoints = (text: string): string =>
  SPACELESS.test(text) ? text.replace(RUN, (run) => apartAs(run).join(JOINT)) : text;

/**
 * A page as Pagefind reads it: https://pagefind.app/docs/indexing/. It depends on the page alone, so that a page that has not
 * changed has the same place in an index that is made again.
 */
export function documentOf(page: IndexedPage): string {
  const facts = factsOf(page);
  // An element each: in one attribute only the last filter could have a value of its own.
  const filters = FACTS.flatMap((fact) => facts[fact].map((value) => `${fact}:${value}`)).map((filter) =>
    toHtml({ type: 'element', tagName: 'meta', properties: { dataPagefindFilter: filter }, children: [] }),
  );
  // What is searched for as it was printed counts as much as the title. At the end, it is in no other section's excerpt.
  const symptoms = (page.symptoms ?? []).map((symptom) => element('p', { dataPagefindWeight: TITLE_WEIGHT }, symptom));
  if (symptoms.length > 0) symptoms.unshift(element('h2', { id: SYMPTOMS.id }, SYMPTOMS.heading));
  const body = textsOf(
    `<h1>${page.titleHtml}</h1>${summaryOf(page)}${page.html}${remediationsOf(page)}${symptoms.join('')}`,
  );
  return `<!doctype html><html lang="en"><body data-pagefind-body>${filters.join('')}${body}${spellings(page, body)}</body></html>`;
}

/** What front matter says of the page; where it says nothing, the summary is the page's own first words. */
function summaryOf({ summary = '', html }: IndexedPage): string {
  const isOwn = summary === '' || html.replace(/<[^<>]*>/g, '').includes(escaped(summary));
  return isOwn ? '' : element('p', { dataPagefindWeight: SUMMARY_WEIGHT }, summary);
}

/** They are in front matter, and shown below the article under this heading. */
function remediationsOf({ incident }: IndexedPage): string {
  const remediations = incident?.remediations ?? [];
  if (remediations.length === 0) return '';
  return [
    element('h2', { id: ':remediations' }, 'Remediations'),
    ...remediations.map(({ what }) => element('p', {}, what.replaceAll('`', ''))),
  ].join('');
}

const escaped = (text: string): string => toHtml({ type: 'text', value: text });

const textsOf = (html: string): string =>
  html
    .replace(SLOT, (_, tag: string, name: string) => `${tag}${slotMark(name)}`)
    .replace(TAG_OR_TEXT, (part) => (!part.startsWith('<') ? withJoints(part) : isInput(part) ? '' : part));

/** What the page's words are also written as, at the end, those of its title apart. */
function spellings({ title }: IndexedPage, html: string): string {
  const ofTitle = spellingsOf(title);
  const ofText = spellingsOf(html.replace(/<[^<>]*>/g, ' ')).filter((word) => !ofTitle.includes(word));
  if (ofTitle.length + ofText.length === 0) return '';
  return (
    element('h2', { id: SPELLINGS.id }, SPELLINGS.heading) +
    element('p', { dataPagefindWeight: TITLE_WEIGHT }, ofTitle.join(' ')) +
    element('p', {}, ofText.join(' '))
  );
}

const element = (tagName: string, properties: Properties, text: string): string =>
  toHtml({ type: 'element', tagName, properties, children: [{ type: 'text', value: text }] });
