import type { RuleName } from '../problems/rules.ts';
import type { Origin } from '../template/tokens.ts';
import type { Collected } from './collect.ts';
import { mendBrokenLink } from './mends/broken-link.ts';
import { mendUnknownChoice } from './mends/unknown-choice.ts';
import type { Edit } from './rule.ts';

/** What mends a problem that the build has found, where there is one right answer. */
export interface Mend extends Origin {
  rule: RuleName;
  edits: Edit[];
}

export function mendsOf({ compiled, site }: Collected): Mend[] {
  const pages = new Map(site.pages.map((page) => [page.file, page]));
  return compiled.pages.flatMap((prepared) => {
    const page = pages.get(prepared.file);
    if (!page) return [];
    return prepared.compiled.findings.flatMap(({ rule, file, offset }): Mend[] => {
      const edits =
        rule === 'broken-link' || rule === 'missing-file'
          ? mendBrokenLink(page, { file, offset }, site)
          : rule === 'unknown-choice'
            ? mendUnknownChoice(page, { file, offset })
            : [];
      return edits.length === 0 ? [] : [{ rule, file, offset, edits }];
    });
  });
}
