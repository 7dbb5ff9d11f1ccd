import { fileUrl } from '../content/addresses.ts';
import type { Kind } from '../kinds/kind.ts';
import { ALERTS } from '../kinds/names.ts';
import { LLMS_PARTS, markdownUrl } from '../machines/page-files.ts';
import { partsOf } from '../machines/parts.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';

type Listed = Pick<Snapshot, 'site' | 'kinds' | 'pages'>;

/** What would end the link that an address is in. */
const PARENTHESES: Record<string, string> = { '(': '%28', ')': '%29' };

/**
 * `llms.txt` as https://llmstxt.org has it: the site's name, what it is, how to read it, and a link to
 * each page's Markdown. Kinds of pages that can wait are `Optional`, which a short context may leave out. Links are whole where `site.yml` says where the public finds the site.
 */
export function llmsText({ site, kinds, pages }: Listed, next?: string): string {
  const whole = (url: string): string =>
    (site.address === undefined ? url : new URL(url, site.address).href).replace(
      /[()]/g,
      (sign) => PARENTHESES[sign] ?? sign,
    );
  const item = (page: PageRecord): string =>
    `- [${bare(page.title)}](${whole(markdownUrl(page, site.base))})${aboutOf(page)}`;
  const listOf = ({ name }: Kind): string[] => pages.filter(({ kind }) => kind === name).map(item);
  const section = (title: string, items: string[]): string[] =>
    items.length === 0 ? [] : [`## ${title}`, items.join('\n')];
  const list = (file: string, about: string): string => `- [${file}](${whole(fileUrl(file, site.base))}): ${about}`;
  return `${[
    `# ${oneLine(site.name)}`,
    `> ${oneLine(site.description)}`,
    'Each link leads to the Markdown of a page; the page itself is at the same address without `index.md`.',
    'A page is a template, filled in from its address: `?host=web-1` puts `web-1` where `{{host}}` is. What is between `{{#language.java}}` and `{{/language.java}}` only holds when `language` is `java`, between `{{^language.java}}` and `{{/language.java}}` when it is not.',
    'Which names an address may carry is in the lists for programs.',
    ...kinds.filter(({ urgent }) => urgent).flatMap((kind) => section(kind.many, listOf(kind))),
    '## Lists for programs',
    [
      list(`${ALERTS}/index.json`, 'alerts by name, each with its address and what a link to it may carry'),
      list('index.json', 'all pages, with kind, service, severity, owner and parameters'),
    ].join('\n'),
    ...section('Optional', kinds.filter(({ urgent }) => !urgent).flatMap(listOf)),
    ...(next === undefined ? [] : ['## More pages', `- [The next part of this list](${whole(next)})`]),
  ].join('\n\n')}\n`;
}

/** The same in parts, where it is large: what is urgent comes first. */
export function llmsParts(snapshot: Listed): string[] {
  const { site, kinds, pages } = snapshot;
  const sorted = [true, false].flatMap((urgent) =>
    kinds.filter((kind) => kind.urgent === urgent).flatMap(({ name }) => pages.filter(({ kind }) => kind === name)),
  );
  const parts = partsOf(sorted, (page) => page.title + markdownUrl(page, site.base) + aboutOf(page));
  return parts.map((part, number) =>
    llmsText(
      { site, kinds, pages: part },
      number + 1 < parts.length ? fileUrl(`${LLMS_PARTS}/${number + 1}.txt`, site.base) : undefined,
    ),
  );
}

function aboutOf({ severity, summary }: PageRecord): string {
  const about = severity === undefined ? summary : `${severity}. ${summary}`;
  return about.trim() === '' ? '' : `: ${oneLine(about)}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** A title is text, and must not end the link that it names. */
const bare = (title: string): string => oneLine(title).replace(/[\\[\]]/g, '\\$&');
