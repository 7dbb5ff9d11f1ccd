import type { Finding } from '../problems/finding.ts';
import type { CheckedPage } from './checked-page.ts';
import { fixBrokenLink } from './fixes/broken-link.ts';
import type { Fix } from './fixes/fix.ts';
import { fixUnknownChoice } from './fixes/unknown-choice.ts';
import type { CheckedSite, FileEdit } from './rule.ts';

const fixes: readonly Fix[] = [fixBrokenLink, fixUnknownChoice];

/** A finding of the build, with what fixes it. */
export interface FixedFinding extends Pick<Finding, 'rule' | 'file' | 'offset'> {
  edits: FileEdit[];
}

/** What fixes those of a page's findings that have one right answer. */
export function fixesOf(page: CheckedPage, findings: readonly Finding[], site: CheckedSite): FixedFinding[] {
  return findings.flatMap(({ rule, file, offset }): FixedFinding[] => {
    const edits = fixes
      .filter(({ rules }) => rules.includes(rule))
      .flatMap(({ editsFor }) => editsFor({ file, offset }, page, site));
    return edits.length === 0 ? [] : [{ rule, file, offset, edits }];
  });
}
