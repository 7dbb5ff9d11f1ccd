/** Some entries of a list, one behind the other. */
export interface Part {
  /** The number of its first entry, and that behind its last. */
  start: number;
  end: number;
  /** What of the list is in it: `A – Ce`. */
  label: string;
}

/** What a list is in the order of, which says what its parts are called. */
export type Sorting = 'name' | 'chosen';

const LABEL_LENGTH = 15;

/**
 * Divides a list into parts of about the same height. A part ends where names begin to differ early, if that is near:
 * `A – C`, `D – H`, as the volumes of a dictionary.
 *
 * @param names - of the entries
 * @param heights - of the entries
 * @param room - how high a part may be
 */
export function divide(names: readonly string[], heights: readonly number[], room: number, sorting: Sorting): Part[] {
  const ends: number[] = [];
  const before = [0];
  for (const height of heights) before.push((before.at(-1) ?? 0) + height);
  const total = before.at(-1) ?? 0;
  const aim = total / Math.max(1, Math.ceil(total / (room * 0.8)));
  let start = 0;
  while (start < names.length) {
    const top = before[start] ?? 0;
    const end = total - top <= room ? names.length : endOf(names, before, start, top + aim, aim / 8, sorting);
    ends.push(end);
    start = end;
  }
  const parts = ends.map((end, index) => ({ start: ends[index - 1] ?? 0, end }));
  return numbered(parts.map((part) => ({ ...part, label: labelOf(names, part, sorting) })));
}

/** Where a part ends that is to end at a height: the best place near it. */
function endOf(
  names: readonly string[],
  before: readonly number[],
  start: number,
  ideal: number,
  slack: number,
  sorting: Sorting,
): number {
  let best = start + 1;
  let least = Number.POSITIVE_INFINITY;
  for (let end = start + 1; end < names.length && (before[end] ?? 0) <= ideal + slack; end++) {
    const off = Math.abs((before[end] ?? 0) - ideal);
    if (off > slack) {
      best = end;
      continue;
    }
    const shared = sorting === 'chosen' ? 0 : sharedLength(names[end - 1] ?? '', names[end] ?? '');
    const cost = shared + off / slack / 2;
    if (cost < least) {
      least = cost;
      best = end;
    }
  }
  return best;
}

/** How many characters two names begin with alike. */
function sharedLength(a: string, b: string): number {
  const [one, other] = [[...a.toLowerCase()], [...b.toLowerCase()]];
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}

function labelOf(names: readonly string[], { start, end }: Omit<Part, 'label'>, sorting: Sorting): string {
  const [first = '', last = ''] = [names[start], names[end - 1]];
  if (sorting === 'chosen') return range(shortened(first, 0), shortened(last, 0));
  // What has nothing beside it is told from the other end, as briefly as that.
  const [before, behind] = [names[start - 1], names[end]];
  const length =
    before === undefined
      ? Math.min(tellingLength(first, last), tellingLength(last, behind ?? first))
      : tellingLength(first, before);
  const lastLength = behind === undefined ? Math.min(tellingLength(last, first), length) : tellingLength(last, behind);
  return range(beginning(first, length), beginning(last, lastLength));
}

const range = (first: string, last: string): string => (first === last ? first : `${first} – ${last}`);

/** How much of a name differs from the one beside it. */
const tellingLength = (name: string, beside: string): number => sharedLength(name, beside) + 1;

/** So much of a name; of a long one its end, where it differs. */
const beginning = (name: string, length: number): string =>
  shortened([...name].slice(0, length).join('').trimEnd(), LABEL_LENGTH - 6);

/** A name that is not too long: its start, and so many of its last characters. */
function shortened(name: string, kept: number): string {
  const letters = [...name];
  if (letters.length <= LABEL_LENGTH) return name;
  const start = letters.slice(0, LABEL_LENGTH - 1 - kept).join('');
  return `${start}…${kept === 0 ? '' : letters.slice(-kept).join('')}`;
}

/** Parts that would be called the same are numbered. */
function numbered(parts: Part[]): Part[] {
  const uses = Map.groupBy(parts, ({ label }) => label);
  return parts.map((part) => {
    const same = uses.get(part.label) ?? [];
    return same.length === 1 ? part : { ...part, label: `${part.label} (${same.indexOf(part) + 1})` };
  });
}
