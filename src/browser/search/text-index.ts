import {
  contentOf,
  type Fragment,
  readText,
  type TextChunk,
  type TextFilter,
  type TextMeta,
  type TextWord,
} from '../../shared/text-files.ts';
import { loadJson, loadPacked } from './load-file.ts';

interface Entry {
  languages: Record<string, { hash: string }>;
}

/** The list of pages and of chunks: what every search in texts needs first. */
export async function loadMeta(): Promise<TextMeta> {
  const { languages } = await loadJson<Entry>('pagefind-entry.json');
  const [language] = Object.values(languages);
  // Of no pages there is no list.
  if (!language) return ['', [], [], []];
  return loadPacked(`pagefind.${language.hash}.pf_meta`, readText<TextMeta>);
}

/** The chunk in which a word is, and what begins like it. */
export const chunkOf = ([, , chunks]: TextMeta, word: string): string | undefined =>
  chunks.find(([, to]) => !isBefore(to, word))?.[2];

/** In the order of UTF-8, which is that of code points. */
function isBefore(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((letter, index) => letter !== right[index]);
  if (at < 0) return left.length < right.length;
  return (left[at]?.codePointAt(0) ?? 0) < (right[at]?.codePointAt(0) ?? -1);
}

export const loadChunk = async (file: string): Promise<TextWord[]> =>
  (await loadPacked(`index/${file}.pf_index`, readText<TextChunk>))[0];

/** The numbers of the pages that have a value of a fact. */
export async function pagesOf([, , , filters]: TextMeta, fact: string, value: string): Promise<Set<number>> {
  const file = filters.find(([name]) => name === fact)?.[1];
  if (file === undefined) return new Set();
  const [, values] = await loadPacked(`filter/${file}.pf_filter`, readText<TextFilter>);
  return new Set(values.find(([name]) => name === value)?.[1]);
}

/** A page with its whole text: some KB. */
export const loadFragment = (name: string): Promise<Fragment> =>
  loadPacked(
    `fragment/${name}.pf_fragment`,
    (unpacked) => JSON.parse(new TextDecoder().decode(contentOf(unpacked))) as Fragment,
  );
