import { fewAtOnce } from '../files/few-at-once.ts';
import type { PageFile, PageRow } from '../machines/schemas.ts';
import type { LoadedSite } from '../machines/site-source.ts';
import { compact, isTelling, wordsOf } from '../shared/name-words.ts';
import type { Piece } from '../shared/pieces.ts';

/** What a word is worth where it is found. */
const WORTH = { name: 20, symptom: 12, fact: 6, summary: 4, text: 1 };
/** A line of a log that a symptom is in, or the other way round. */
const WORTH_OF_LINE = 60;
const SHORTEST_LINE = 8;

/** Shorter parts of a name are in too many. */
const SHORTEST_PART = 5;

const sites = new WeakMap<LoadedSite, Promise<Looked[]>>();

/** What of a page is looked at first, as words and as one. */
interface Looked {
  page: PageRow;
  names: string[];
  name: string;
  symptoms: string[];
  facts: string[];
  summary: string[];
  text: string;
}

/**
 * The pages that words lead to, best first: those of names, symptoms, facts and text. A page
 * that has more of the words comes before one that has a word more often; one that has less than
 * half of them is none.
 */
export async function searchPages(site: LoadedSite, query: string, kind?: string): Promise<PageRow[]> {
  const all = [...new Set(wordsOf(query))];
  const telling = all.filter(isTelling);
  const words = (telling.length > 0 ? telling : all).map(singular);
  const line = compact(query);
  if (words.length === 0) return [];
  return (await lookedAt(site))
    .filter(({ page }) => kind === undefined || page.kind === kind)
    .map((looked) => ({ page: looked.page, score: scoreOf(looked, words, line) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.page.url < b.page.url ? -1 : 1))
    .map(({ page }) => page);
}

function scoreOf(looked: Looked, words: readonly string[], line: string): number {
  const { page } = looked;
  const lines = page.symptoms.map(compact).filter((symptom) => symptom.length >= SHORTEST_LINE);
  const isLine = lines.some(
    (symptom) => line.includes(symptom) || (line.length >= SHORTEST_LINE && symptom.includes(line)),
  );
  const isName = compact(page.title) === line;
  const found = words.map((word) => worthOf(looked, word)).filter((worth) => worth > 0);
  const share = found.length / words.length;
  const sum = found.reduce((total, worth) => total + worth, 0);
  return (share < 0.5 ? 0 : sum * share) + (isName || isLine ? WORTH_OF_LINE : 0);
}

function worthOf({ names, name, symptoms, facts, summary, text }: Looked, word: string): number {
  const begins = (list: readonly string[]): boolean => list.some((each) => each.startsWith(word));
  // Names are written as one word or as several: `crashloop` is in `KubePodCrashLooping`.
  if (begins(names) || (word.length >= SHORTEST_PART && name.includes(word))) return WORTH.name;
  if (begins(symptoms)) return WORTH.symptom;
  if (begins(facts)) return WORTH.fact;
  if (begins(summary)) return WORTH.summary;
  return text.includes(word) ? WORTH.text : 0;
}

/** `pods` finds `pod`, and both find `pods`. */
const singular = (word: string): string => (word.length > 3 && /[^su]s$/.test(word) ? word.slice(0, -1) : word);

/** The pages with their texts; read when something is searched for the first time. */
function lookedAt(site: LoadedSite): Promise<Looked[]> {
  const known = sites.get(site) ?? fewAtOnce(site.pages, (page) => lookAt(site, page));
  sites.set(site, known);
  return known;
}

async function lookAt(site: LoadedSite, page: PageRow): Promise<Looked> {
  // A file that another build is just replacing is found by all else that is known of it.
  const file: PageFile | undefined = await site.page(page).catch(() => undefined);
  const { title, url, symptoms, service, severity, owner, tags, summary } = page;
  return {
    page,
    names: wordsOf(`${title} ${url}`),
    name: compact(`${title} ${url}`),
    symptoms: symptoms.flatMap(wordsOf),
    facts: wordsOf([service, severity, owner, ...tags].join(' ')),
    summary: wordsOf(summary),
    text: file ? plainText(file.text).toLowerCase() : '',
  };
}

const plainText = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'pieces' in piece ? plainText(piece.pieces) : ' '))
    .join('');
