import { distance } from 'fastest-levenshtein';
import { compact } from '../../shared/name-words.ts';

/** More would be a list to read, not an answer. */
const SHOWN = 6;
/** An address that is typed is a short one; comparing longer ones with every page would take a while. */
const LONGEST = 100;

/**
 * Of some candidates, those whose name is close to another one, the closest first: some letters
 * are different (a third of them at most), or one is the beginning or the end of the other.
 */
export function nearNames<Item>(name: string, candidates: Iterable<Item>, nameOf: (item: Item) => string): Item[] {
  const wanted = compact(name);
  if (wanted === '' || wanted.length > LONGEST) return [];
  const near: { item: Item; far: number }[] = [];
  for (const item of candidates) {
    const far = howFar(wanted, compact(nameOf(item)));
    if (far !== undefined) near.push({ item, far });
  }
  return near
    .sort((a, b) => a.far - b.far)
    .slice(0, SHOWN)
    .map(({ item }) => item);
}

function howFar(wanted: string, name: string): number | undefined {
  if (wanted === name) return 0;
  const [short, long] = wanted.length < name.length ? [wanted, name] : [name, wanted];
  if (short.length >= 4 && (long.startsWith(short) || long.endsWith(short))) return long.length / short.length;
  const most = Math.ceil(wanted.length / 3);
  if (long.length - short.length > most) return undefined;
  const far = distance(wanted, name);
  return far <= most ? far : undefined;
}
