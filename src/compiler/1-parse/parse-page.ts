import { type KindFolders, kindOf } from '../../content/addresses.ts';
import { readFrontMatter, type SplitPage } from '../../content/matter/front-matter.ts';
import { type Included, lexWithPartials, type Partials } from '../../language/include.ts';
import type { LexInput } from '../../language/lex.ts';
import { mergeVocabularies } from '../../schema/merge-vocabularies.ts';
import type { Vocabulary } from '../../schema/parameter.ts';
import { untouched } from './raw-fences.ts';

/** A page's text, taken apart, before Markdown has been looked at. */
export interface ParsedPage {
  matter: SplitPage;
  /** The site's parameters with the page's own on top. */
  vocabulary: Vocabulary;
  /** What is lexed: the text behind the front matter. */
  template: LexInput;
  /** The tokens of the page and its partials. */
  lexed: Included;
}

/**
 * Takes a page apart: front matter, vocabulary, tags.
 *
 * @throws TooDeep
 */
export function parsePage(
  { file, text }: { file: string; text: string },
  siteVocabulary: Vocabulary,
  partials: Partials,
  kinds: KindFolders,
): ParsedPage {
  const matter = readFrontMatter(text, kinds, kindOf(file, kinds));
  const vocabulary = mergeVocabularies(siteVocabulary, matter.data.parameters);
  const names = new Set(Object.keys(vocabulary));
  const json = new Set([...names].filter((name) => vocabulary[name]?.type === 'json'));
  const start = matter.bodyStart;
  const template = { file, text, start, names, json, raw: untouched(text, start) };
  return { matter, vocabulary, template, lexed: lexWithPartials(template, partials) };
}
