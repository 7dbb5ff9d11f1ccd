import type { OwnCommands } from '../commands/table.ts';
import type { Target } from '../content/target.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Origin } from '../language/tokens.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import type { CheckedPage } from './checked-page.ts';

/** One change of a source file: `from` stands at the offset, and `to` shall. */
export interface Edit extends Origin {
  from: string;
  to: string;
}

/** Something that a rule found: where, what, how to fix it. */
export interface CheckFinding extends Origin {
  message: string;
  hint: string;
  /** What fixes it, when there is one right answer. */
  edits?: Edit[];
  /** What it is about, when that is told once for all pages: where it stands first. */
  once?: string;
}

/** A page that a link leads to. */
export interface LinkedPage {
  file: string;
  /** What `#…` can lead to on it. */
  ids: readonly string[];
  title: string;
}

/** What rules about the site as a whole want to know. */
export interface WholeSite {
  vocabulary: Vocabulary;
  /** Where a parameter, or one of its options, is declared in `parameters.yml`. */
  declaredAt(name: string, ...option: PropertyKey[]): number;
  /** The front matter of each service's readme, as far as its fields are single values. */
  catalogue: Record<string, Record<string, string>>;
  /** The parameters that any page uses. */
  used: ReadonlySet<string>;
}

/** What rules may want to know beyond the page. */
export interface SiteFacts {
  /** Whether the tree is a plain Markdown repository. */
  plain: boolean;
  /** The day that reviews are held against, `2026-10-05`. */
  today: string;
  vocabulary: Vocabulary;
  /** The kinds of pages that the site has. */
  kinds: readonly Kind[];
  /** What `site.yml` says of commands of its own. */
  commands: OwnCommands;
  /** The front matter of each service's readme, as far as its fields are single values. */
  catalogue: Record<string, Record<string, string>>;
  /** The page at an address. */
  pageAt(address: string): LinkedPage | undefined;
  /** What a path from the content folder leads to. */
  resolve(path: string): Target | undefined;
  /** Every file of the tree that a link could mean. */
  files: readonly string[];
}

/** A rule that only `npm run check` looks for: what is wrong with a page, or with the site as a whole. */
export interface CheckRule {
  ofPage?(page: CheckedPage, site: SiteFacts): CheckFinding[];
  ofSite?(site: WholeSite): CheckFinding[];
}
