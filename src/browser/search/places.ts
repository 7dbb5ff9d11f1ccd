import { SPELLINGS, SYMPTOMS, withoutMarks } from '../../shared/search-marks.ts';
import type { Fragment } from '../../shared/text-files.ts';
import type { Matcher } from './match-token.ts';

/** A part of a text, and whether it is what was looked for. */
export interface Part {
  text: string;
  found: boolean;
}

/** A section of a page, and what is in it of what was looked for. */
export interface TextPlace {
  /** The heading; empty for what is before the first. */
  title: string;
  /** The fragment of its address, with its `#`; empty for the page itself. */
  hash: string;
  excerpt: Part[];
}

const SECTIONS_SHOWN = 3;
const EXCERPT_WORDS = 18;

interface Section {
  title: string;
  id: string;
  from: number;
  to: number;
  /** Where in the text something was found, and what. */
  found: [at: number, numbers: readonly number[]][];
  worth: number;
}

/** The sections of a page that have the most of what is looked for, each with a few words around it. */
export function placesIn(
  { content, anchors, meta }: Fragment,
  match: Matcher,
  rarities: readonly number[],
  slotText: (slot: string) => string,
): TextPlace[] {
  const tokens = content.split(/\s+/);
  const title = meta.title === undefined ? 0 : meta.title.trim().split(/\s+/).length;
  const headings = anchors.filter(({ id, text }) => id !== '' && text !== '').sort((a, b) => a.location - b.location);
  const sections = [{ id: '', text: '', location: title }, ...headings].map(
    ({ id, text, location }, index): Section => {
      const to = headings[index]?.location ?? tokens.length;
      const found = tokens
        .slice(location, to)
        .map((token, offset): Section['found'][number] => [location + offset, match(token)])
        .filter(([, numbers]) => numbers.length > 0);
      return { title: text, id, from: location, to, found, worth: worthOfAll(found, rarities) };
    },
  );
  return sections
    .filter(({ id, worth }) => worth > 0 && id !== SPELLINGS.id)
    .sort((a, b) => b.worth - a.worth || a.from - b.from)
    .slice(0, SECTIONS_SHOWN)
    .map((section) => placeOf(section, tokens, rarities, slotText));
}

/** What is rare counts more, and each only once but for a little. */
function worthOfAll(found: Section['found'], rarities: readonly number[]): number {
  const numbers = found.flatMap(([, each]) => each);
  const sum = [...new Set(numbers)].reduce((all, number) => all + (rarities[number] ?? 0), 0);
  return sum + Math.min(numbers.length, 20) / 100;
}

function placeOf(
  { title, id, from, to, found }: Section,
  tokens: readonly string[],
  rarities: readonly number[],
  slotText: (slot: string) => string,
): TextPlace {
  const isSymptoms = id === SYMPTOMS.id;
  // The heading is shown anyway; that of the symptoms is no word.
  const first = Math.min(from + (id === '' ? 0 : isSymptoms ? 1 : title.trim().split(/\s+/).length), to);
  let best = { start: first, worth: -1 };
  for (const [at] of found) {
    const start = Math.max(first, Math.min(at - 3, to - EXCERPT_WORDS));
    const worth = worthOfAll(
      found.filter(([other]) => other >= start && other < start + EXCERPT_WORDS),
      rarities,
    );
    if (worth > best.worth) best = { start, worth };
  }
  const marked = new Set(found.map(([at]) => at));
  const excerpt = tokens
    .slice(best.start, Math.min(best.start + EXCERPT_WORDS, to))
    .map((token, index): Part => ({ text: token, found: marked.has(best.start + index) }));
  return {
    title: isSymptoms ? SYMPTOMS.shown : withoutMarks(title, slotText),
    hash: id === '' || isSymptoms ? '' : `#${encodeURIComponent(id)}`,
    excerpt: excerpt.map(({ text, found: isFound }) => ({ text: withoutMarks(`${text} `, slotText), found: isFound })),
  };
}
