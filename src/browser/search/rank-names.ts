import { ALERT } from '../../kinds/names.ts';
import { compact, type FactList, lastPart, type NamedPage, wordsOf } from '../../shared/name-words.ts';

/** A page that search has found, by its name or in its text. */
export interface NameHit {
  title: string;
  address: string;
  kind: string;
  services: string[];
  severity: string;
  /** The words are the page's whole name, in any letter case. */
  exact: boolean;
}

/** What to keep to, by fact. */
export type Chosen = Readonly<Record<string, string>>;

/** The pages whose name is meant by some words, the exact name first, then the closer and shorter ones. */
export function rankNames(term: string, pages: readonly NamedPage[], facts: FactList, chosen: Chosen = {}): NameHit[] {
  const words = wordsOf(term);
  const whole = words.join('');
  if (whole === '') return [];
  const unique = new Map(pages.map((page) => [page[1], page]));
  return [...unique.values()]
    .flatMap((page) => {
      const hit = hitOf(page, facts);
      const own = (fact: string): string[] => valuesOf(page, facts, fact);
      if (Object.entries(chosen).some(([fact, value]) => !own(fact).includes(value))) return [];
      const rank = rankOf(term, words, whole, hit);
      return rank === undefined ? [] : [{ hit: { ...hit, exact: rank <= 1 }, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.hit.title.length - b.hit.title.length || (a.hit.title < b.hit.title ? -1 : 1))
    .map(({ hit }) => hit);
}

/**
 * 0 is an alert's own name, 1 the whole name of another page, 2 the beginning of a name, 3 a part
 * of it, 4 a word of each; else it is not meant. An alert is called what its file is called.
 */
function rankOf(term: string, words: string[], whole: string, hit: NameHit): number | undefined {
  const names = [hit.title, lastPart(hit.address)];
  const compacted = names.map(compact);
  const isWhole = (name: string): boolean =>
    name.toLowerCase() === term.trim().toLowerCase() || compact(name) === whole;
  if (hit.kind === ALERT && names.some(isWhole)) return 0;
  if (isWhole(hit.title)) return 1;
  if (compacted.some((name) => name.startsWith(whole))) return 2;
  if (compacted.some((name) => name.includes(whole))) return 3;
  const own = [...names, hit.kind, ...hit.services].flatMap(wordsOf);
  return words.every((word) => own.some((each) => each.startsWith(word))) ? 4 : undefined;
}

export function hitOf(page: NamedPage, facts: FactList): NameHit {
  const [title, address] = page;
  return {
    title: title || lastPart(address),
    address,
    kind: valuesOf(page, facts, 'kind')[0] ?? '',
    services: valuesOf(page, facts, 'service'),
    severity: valuesOf(page, facts, 'severity')[0] ?? '',
    exact: false,
  };
}

const valuesOf = ([, , ...numbers]: NamedPage, facts: FactList, fact: string): string[] =>
  numbers.flatMap((number) => (facts[number]?.[0] === fact ? [facts[number][1]] : []));
