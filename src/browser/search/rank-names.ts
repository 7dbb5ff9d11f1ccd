import { ALERT } from '../../kinds/names.ts';
import type { FactList } from '../../shared/facts.ts';
import type { NamedPage } from '../../shared/name-files.ts';
import { compact, holdsName, lastPart, wordsOf } from '../../shared/name-words.ts';

/** A page that search has found, by its name or in its text. */
export interface NameHit {
  title: string;
  address: string;
  kind: string;
  services: string[];
  severity: string;
  /** The symptom that it was found by; empty when it was its name. */
  symptom: string;
  /** The words are the page's whole name, in any letter case, or hold the whole symptom. */
  exact: boolean;
}

/** What to keep to, by fact. */
export type Chosen = Readonly<Record<string, string>>;

/**
 * The pages whose name is meant by some words, the exact name first, then the closer and shorter ones; of two that are as
 * close, the one of the link's service.
 */
export function rankNames(
  term: string,
  pages: readonly NamedPage[],
  facts: FactList,
  chosen: Chosen = {},
  service = '',
): NameHit[] {
  const words = wordsOf(term);
  const whole = words.join('');
  if (whole === '') return [];
  const ownOf = ({ services }: NameHit): number => Number(services.includes(service));
  const sorted = pages
    .flatMap((page) => {
      const hit = hitOf(page, facts);
      const own = (fact: string): string[] => valuesOf(page, facts, fact);
      if (Object.entries(chosen).some(([fact, value]) => !own(fact).includes(value))) return [];
      const rank =
        hit.symptom === '' ? rankOf(term, words, whole, hit) : rankOfSymptom(words, whole, compact(hit.symptom));
      return rank === undefined ? [] : [{ hit: { ...hit, exact: rank <= WHOLE }, rank }];
    })
    .sort(
      (a, b) =>
        a.rank - b.rank || ownOf(b.hit) - ownOf(a.hit) || moreOf(a.hit, b.hit) || (a.hit.title < b.hit.title ? -1 : 1),
    )
    .map(({ hit }) => hit);
  return firstOfEach(sorted);
}

/** The longer symptom says more of a line, the shorter title has less that was not asked for. */
const moreOf = (a: NameHit, b: NameHit): number =>
  b.symptom.length - a.symptom.length || a.title.length - b.title.length;

/** Each page once: as it was found best. */
export const firstOfEach = (hits: readonly NameHit[]): NameHit[] => {
  const pages = new Map<string, NameHit>();
  for (const hit of hits) if (!pages.has(hit.address)) pages.set(hit.address, hit);
  return [...pages.values()];
};

/** Up to this rank a page is meant beyond doubt. */
const WHOLE = 2;
/** A symptom of at least so many letters may be anywhere in a line: `cp: error writing 'x': No space left on device`. */
const TELLING = 8;

/** A symptom that was written whole is behind names that were; one of which the beginning was, behind names with a part of it. */
function rankOfSymptom(words: string[], whole: string, symptom: string): number | undefined {
  if (whole === symptom || (symptom.length >= TELLING && holdsName(words, symptom))) return WHOLE;
  return symptom.startsWith(whole) ? 5 : undefined;
}

/**
 * 0 is an alert's own name, 1 the whole name of another page, 3 the beginning of a name, 4 a part
 * of it, 6 a word of each; else it is not meant. An alert is called what its file is called.
 */
function rankOf(term: string, words: string[], whole: string, hit: NameHit): number | undefined {
  const names = [hit.title, lastPart(hit.address)];
  const compacted = names.map(compact);
  const isWhole = (name: string): boolean =>
    name.toLowerCase() === term.trim().toLowerCase() || compact(name) === whole;
  if (hit.kind === ALERT && names.some(isWhole)) return 0;
  if (isWhole(hit.title)) return 1;
  if (compacted.some((name) => name.startsWith(whole))) return 3;
  if (compacted.some((name) => name.includes(whole))) return 4;
  const own = [...names, hit.kind, ...hit.services].flatMap(wordsOf);
  return words.every((word) => own.some((each) => each.startsWith(word))) ? 6 : undefined;
}

export function hitOf(page: NamedPage, facts: FactList): NameHit {
  const [title, address, symptom] = page;
  return {
    title: title || lastPart(address),
    address,
    kind: valuesOf(page, facts, 'kind')[0] ?? '',
    services: valuesOf(page, facts, 'service'),
    severity: valuesOf(page, facts, 'severity')[0] ?? '',
    symptom,
    exact: false,
  };
}

const valuesOf = ([, , , ...numbers]: NamedPage, facts: FactList, fact: string): string[] =>
  numbers.flatMap((number) => (facts[number]?.[0] === fact ? [facts[number][1]] : []));
