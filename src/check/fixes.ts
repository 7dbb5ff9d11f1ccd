import type { CompileFinding } from '../compiler/compile-page.ts';
import type { Origin } from '../language/tokens.ts';
import type { RuleName } from '../problems/rules.ts';
import type { CheckedPage } from './checked-page.ts';
import { fixBrokenLink } from './fixes/broken-link.ts';
import { fixUnknownChoice } from './fixes/unknown-choice.ts';
import type { Edit, SiteFacts } from './rule.ts';

/** What fixes a problem that the build has found, where there is one right answer. */
export interface Fix extends Origin {
  rule: RuleName;
  edits: Edit[];
}

/** What fixes those of a page's findings that have one right answer. */
export function fixesOf(page: CheckedPage, findings: readonly CompileFinding[], site: SiteFacts): Fix[] {
  return findings.flatMap(({ rule, file, offset }): Fix[] => {
    const edits =
      rule === 'broken-link' || rule === 'missing-file'
        ? fixBrokenLink(page, { file, offset }, site)
        : rule === 'unknown-choice'
          ? fixUnknownChoice(page, { file, offset })
          : [];
    return edits.length === 0 ? [] : [{ rule, file, offset, edits }];
  });
}
