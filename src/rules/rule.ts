import type { Nodes, Root } from 'mdast';
import type { Target } from '../content/links/target.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Origin, Token } from '../language/tokens.ts';
import type { Edit } from '../problems/edit.ts';
import type { RuleFacts } from '../problems/rules.ts';
import type { FrontMatter } from '../schema/page.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { OwnCommands } from '../shell/effects/table.ts';
import type { CheckedPage } from './checked-page.ts';
import type { Answers, Question } from './questions.ts';

/** A change of a source file: at the offset is `from`, and it becomes `to`. */
export interface FileEdit extends Edit {
  /** The path from the content folder, with `/`. */
  file: string;
}

/** Something that a rule has found: where, what is wrong, how to fix it. */
export interface RuleFinding extends Origin {
  /** What is wrong, the value in backticks. */
  message: string;
  /** How to fix it. */
  hint: string;
  /** What `check --fix` changes, when there is one right answer. */
  edits?: FileEdit[];
  /** What it is about, when that is told once for all pages: at the first place where it was found. */
  once?: string;
  /** What was found of it on this page, and how often: of all pages it is told with the message. */
  tally?: Readonly<Record<string, number>>;
}

/** A heading of a page. */
export interface PageHeading {
  node: Extract<Nodes, { type: 'heading' }>;
  /** Its text, tags as written, without white space around it. */
  text: string;
}

/** A page as its author wrote it. */
export interface Page {
  /** The path from the content folder, with `/`. */
  readonly file: string;
  /** The whole file, front matter included. */
  readonly text: string;
  readonly kind: string;
  readonly title: string;
  /** Its front matter; other fields than those of Pagebook are kept. */
  readonly matter: FrontMatter;
  /** The parameters that it may use: the site's, and its own on top. */
  readonly vocabulary: Vocabulary;
  /** The parameters that its tags and their defaults name. */
  readonly used: ReadonlySet<string>;
  /** Its text and its live tags, in order, partials put in. */
  readonly tokens: readonly Token[];
  /**
   * Its Markdown, as [mdast](https://github.com/syntax-tree/mdast) has it, partials put in and every section
   * shown. In texts and addresses of the tree each `{{tag}}` is a short run of private-use characters:
   * `asWritten` gives the tags back.
   */
  readonly tree: Root;
  /** What `#…` can lead to on it. */
  readonly ids: readonly string[];
  /** Its headings, those in sections too. */
  readonly headings: readonly PageHeading[];
  /** The nodes of a type, in the order of the text: `page.nodes('code')`. */
  nodes<Type extends Nodes['type']>(type: Type): Extract<Nodes, { type: Type }>[];
  /** A node's text, or a text of the tree, with tags as they are written. */
  asWritten(what: Nodes | string): string;
  /**
   * Where a node begins in its source file, which may be that of a partial.
   *
   * @param index - a place in the `value` of a text, code or HTML node, instead of the node's beginning
   */
  placeOf(node: Nodes, index?: number): Origin;
  /** Where the value at a path of the front matter is: `page.placeOfMatter(['owner'])`. */
  placeOfMatter(path: readonly PropertyKey[]): Origin;
  /** Where what is wrong with the page as a whole is told: at its H1, its title, or where its text begins. */
  placeOfPage(): Origin;
}

/** A page of the site, as others see it. */
export interface SitePage {
  readonly file: string;
  /** Its address, without the site's base and the slash at its end: `alerts/HighCPU`. */
  readonly address: string;
  readonly kind: string;
  readonly title: string;
  readonly matter: FrontMatter;
  /** What `#…` can lead to on it. */
  readonly ids: readonly string[];
}

/** What is known of the site. */
export interface Site {
  /** Whether the tree is a plain Markdown repository: without `site.yml` and `parameters.yml`. */
  readonly plain: boolean;
  /** The day on which the content is checked, `2026-10-05`. */
  readonly today: string;
  /** The parameters of `parameters.yml`. */
  readonly vocabulary: Vocabulary;
  /** The fields of each service's readme that are single values, by the service's name. */
  readonly catalogue: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Every page that can be read. */
  readonly pages: readonly SitePage[];
  /** Every file of the content folder that a link could mean. */
  readonly files: readonly string[];
  /** The page at an address. */
  pageAt(address: string): SitePage | undefined;
  /** What the path of a link or image leads to, as the page in `file` has it. */
  resolve(destination: string, file: string): Target | undefined;
}

/** What is known of the site once all pages have been read. */
export interface WholeSite extends Site {
  /** The parameters that any page uses. */
  readonly used: ReadonlySet<string>;
  /** Where a parameter, or one of its options, is declared in `parameters.yml`: an offset. */
  declaredAt(name: string, ...option: PropertyKey[]): number;
}

/** What `check` looks for: a name, how bad a breach is, and what finds breaches, on a page or on the whole site. */
export interface Rule extends Omit<RuleFacts, 'by' | 'ofTags' | 'strict'> {
  /** Finds what is wrong with one page. */
  checkPage?(page: Page, site: Site): readonly RuleFinding[];
  /** Finds what is wrong with the site as a whole. */
  checkSite?(site: WholeSite): readonly RuleFinding[];
}

/** What only rules of Pagebook are given of a site. */
export interface CheckedSite extends Site {
  /** What `site.yml` says of commands of its own. */
  readonly commands: OwnCommands;
  /** The kinds of pages that there are. */
  readonly kinds: readonly Kind[];
  /** What `site.yml` lets `severity:` be. */
  readonly severities?: readonly string[] | undefined;
  /** The site's public address with its base, and no slash at its end. */
  readonly home?: string | undefined;
  /** What the site says about something. What is asked for a page is remembered with what was found on it. */
  ask<Which extends Question>(which: Which, about: string): Answers[Which];
  /** What new pages begin as, by the names of their forms. */
  readonly templates: Readonly<Record<string, string>>;
}

/** A rule of Pagebook: it may look at more of a page than is promised to others. */
export interface OwnRule extends Omit<Rule, 'checkPage'>, Pick<RuleFacts, 'ofTags' | 'strict'> {
  checkPage?(page: CheckedPage, site: CheckedSite): readonly RuleFinding[];
}
