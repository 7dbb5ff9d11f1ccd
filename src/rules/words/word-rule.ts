import { RETROSPECTIVE } from '../../kinds/names.ts';
import { findPhrases, type WordList } from '../../words/word-list.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { OwnRule, Page, RuleFinding } from '../rule.ts';
import { blocksOf } from './blocks.ts';

/** A rule that needs to know nothing but the page. */
export interface WordRule extends OwnRule {
  checkPage(page: CheckedPage): readonly RuleFinding[];
}

/**
 * A rule about the words of retrospectives: a suggestion, never an error.
 *
 * @param says - what is wrong with a phrase, after it
 */
export const wordRule = (name: string, list: WordList, says: string): WordRule => ({
  name,
  severity: 'suggestion',
  inPlainTree: 'off',
  checkPage: (page) => (page.kind === RETROSPECTIVE ? findWords(page, list, says) : []),
});

function findWords(page: Page, list: WordList, says: string): RuleFinding[] {
  return blocksOf(page).flatMap((block) => {
    if (!list.trigger.test(block.text)) return [];
    return block
      .sentences()
      .flatMap((sentence) => findPhrases(sentence, list))
      .filter(({ start, end }) => block.isOwn(start, end))
      .map(({ start, end }) => ({
        ...block.placeAt(start),
        message: `\`${block.text.slice(start, end)}\` ${says}`,
        hint: list.ask,
      }));
  });
}
