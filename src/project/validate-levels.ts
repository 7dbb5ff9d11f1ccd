import type { Settings } from '../content/settings.ts';
import { docsPage } from '../problems/called-as.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import type { ProblemList } from '../problems/problem-list.ts';

/** Validates the names under `check:` in `site.yml`: rules that exist, and whose breaches a site can live with. */
export function validateLevels({ chosen }: Settings, list: ProblemList): void {
  const { rules } = list;
  for (const { rule: name, offset } of chosen) {
    const isKnown = rules.get(name) !== undefined;
    if (isKnown && !rules.isFixed(name)) continue;
    const choosable = rules.names.filter((each) => !rules.isFixed(each));
    list.add(
      'site-schema',
      'site.yml',
      offset,
      `\`check.${name}\` ${isKnown ? 'is a rule without which no page can be built, so that it stays an error' : `is no rule.${didYouMean(name, choosable)}`}`,
      isKnown
        ? 'Take it out.'
        : `The rules are those of ${docsPage('rules')}, and those that \`pagebook.config.ts\` adds under \`rules:\`.`,
    );
  }
}
