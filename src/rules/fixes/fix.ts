import type { Origin } from '../../language/tokens.ts';
import type { RuleName } from '../../problems/rules.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { CheckedSite, FileEdit } from '../rule.ts';

/** What fixes a problem that the build has found, where there is one right answer. */
export interface Fix {
  /** The rules whose breaches it fixes. */
  rules: readonly RuleName[];
  /** The changes that fix what was found at a place of a page. */
  editsFor(place: Origin, page: CheckedPage, site: CheckedSite): FileEdit[];
}
