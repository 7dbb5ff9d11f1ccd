import type { Origin } from '../../../language/tokens.ts';
import { closest, didYouMean } from '../../../problems/did-you-mean.ts';
import type { Vocabulary } from '../../../schema/parameter.ts';
import { type DeadTag, deadTags } from '../../dead-tags.ts';
import { foreignSections } from '../../foreign-sections.ts';
import { parameterFor } from '../../placeholders/hand-filled.ts';
import { withUsual } from '../../placeholders/usual-parameters.ts';
import type { OwnRule } from '../../rule.ts';

/**
 * Tags in prose and commands whose name is not declared. Values' tags that are close to a declared name have
 * a rule that builds know (`tag-not-live`), and aliases one of their own.
 */
export const undeclaredParameter: OwnRule = {
  name: 'undeclared-parameter',
  severity: 'warning',
  inPlainTree: 'off',
  ofTags: true,
  checkPage: (page) => {
    const names = Object.keys(page.vocabulary);
    const aliases = new Set(names.flatMap((name) => page.vocabulary[name]?.aliases ?? []));
    const told = new Set(foreignSections(page).map(placeKey));
    return (
      deadTags(page)
        .filter((tag) => !told.has(placeKey(tag)))
        // In commands `{{ name }}` with room around is what other tools write.
        .filter(
          ({ raw, name, place }) =>
            place !== 'span' && !aliases.has(name) && (place === 'text' || !/^\{\{\s/.test(raw)),
        )
        .filter(({ name, isSection }) => isSection || closest(name, names) === undefined)
        .map(({ file, offset, raw, name, place }) => ({
          file,
          offset,
          message: `\`${raw}\` names no declared parameter, so that readers see it as written.${meant(name, page.vocabulary)}`,
          hint: `Declare \`${name}\` in \`parameters.yml\` or in this page's front matter; if the letters are meant, ${asLetters[place](raw)}.`,
        }))
    );
  },
};

/** The declared parameter that is close to a name, or has it among its usual ones: `{{hostname}}` is a host. */
function meant(name: string, vocabulary: Vocabulary): string {
  const usual = parameterFor(`<${name}>`, withUsual(vocabulary));
  return usual !== undefined && Object.hasOwn(vocabulary, usual)
    ? ` Did you mean \`${usual}\`?`
    : didYouMean(name, Object.keys(vocabulary));
}

const placeKey = ({ file, offset }: Origin): string => `${file} ${offset}`;

const asLetters: Record<DeadTag['place'], (raw: string) => string> = {
  text: (raw) => `write \`\\${raw}\`, or put them into code`,
  block: () => 'mark the code fence `raw`',
  inline: () => 'put them into a block of code whose fence is marked `raw`',
  span: () => 'leave them',
};
