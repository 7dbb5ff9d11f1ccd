import type { StyleOptions } from '../config/style.ts';
import type { Order } from '../content/order/placed.ts';
import type { ScaledImage } from '../content/scaled-image.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Automation } from '../schema/automation.ts';
import type { Change } from '../schema/change.ts';
import type { Factors } from '../schema/factors.ts';
import type { IncidentMatter } from '../schema/incident.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { Readiness } from '../schema/readiness.ts';
import type { Site } from '../schema/site.ts';
import type { Synonyms } from '../schema/synonyms.ts';
import type { ScoreHistory } from '../score/month.ts';

/** What lists, navigation and `index.json` need of a page. Kept small: there may be ten thousand. */
export interface PageRecord {
  file: string;
  /** Without slashes around it; empty for the root's own page. */
  address: string;
  url: string;
  kind: string;
  title: string;
  summary: string;
  services: string[];
  /** The service whose readme this is. */
  readmeOf?: string;
  alerts: string[];
  severity?: string;
  /** Error lines and other names that lead to it. */
  symptoms?: string[];
  owner?: string;
  reviewed?: string;
  /** The last day on which that review holds. */
  reviewDue?: string;
  /** The day of the file's last commit. */
  changed?: string;
  date?: string;
  /** Of a retrospective: the facts of its incident. */
  incident?: IncidentMatter;
  /** Of a retrospective that is not reviewed yet: what `check` suggests about its words. */
  draftWords?: DraftWords[];
  /** Of a service's readme: what the team declares of the service. */
  readiness?: Readiness;
  /** How an action is done, and where what does it is. */
  automation?: Automation;
  automationAt?: string;
  /** The addresses of pages that lines of a timeline lead to, each as often as one does; of a log entry all, once. */
  uses?: string[];
  /** It has steps that can be followed. */
  hasSteps?: true;
  tags: string[];
  /** Addresses that it used to have, as its author wrote them. */
  aliases?: string[];
  used: string[];
  /** The dotted names that its tags and defaults ask for. */
  fields?: string[];
  /** Parameters that the page declares itself, whole. */
  own?: Vocabulary;
  /** Its Markdown is not just its file: partials were put in, or comments taken out. */
  assembled?: true;
  /** It is no file of the team's, but the engine's own page. */
  ofEngine?: true;
  /** The key of the compiled page in the cache. */
  key: string;
  /** Another whenever the compiled page is: its key stays while only what its links lead to changes. */
  version: string;
}

/** Words of a draft, and a better way to ask. */
export interface DraftWords {
  line: number;
  message: string;
  hint: string;
}

/** A service: the front matter of its readme. */
export interface Service {
  name: string;
  title: string;
  /** Its readme's address. */
  address: string;
  /** Every scalar field, for `{{service.owner}}`. */
  fields: Record<string, string>;
}

/** The whole tree as the site's pages need it: the one thing that the build hands to Astro. */
export interface Snapshot {
  /** Which build the site is, where it is one: the `id` of `build.json`. */
  build?: string;
  site: Site;
  kinds: readonly Kind[];
  /** How the configuration wants the site to look; files are absolute. */
  style: StyleOptions;
  vocabulary: Vocabulary;
  /** What contributes to incidents again and again, by name. */
  factors: Factors;
  /** Words that search takes for the same, in groups. */
  synonyms: Synonyms;
  services: Service[];
  pages: PageRecord[];
  /** What CI has noted, the newest first: as much as the site shows. */
  changes: Change[];
  /** How the services were each month. */
  score: ScoreHistory;
  /** The order of files and folders that the team has chosen, and what they are called in lists. */
  order: Order;
  /** What new pages begin as, by the names of their forms. */
  templates: Record<string, string>;
  /** Local files that pages use, as paths from the content folder. */
  files: string[];
  /** The images of them that pages show in smaller widths. */
  scaled: ScaledImage[];
  /** What is copied to the site's root, as paths from `static/`. */
  statics: string[];
  contentRoot: string;
  /** Where compiled pages lie. */
  pageCache: string;
}
