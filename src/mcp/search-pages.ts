import { fewAtOnce } from '../files/few-at-once.ts';
import type { PageFile, PageRow } from '../machines/schemas.ts';
import { compact, wordsOf } from '../shared/name-words.ts';
import type { Piece } from '../shared/pieces.ts';
import type { LoadedSite } from './site-source.ts';

/** What a word is worth where it is found. */
const WORTH = { name: 20, symptom: 12, fact: 6, summary: 4, text: 1 };
/** A line of a log that a symptom is in, or the other way round. */
const WORTH_OF_LINE = 60;
const SHORTEST_LINE = 8;

const texts = new WeakMap<LoadedSite, Promise<string[]>>();

/**
 * The pages that words lead to, best first: those of names, symptoms, facts and text. A page
 * that has more of the words comes before one that has a word more often.
 */
export async function searchPages(site: LoadedSite, query: string, kind?: string): Promise<PageRow[]> {
  const words = [...new Set(wordsOf(query))];
  const line = compact(query);
  if (words.length === 0) return [];
  const all = await textsOf(site);
  return site.pages
    .map((page, index) => ({ page, score: score(page, all[index] ?? '', words, line) }))
    .filter(({ page, score }) => score > 0 && (kind === undefined || page.kind === kind))
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1))
    .map(({ page }) => page);
}

function score(page: PageRow, text: string, words: readonly string[], line: string): number {
  const names = wordsOf(`${page.title} ${page.url}`);
  const symptoms = page.symptoms.flatMap(wordsOf);
  const facts = wordsOf([page.service, page.severity, page.owner, ...page.tags].join(' '));
  const summary = wordsOf(page.summary);
  const begins = (list: readonly string[], word: string): boolean => list.some((each) => each.startsWith(word));
  let sum = 0;
  let found = 0;
  for (const word of words) {
    const worth =
      (begins(names, word) && WORTH.name) ||
      (begins(symptoms, word) && WORTH.symptom) ||
      (begins(facts, word) && WORTH.fact) ||
      (begins(summary, word) && WORTH.summary) ||
      (text.includes(word) && WORTH.text) ||
      0;
    if (worth > 0) found++;
    sum += worth;
  }
  const lines = page.symptoms.map(compact).filter((symptom) => symptom.length >= SHORTEST_LINE);
  const isLine = lines.some(
    (symptom) => line.includes(symptom) || (line.length >= SHORTEST_LINE && symptom.includes(line)),
  );
  if (compact(page.title) === line) sum += WORTH_OF_LINE;
  return (sum * found) / words.length + (isLine ? WORTH_OF_LINE : 0);
}

/** The text of each page, in lower case; read when something is searched for the first time. */
function textsOf(site: LoadedSite): Promise<string[]> {
  const known = texts.get(site) ?? readTexts(site);
  texts.set(site, known);
  return known;
}

async function readTexts(site: LoadedSite): Promise<string[]> {
  return fewAtOnce(site.pages, async (row) => {
    const page: PageFile | undefined = await site.page(row).catch(() => undefined);
    return page ? plainText(page.text).toLowerCase() : '';
  });
}

const plainText = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'pieces' in piece ? plainText(piece.pieces) : ' '))
    .join('');
