import type { Element } from 'hast';
import { pageDataOf } from '../language/fill-parameter.ts';
import type { PageFile, SiteFacts } from '../machines/schemas.ts';
import { mergeVocabularies } from '../schema/merge-vocabularies.ts';
import { textOf } from '../shared/json.ts';
import { readLink, type Unused, writeQuery } from '../shared/read-link.ts';
import { Scope } from '../shared/scope.ts';
import { valuesOf } from '../shared/values.ts';
import { refusalWords, unusedWords } from '../shared/words.ts';
import { fillArticle } from './fill-article.ts';

/** A value that is not in the book, or not everywhere, and words that finish "not used, because …". */
export interface NotUsed {
  name: string;
  why: string;
}

export interface FilledPage {
  article: Element;
  /** The values given that the page takes, by the names of their parameters. */
  used: Map<string, string>;
  notUsed: NotUsed[];
  /** The names given that no parameter has. */
  unknown: string[];
  /** The parameters that were given a value, whether the page asks for them or not. */
  given: string[];
  /** What a link to it carries: the values that it takes. */
  query: string;
  /** How many sections do not apply. */
  hidden: number;
}

/**
 * Fills the body of a page with the values that were given, as a link with that query does: the same are refused.
 * Without a value it stays as it was built, which is what a browser without scripts shows: every section under its
 * condition, and every tag as written.
 *
 * @param query - as of a link, `?host=web-1`, or nothing
 */
export function fillPage(body: Element, page: PageFile, facts: SiteFacts, query: string): FilledPage {
  if (query === '') return { ...NOTHING_GIVEN, article: body };
  const data = pageDataOf(mergeVocabularies(facts.parameters, page.parameters), facts.services);
  const { given, unused } = readLink(query, '', data);
  const values = valuesOf(data, given, new Set());
  const { article, refused, hidden } = fillArticle(body, new Scope(data, values));
  const notUsed = unused.filter(({ why }) => why !== 'unknown').map(notRead);
  const refuse = (name: string, why: Parameters<typeof refusalWords>[0]): void =>
    void notUsed.push({ name, why: `its value ${refusalWords(why, data.parameters[name])}` });
  // Sections ask for values that no slot shows.
  const used = new Map<string, string>();
  for (const name of given.keys()) {
    const value = values(name);
    if (value?.refused) refuse(name, value.refused);
    else if (value && Object.hasOwn(page.parameters, name.split('.', 1)[0] ?? '')) used.set(name, textOf(value.value));
  }
  for (const { name, why } of refused) refuse(name, why);
  const bad = new Set(notUsed.map(({ name }) => name));
  return {
    article,
    used,
    notUsed,
    unknown: unused.filter(({ why }) => why === 'unknown').map(({ name }) => name),
    given: [...given.keys()],
    query: writeQuery(new Map([...given].filter(([name]) => !bad.has(name)))),
    hidden,
  };
}

const NOTHING_GIVEN: Omit<FilledPage, 'article'> = {
  used: new Map(),
  notUsed: [],
  unknown: [],
  given: [],
  query: '',
  hidden: 0,
};

const notRead = ({ name, why }: Unused): NotUsed => ({
  name: name === '' ? 'all values' : name,
  why: unusedWords[why],
});
