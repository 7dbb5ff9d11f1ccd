import { fileUrl } from '../content/addresses.ts';
import { ALERTS } from '../kinds/names.ts';
import type { PageRecord, Snapshot } from '../project/page-record.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { Parameter } from '../schema/parameter.ts';
import { isLinked } from './link-pages.ts';

/** What a link to an alert may carry under one name. */
export interface DirectoryParameter extends Omit<Parameter, 'extract' | 'catalogue' | 'origins'> {
  type: Parameter['type'] & string;
  required: boolean;
}

export interface DirectoryAlert {
  title: string;
  /** The page's address on this site; values go behind it as a query. */
  url: string;
  /** The same as the public finds it, when `site.yml` says where that is. */
  link: string | null;
  markdown: string;
  severity: string | null;
  /** Error lines, and names that the same alert has elsewhere. */
  symptoms: string[];
  service: string | null;
  owner: string | null;
  summary: string;
  parameters: Record<string, DirectoryParameter>;
}

/**
 * All alerts by name, with what a link to each may carry: for a bot that is asked for one. Where
 * several pages have a name, the first by address has it, and each of the others is found by its
 * path in `alerts/`.
 */
export function alertDirectory({ site, vocabulary, pages }: Pick<Snapshot, 'site' | 'vocabulary' | 'pages'>) {
  const alerts = new Map<string, DirectoryAlert>();
  const entryOf = (page: PageRecord): DirectoryAlert => {
    const merged = mergeVocabularies(vocabulary, page.own);
    return {
      title: page.title,
      url: page.url,
      link: site.address === undefined ? null : new URL(page.url, site.address).href,
      markdown: markdownUrl(page, site.base),
      severity: page.severity ?? null,
      symptoms: page.symptoms ?? [],
      service: page.services[0] ?? null,
      owner: page.owner ?? null,
      summary: page.summary,
      parameters: Object.fromEntries(page.used.map((name) => [name, described(merged[name])])),
    };
  };
  const listed = pages.filter(isLinked);
  for (const page of listed.sort((a, b) => (a.address < b.address ? -1 : 1))) {
    const name = page.address.split('/').at(-1) ?? page.address;
    alerts.set(alerts.has(name) ? page.address.replace(new RegExp(`^${ALERTS}/`), '') : name, entryOf(page));
  }
  return { alerts: Object.fromEntries(alerts) };
}

/** Where a page's Markdown is. */
export const markdownUrl = ({ address }: PageRecord, base: string): string =>
  fileUrl(address === '' ? 'index.md' : `${address}/index.md`, base);

function described(parameter: Parameter = {}): DirectoryParameter {
  const { description, type, example, aliases, choices, pattern, default: value, required = false } = parameter;
  return {
    // What has no type is let into commands as a word is (docs/content.md).
    type: type ?? 'word',
    required,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
    ...(aliases !== undefined && { aliases }),
    ...(choices !== undefined && { choices }),
    ...(pattern !== undefined && { pattern }),
    ...(value !== undefined && { default: value }),
  };
}
