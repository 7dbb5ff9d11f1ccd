import { isReadme, serviceOf } from '../../../content/addresses.ts';
import { fillParameter, pageDataOf } from '../../../language/fill-parameter.ts';
import { closest } from '../../../problems/did-you-mean.ts';
import type { Vocabulary } from '../../../schema/parameter.ts';
import { referenceOf } from '../../../schema/reference.ts';
import { refuse } from '../../../shared/admit.ts';
import { extract, normalize } from '../../../shared/normalize.ts';
import { refusalWords } from '../../../shared/words.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { CheckedSite, OwnRule, RuleFinding } from '../../rule.ts';

/** Defaults, examples and values of the catalogue that their parameter refuses: a page would never use them. */
export const mismatchedValue: OwnRule = {
  name: 'mismatched-value',
  severity: 'warning',
  checkSite: (site) => [
    ...declared(site.vocabulary, site.vocabulary, site).map(({ path, ...finding }) => ({
      ...finding,
      file: 'parameters.yml',
      offset: site.declaredAt(...path),
    })),
  ],
  checkPage: (page, site) => [
    ...declared(page.matter.parameters ?? {}, page.vocabulary, site).map(({ path, ...finding }) => ({
      ...finding,
      file: page.file,
      offset: page.offsetOf(['parameters', ...path]),
    })),
    ...(isReadme(page.file) ? ofReadme(page, site) : []),
  ],
};

type Unplaced = Pick<RuleFinding, 'message' | 'hint'> & { path: [name: string, option: string] };

/** The examples and defaults of some parameters, as the whole vocabulary declares them. */
function declared(own: Vocabulary, vocabulary: Vocabulary, site: Pick<CheckedSite, 'catalogue'>): Unplaced[] {
  return Object.entries(own).flatMap(([name, { example, default: text }]) =>
    Object.entries({ example, default: text }).flatMap(([option, value]): Unplaced[] => {
      if (value === undefined || (option === 'default' && referenceOf(value) !== undefined)) return [];
      const why = whyRefused(value, name, vocabulary, site);
      return why === undefined
        ? []
        : [
            {
              path: [name, option],
              message: `the ${option} of \`${name}\`, \`${value}\`, ${why}`,
              hint: `Write a value that \`${name}\` admits, or change what it declares.`,
            },
          ];
    }),
  );
}

/** What a service says for parameters whose default asks the catalogue. */
function ofReadme({ file, offsetOf }: CheckedPage, site: CheckedSite): RuleFinding[] {
  const { vocabulary, catalogue } = site;
  return Object.entries(vocabulary).flatMap(([name, { default: text = '' }]): RuleFinding[] => {
    const [first = '', field = ''] = referenceOf(text)?.split(/\.(.*)/s) ?? [];
    const value = vocabulary[first]?.catalogue ? catalogue[serviceOf(file) ?? '']?.[field] : undefined;
    const why = value === undefined ? undefined : whyRefused(value, name, vocabulary, site);
    return why === undefined
      ? []
      : [
          {
            file,
            offset: offsetOf([field]),
            message: `\`${field}: ${value}\` is the default of \`${name}\`, and \`${value}\` ${why}`,
            hint: `Write a value that \`${name}\` admits; until then sections on it cannot be decided for this service.`,
          },
        ];
  });
}

function whyRefused(
  text: string,
  name: string,
  vocabulary: Vocabulary,
  site: Pick<CheckedSite, 'catalogue'>,
): string | undefined {
  const parameter = fillParameter(vocabulary[name] ?? {});
  const value = normalize(extract(text, parameter.extract), parameter, pageDataOf(vocabulary, site.catalogue));
  const why = parameter.type === 'json' && typeof value === 'string' ? 'json' : refuse(value, parameter);
  if (why === undefined) return undefined;
  const near = why === 'choice' ? closest(text, parameter.choices ?? []) : undefined;
  return `${refusalWords(why, parameter)}.${near === undefined ? '' : ` Did you mean \`${near}\`?`}`;
}
