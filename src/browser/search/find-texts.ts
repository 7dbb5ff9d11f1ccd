import type { Fragment, TextMeta, TextWord } from '../../shared/text-files.ts';
import { makeMatcher } from './match-token.ts';
import type { Chosen } from './rank-names.ts';
import { bestOf, type Evidence, evidenceOf, type Ranked, rankTexts, rarityOf } from './rank-texts.ts';
import type { Known } from './resolve.ts';
import { chunkOf, loadChunk, loadFragment, loadMeta, pagesOf } from './text-index.ts';

/** A page with some of what is looked for in its text. */
export interface TextHit {
  /** It is of the service that the link names, and has as much of it as the best page. */
  own: boolean;
  load(): Promise<Fragment>;
}

/** Where an index has few chunks they are small, and all may be loaded. */
const FEW_CHUNKS = 12;
/** Of a larger index, those of the rarest words; what else is looked for is seen in the texts of the best pages. */
const MOST_CHUNKS = 3;
const MOST_OF_LINE = 2;
const FEWEST_OF_LINE = 5;
const LOOKED_INTO = 8;

/** The pages that have the most of what is looked for, or all pages of the chosen facts. @throws Error - when the index cannot be loaded */
export async function findTexts(known: readonly Known[], chosen: Chosen, service: string): Promise<TextHit[]> {
  const meta = await loadMeta();
  const [, pages] = meta;
  const facts = await Promise.all(Object.entries(chosen).map(([fact, value]) => pagesOf(meta, fact, value)));
  const among = (page: number): boolean => facts.every((own) => own.has(page));
  const hitOf = (page: number, own: boolean): TextHit => ({ own, load: () => loadFragment(pages[page]?.[0] ?? '') });
  if (known.length === 0)
    return facts.length === 0
      ? []
      : Array.from(pages.keys())
          .filter(among)
          .map((page) => hitOf(page, false));
  const ofService = service === '' || 'service' in chosen ? undefined : await pagesOf(meta, 'service', service);
  const evidence = await loadEvidence(meta, known);
  const wanted = known.filter(({ extra }) => !extra).length;
  const ranked = await lookInto(rankTexts(evidence, among, wanted), evidence, known, pages);
  const most = Math.max(...ranked.map(({ share }) => share));
  const isOwn = ({ page, share }: Ranked): boolean => ofService?.has(page) === true && share > 0.9 * most;
  return [
    ...ranked.filter(isOwn).map(({ page }) => hitOf(page, true)),
    ...ranked.filter((each) => !isOwn(each)).map(({ page }) => hitOf(page, false)),
  ];
}

/** The pages of what is looked for, as far as its words are in the chunks that are loaded: those of the rarest first. */
async function loadEvidence(meta: TextMeta, known: readonly Known[]): Promise<Evidence[]> {
  const lengths = meta[1].map(([, words]) => words);
  const isLine = known.length >= FEWEST_OF_LINE;
  const isLarge = meta[2].length > FEW_CHUNKS;
  const most = !isLarge ? meta[2].length : isLine ? MOST_OF_LINE : MOST_CHUNKS;
  // Of a line, numbers are rare, and mostly those of a time or a process.
  const isNumber = ({ ways }: Known): number =>
    Number(isLine && ways.every(({ words }) => words.every((word) => /^\p{N}+$/u.test(word))));
  const files = new Map<string, Promise<TextWord[]>>();
  const loaded: Known[] = [];
  for (const each of known.toSorted((a, b) => isNumber(a) - isNumber(b) || a.pages - b.pages)) {
    const ways = each.ways.filter(({ words }) => {
      const own = words.flatMap((word) => chunkOf(meta, word) ?? []).filter((file) => !files.has(file));
      if (files.size > 0 && files.size + new Set(own).size > most) return false;
      for (const file of own) files.set(file, loadChunk(file));
      return true;
    });
    if (ways.length > 0) loaded.push({ ...each, ways });
  }
  return Promise.all(
    loaded
      .sort((a, b) => numberOf(known, a) - numberOf(known, b))
      .map(async (each) => {
        const chunks = new Set(each.ways.flatMap(({ words }) => words.flatMap((word) => chunkOf(meta, word) ?? [])));
        const words = await Promise.all(Array.from(chunks, (file) => files.get(file) ?? []));
        return evidenceOf(each, words.flat(), lengths);
      }),
  );
}

const numberOf = (known: readonly Known[], { ways }: Known): number =>
  known.findIndex((each) => ways.some((way) => each.ways.includes(way)));

/** Sees in the texts of the best pages what else they have of what is looked for. */
async function lookInto(
  ranked: Ranked[],
  evidence: readonly Evidence[],
  known: readonly Known[],
  pages: TextMeta[1],
): Promise<Ranked[]> {
  const others = known.filter((each) => !each.extra && !evidence.some((own) => numberOf([each], own.known) === 0));
  if (others.length === 0 || ranked.length === 0) return ranked;
  const match = makeMatcher(others);
  const rarities = others.map((each) => rarityOf(each.pages, pages.length));
  const ofOthers = rarities.reduce((sum, rarity) => sum + rarity, 0);
  const ofFirst = evidence.reduce((sum, { known: own, rarity }) => (own.extra ? sum : sum + rarity), 0);
  const looked = await Promise.all(
    ranked.slice(0, LOOKED_INTO).map(async ({ page, share, score }): Promise<Ranked> => {
      const { content } = await loadFragment(pages[page]?.[0] ?? '');
      const found = new Set(content.split(/\s+/).flatMap(match));
      const more = [...found].reduce((sum, number) => sum + (rarities[number] ?? 0), 0);
      const whole = (share * ofFirst + more) / (ofFirst + ofOthers);
      return { page, share: whole, score: (score / (share || 1) + more / 2) * whole };
    }),
  );
  return bestOf(looked, known.filter(({ extra }) => !extra).length);
}
