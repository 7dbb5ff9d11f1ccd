import type { CodeSection } from '../language/section-ref.ts';
import { conditionInWords } from '../shared/names.ts';
import type { Span } from './parse-shell.ts';

/** One way in which the sections of a code block may be decided. */
export interface Branch {
  /** For which values the block is shown so; undefined when it has no sections. */
  when: string | undefined;
  text: string;
  /** Where a place of the text is in the block. */
  offsetAt(index: number): number;
  /** Where a part of the text is in the block: several places, where hidden sections lie within. */
  placesOf(span: Span): Span[];
}

/** More ways are not all tried: then each parameter is decided in each way once. */
const MOST_BRANCHES = 64;

/** A parameter that is not given, has one of the values that the block asks for, or another one. */
type Decided = { name: string; given: boolean; value: string | undefined };

/** Every way in which the sections of a block may be decided, one at least. */
export function branchesOf(text: string, sections: readonly CodeSection[] = []): Branch[] {
  const conditions = [...new Set(sections.map(({ condition }) => condition))];
  return waysOf(conditions).map((decided) =>
    branchOf(
      text,
      sections.filter(({ condition }) => !holds(condition, decided)),
      decided.length === 0 ? undefined : inWords(decided, conditions),
    ),
  );
}

function waysOf(conditions: readonly string[]): Decided[][] {
  const names = [...new Set(conditions.map((condition) => partsOf(condition).name))];
  const options = names.map((name): Decided[] => {
    const own = conditions.map(partsOf).filter((each) => each.name === name);
    const values = [...new Set(own.flatMap(({ value }) => value ?? []))];
    const given = [...values, undefined].map((value) => ({ name, given: true, value }));
    // Where only values are asked for, nothing is decided without one, and Copy asks for it.
    const asks = own.some(({ value }) => value === undefined);
    return asks ? [...given, { name, given: false, value: undefined }] : given;
  });
  const count = options.reduce((product, each) => product * each.length, 1);
  if (count <= MOST_BRANCHES)
    return options.reduce<Decided[][]>((ways, each) => ways.flatMap((way) => each.map((one) => [...way, one])), [[]]);
  const first = options.flatMap((each) => each[0] ?? []);
  return options.flatMap((each, index) => each.map((one) => first.map((other, at) => (at === index ? one : other))));
}

/** `!language.java` is of `language`, of its value `java`. */
function partsOf(condition: string): { name: string; value: string | undefined; isInverted: boolean } {
  const [name = '', ...value] = condition.replace(/^!/, '').split('.');
  return { name, value: value.length === 0 ? undefined : value.join('.'), isInverted: condition.startsWith('!') };
}

function holds(condition: string, decided: readonly Decided[]): boolean {
  const { name, value, isInverted } = partsOf(condition);
  const own = decided.find((each) => each.name === name);
  const isSo = value === undefined ? own?.given === true : own?.value === value;
  return isSo !== isInverted;
}

/** What a link says then, as far as the block asks for it. */
function inWords(decided: readonly Decided[], conditions: readonly string[]): string {
  return decided
    .flatMap(({ name, given, value }) => {
      if (value !== undefined) return conditionInWords(`${name}.${value}`, false);
      if (!given || conditions.includes(name) || conditions.includes(`!${name}`))
        return conditionInWords(given ? name : `!${name}`, false);
      const asked = conditions
        .filter((each) => partsOf(each).name === name)
        .map((each) => `!${each.replace(/^!/, '')}`);
      return [...new Set(asked)].map((each) => conditionInWords(each, false));
    })
    .join(' and ');
}

function branchOf(text: string, hidden: readonly Span[], when: string | undefined): Branch {
  const shown: (Span & { at: number })[] = [];
  let branch = '';
  const show = (start: number, end: number): void => {
    if (start >= end) return;
    shown.push({ start, end, at: branch.length });
    branch += text.slice(start, end);
  };
  let start = 0;
  for (const range of hidden.toSorted((a, b) => a.start - b.start)) {
    show(start, range.start);
    start = Math.max(start, range.end);
  }
  show(start, text.length);
  /** Which of what is shown has a place of the branch; the first, for what is before it. */
  const numberAt = (index: number): number => {
    let low = 0;
    let high = shown.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((shown[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    when,
    text: branch,
    offsetAt(index) {
      const range = shown[numberAt(index)];
      return range ? range.start + index - range.at : 0;
    },
    placesOf(span) {
      const places: Span[] = [];
      for (let number = numberAt(span.start); (shown[number]?.at ?? span.end) < span.end; number++) {
        const { start, end, at } = shown[number] as Span & { at: number };
        const place = { start: start + Math.max(0, span.start - at), end: Math.min(end, start + span.end - at) };
        if (place.start < place.end) places.push(place);
      }
      return places;
    },
  };
}
