import type { SplitPage } from '../../content/matter/front-matter.ts';
import { docsPage } from '../../problems/called-as.ts';
import type { TextFinding } from '../../problems/finding.ts';
import { type Vocabulary, vocabularySchema } from '../../schema/parameter.ts';

/**
 * Validates a page's own parameters on top of the site's, where alone it shows whether a choice has
 * choices and whose an alias is.
 */
export function validateOwnParameters({ data, offsetOf }: SplitPage, merged: Vocabulary): TextFinding[] {
  const own = data.parameters ?? {};
  if (Object.keys(own).length === 0) return [];
  const issues = vocabularySchema.safeParse(merged).error?.issues ?? [];
  return issues.flatMap(({ path, message }): TextFinding[] => {
    const [name, option, index] = path;
    const alias = option === 'aliases' ? merged[String(name)]?.aliases?.[Number(index)] : undefined;
    // The site's parameter has the alias, the page the parameter of that name.
    if (alias !== undefined && Object.hasOwn(own, alias))
      return [finding(offsetOf, ['parameters', alias], `is already a name of \`${String(name)}\``)];
    return Object.hasOwn(own, String(name)) ? [finding(offsetOf, ['parameters', ...path], message)] : [];
  });
}

const finding = (offsetOf: SplitPage['offsetOf'], path: PropertyKey[], message: string): TextFinding => ({
  rule: 'front-matter-schema',
  offset: offsetOf(path),
  message: `\`${path.join('.')}\` ${message}`,
  hint: `What a page says of a parameter comes on top of \`parameters.yml\`; ${docsPage('content')} lists the options.`,
});
