import type { CompileFinding } from '../build/compile-page.ts';
import type { RuleName } from '../problems/rules.ts';
import type { Origin } from '../template/tokens.ts';
import type { CheckedPage } from './checked-page.ts';
import { mendBrokenLink } from './mends/broken-link.ts';
import { mendUnknownChoice } from './mends/unknown-choice.ts';
import type { Edit, SiteFacts } from './rule.ts';

/** What mends a problem that the build has found, where there is one right answer. */
export interface Mend extends Origin {
  rule: RuleName;
  edits: Edit[];
}

/** What mends those of a page's findings that have one right answer. */
export function mendsOf(page: CheckedPage, findings: readonly CompileFinding[], site: SiteFacts): Mend[] {
  return findings.flatMap(({ rule, file, offset }): Mend[] => {
    const edits =
      rule === 'broken-link' || rule === 'missing-file'
        ? mendBrokenLink(page, { file, offset }, site)
        : rule === 'unknown-choice'
          ? mendUnknownChoice(page, { file, offset })
          : [];
    return edits.length === 0 ? [] : [{ rule, file, offset, edits }];
  });
}
