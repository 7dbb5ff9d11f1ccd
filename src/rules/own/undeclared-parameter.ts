import { closest, didYouMean } from '../../problems/did-you-mean.ts';
import { deadTags } from '../dead-tags.ts';
import type { OwnRule } from '../rule.ts';

/**
 * Tags in prose whose name is not declared. Values' tags that are close to a declared name have
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
    return deadTags(page)
      .filter(({ name, isCommand }) => !isCommand && !aliases.has(name))
      .filter(({ name, isSection }) => isSection || closest(name, names) === undefined)
      .map(({ file, offset, raw, name }) => ({
        file,
        offset,
        message: `\`${raw}\` names no declared parameter, so that readers see it as written.${didYouMean(name, names)}`,
        hint: `Declare \`${name}\` in \`parameters.yml\` or in this page's front matter; if the letters are meant, write \`\\${raw}\`, or put them into code.`,
      }));
  },
};
