/** The options of a tag of Hugo, Liquid or JSX. */
export interface TagOptions {
  /** Those without a name, in order. */
  positional: TagOption[];
  named: ReadonlyMap<string, TagOption>;
}

export interface TagOption {
  value: string;
  /** Where it is on the line. */
  place: [start: number, end: number];
}

const ENDS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '{': '}' };
const NO_WORD = new Set(' \t"\'`={}');

/**
 * Reads options.
 *
 * @param line - the whole line
 * @param start - where they start on it
 * @param end - where they end
 */
export function readOptions(line: string, start: number, end: number): TagOptions {
  const positional: TagOption[] = [];
  const named = new Map<string, TagOption>();
  let name: string | undefined;
  for (let at = start; at < end; ) {
    const option = optionAt(line, at, end);
    if (!option) {
      at++;
      continue;
    }
    at = option.next;
    if (option.isName) name = option.value;
    else if (name === undefined) positional.push(option);
    else {
      named.set(name.toLowerCase(), option);
      name = undefined;
    }
  }
  return { positional, named };
}

function optionAt(line: string, at: number, end: number): (TagOption & { next: number; isName: boolean }) | undefined {
  const close = ENDS[line[at] ?? ''];
  if (close !== undefined) {
    const found = line.indexOf(close, at + 1);
    if (found === -1 || found >= end) return undefined;
    return { value: line.slice(at + 1, found), place: [at + 1, found], next: found + 1, isName: false };
  }
  let next = at;
  while (next < end && !NO_WORD.has(line[next] ?? '')) next++;
  if (next === at) return undefined;
  const value = line.slice(at, next);
  let sign = next;
  while (line[sign] === ' ') sign++;
  const isName = line[sign] === '=';
  return { value, place: [at, next], next: isName ? sign + 1 : next, isName };
}

/** Where a tag ends that ends with a sign: outside of quotation marks, where they are closed. */
export function endOfTag(line: string, start: number, sign: string): number {
  let quote = '';
  for (let at = start; at < line.length; at++) {
    const character = line[at] ?? '';
    if (quote === '' && line.startsWith(sign, at)) return at;
    if (character === quote) quote = '';
    else if (quote === '' && (character === '"' || character === "'")) quote = character;
  }
  return line.indexOf(sign, start);
}

/** The first of some options that is there and not empty. */
export const firstOf = ({ named }: TagOptions, ...names: string[]): TagOption | undefined =>
  names.map((name) => named.get(name)).find((option) => option !== undefined && option.value !== '');
