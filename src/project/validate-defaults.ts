import { readCatalogueNames } from '../content/catalogue.ts';
import { readFrontMatter } from '../content/matter/front-matter.ts';
import type { SourceTree } from '../content/read-tree.ts';
import type { Settings } from '../content/settings.ts';
import type { CatalogueNames } from '../language/validate-names.ts';
import { didYouMean } from '../problems/did-you-mean.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { referenceOf } from '../schema/reference.ts';
import type { PreparedPage } from './compile-tree.ts';
import type { Add } from './validate.ts';

/** Reports defaults that refer to a field that no service has; what else is wrong with a default, its schema says. */
export function validateDefaults(tree: SourceTree, settings: Settings, pages: readonly PreparedPage[], add: Add): void {
  const catalogue = readCatalogueNames(tree);
  // Without a readme there is no catalogue to compare with.
  if (catalogue.services.length === 0) return;
  if (tree.parameters)
    for (const { name, message } of unknownFields(settings.vocabulary, settings.vocabulary, catalogue))
      add('unknown-field', tree.parameters.file, settings.declaredAt(name, 'default'), message, hintFor(catalogue));
  for (const { file, text, compiled } of pages) {
    const own = compiled.frontMatter.parameters;
    if (!own) continue;
    const { offsetOf } = readFrontMatter(text);
    for (const { name, message } of unknownFields(own, mergeVocabularies(settings.vocabulary, own), catalogue))
      add('unknown-field', file, offsetOf(['parameters', name, 'default']), message, hintFor(catalogue));
  }
}

function unknownFields(
  declared: Vocabulary,
  vocabulary: Vocabulary,
  { fields }: CatalogueNames,
): { name: string; message: string }[] {
  return Object.entries(declared).flatMap(([name, { default: text = '' }]) => {
    const [first = '', field = ''] = referenceOf(text)?.split(/\.(.*)/s) ?? [];
    const asked = Object.hasOwn(vocabulary, first) ? vocabulary[first] : undefined;
    if (!asked?.catalogue || field === '' || fields.includes(field)) return [];
    const message = `the default of \`${name}\`, \`${text}\`, asks for \`${field}\` of \`${first}\`, which no service's readme has.${didYouMean(field, fields)}`;
    return [{ name, message }];
  });
}

const hintFor = ({ fields }: CatalogueNames): string =>
  `The fields are ${fields.map((field) => `\`${field}\``).join(', ')}; add the field to the front matter of the readmes, or fix the default.`;
