import { RETROSPECTIVE } from '../../kinds/names.ts';
import { exhortations } from '../../words/lists/exhortations.ts';
import { readSentences } from '../../words/tagged.ts';
import { type VagueRemediation, vagueRemediation } from '../../words/vague-remediation.ts';
import { findPhrases } from '../../words/word-list.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { WordRule } from './word-rule.ts';

const SAYS: Record<VagueRemediation['why'], { says: string; hint: string }> = {
  'no verb': {
    says: 'does not say what will be done',
    hint: 'Begin with a verb: `Alert when the replica is more than 30 s behind`.',
  },
  'no end': {
    says: 'is never finished',
    hint: 'Say what is different when it is done: `Reduce the p99 of /pay to under 300 ms`.',
  },
  'no limit': {
    says: 'leaves open whether it will be done',
    hint: 'Say what will be done, and give it an owner and a day, or decline it with a reason.',
  },
};

/** What an open remediation needs beside what it says. */
const LIMITS = [
  { field: 'owner', says: 'has no owner', hint: 'Name the team that does it: `owner: team-payments`.' },
  { field: 'due', says: 'has no day', hint: 'Say by when: `due: 2026-09-30`.' },
] as const;

/** Nobody can tell when an appeal is done. */
function appealIn({ text, sentences }: Pick<Block, 'text' | 'sentences'>): VagueRemediation | undefined {
  const [appeal] = exhortations.trigger.test(text)
    ? sentences().flatMap((sentence) => findPhrases(sentence, exhortations))
    : [];
  return appeal && { ...appeal, why: 'no end' };
}

/** Remediations that cannot be done, or never be finished. */
export const vagueRemediationRule: WordRule = {
  name: 'vague-remediation',
  severity: 'suggestion',
  inPlainTree: 'off',
  checkPage: (page) => {
    if (page.kind !== RETROSPECTIVE) return [];
    const inMatter = (page.incident?.remediations ?? []).flatMap(({ id, what, status, owner, due }, index) => {
      const placeOf = (field: string) => page.placeOfMatter(['remediations', index, field]);
      // What is closed can be read by what was done.
      if (status !== 'open') return [];
      const found = vagueRemediation(what) ?? appealIn({ text: what, sentences: () => readSentences(what) });
      const missing = LIMITS.filter(({ field }) => ({ owner, due })[field] === undefined);
      return [
        ...(found
          ? [
              {
                ...placeOf('what'),
                message: `\`${what.slice(found.start, found.end)}\` ${SAYS[found.why].says}`,
                hint: SAYS[found.why].hint,
              },
            ]
          : []),
        ...missing.map(({ says, hint }) => ({ ...placeOf('id'), message: `\`${id}\` ${says}`, hint })),
      ];
    });
    const inText = blocksOf(page).flatMap((block) => {
      if (!block.isRemediation) return [];
      const found = vagueRemediation(block.text) ?? appealIn(block);
      if (!found) return [];
      const { says, hint } = SAYS[found.why];
      const what = block.text.slice(found.start, found.end);
      return [{ ...block.placeAt(found.start), message: `\`${what}\` ${says}`, hint }];
    });
    return [...inMatter, ...inText];
  },
};
