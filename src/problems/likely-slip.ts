import { distance } from 'fastest-levenshtein';

/** The shortest name in which two letters may be wrong, and one. */
const TWO_WRONG = 8;
const ONE_WRONG = 4;

/**
 * The name that was most likely meant, of those that differ by a slip of the fingers: a letter that is missing, added or
 * another one, two in the wrong order, another letter case. The first letter is hardly ever wrong.
 */
export function likelySlip(name: string, known: readonly string[]): string | undefined {
  const written = name.toLowerCase();
  const slips = known.filter((each) => each !== name && isSlip(written, each.toLowerCase()));
  return slips.toSorted((a, b) => distance(a, name) - distance(b, name))[0];
}

/** Whether a name in small letters is another one with a slip in it. */
export function isSlip(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (written[0] !== meant[0] || Math.abs(written.length - meant.length) > 2) return false;
  const shortest = Math.min(written.length, meant.length);
  if (isSwapped(written, meant)) return true;
  const between = distance(written, meant);
  return between === 1 ? shortest >= ONE_WRONG - 1 : between === 2 && shortest >= TWO_WRONG - 1;
}

/** Whether two neighbours are in the wrong order, and all else is right. */
function isSwapped(written: string, meant: string): boolean {
  if (written.length !== meant.length) return false;
  const at = [...written].findIndex((letter, index) => letter !== meant[index]);
  return (
    at >= 0 &&
    written[at] === meant[at + 1] &&
    written[at + 1] === meant[at] &&
    written.slice(at + 2) === meant.slice(at + 2)
  );
}
