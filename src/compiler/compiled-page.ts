import type { Target } from '../content/links/target.ts';
import type { ScaledImage } from '../content/scaled-image.ts';
import type { Finding } from '../problems/finding.ts';
import type { IncidentMatter } from '../schema/incident.ts';
import type { FrontMatter } from '../schema/page.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { TimelineEntry } from './3-render/remark-timeline.ts';

export interface Contents {
  depth: number;
  id: string;
  html: string;
}

/** What the rest of a site needs to know of a page. Kept small: there may be ten thousand. */
export interface PageSummary {
  frontMatter: FrontMatter;
  /** Of a retrospective: the facts of its incident, and what happened when. */
  incident?: IncidentMatter;
  timeline?: TimelineEntry[];
  /** The title as plain text, tags as written. */
  title: string;
  /** What `#…` can lead to: the ids of the title, of headings and footnotes, and the author's own. */
  ids: string[];
  /** The first paragraph, when the front matter has no summary. */
  excerpt: string;
  /** The first thing that the page says to do, tags as written; empty when it has no steps. */
  firstStep: string;
  /** The whole Markdown, when partials had to be put in or comments taken out. */
  markdown?: string;
  /** The vocabulary of this page where it differs from the site's. */
  ownParameters: Vocabulary;
  /** The parameters that the page's tags name, sorted. */
  used: string[];
  /** The dotted names that tags and defaults ask for: `service.owner`. */
  fields: string[];
  /** Local files that the page shows or links to. */
  files: string[];
  /** The images that it shows in smaller widths than their files have. */
  scaled: ScaledImage[];
  findings: Finding[];
  /** What each path of a link or image led to. */
  lookups: Record<string, Target | null>;
  /** It could not be compiled; nothing but its findings counts. */
  failed?: true;
}

/** A page as the site shows it, but for what surrounds it. It is kept as JSON. */
export interface CompiledPage extends PageSummary {
  titleHtml: string;
  /** The id of the title, unless something on the page has it. */
  titleId?: string;
  html: string;
  contents: Contents[];
  /** The page as data (`PagePieces`), as JSON: what only writes it need not parse it. */
  data: string;
}

/** What the site needs to know of a page, without what the page itself shows. */
export function summaryOf(page: CompiledPage): PageSummary {
  const { titleHtml, titleId, html, contents, data, ...summary } = page;
  return summary;
}
