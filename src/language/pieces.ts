import { conditionInWords, type SlotText } from '../shared/names.ts';
import type { Piece } from '../shared/pieces.ts';
import { splitMarks } from './marks.ts';
import type { SlotTag } from './mask.ts';

/** A link's destination with slots, by the numbers of their marks. */
export interface MarkedLink {
  template: SlotText;
  marks: number[];
}

/** Where the slots of a page are; a slot that is at several places is at the strictest one. */
export class SlotPlaces {
  readonly #text = new Set<number>();
  readonly #code = new Set<number>();
  readonly #links = new Map<number, MarkedLink>();

  note(mark: number, inCode: boolean): void {
    (inCode ? this.#code : this.#text).add(mark);
  }

  noteLink(link: MarkedLink): void {
    const [first] = link.marks;
    if (first !== undefined && !this.#links.has(first)) this.#links.set(first, link);
  }

  /** A place that is not known is taken for code. */
  isText = (mark: number): boolean => this.#text.has(mark) && !this.#code.has(mark);

  linkAt = (mark: number): MarkedLink | undefined => (this.#code.has(mark) ? undefined : this.#links.get(mark));
}

/** A section of a masked text. */
export interface MaskedSection {
  condition: string;
  start: number;
  end: number;
}

export interface PieceInput {
  /** A masked text: of a page, or of a code block. */
  text: string;
  /** What its marks mean. */
  marks: readonly (SlotTag | string)[];
  /** In the order in which they open. */
  sections: readonly MaskedSection[];
  places: Pick<SlotPlaces, 'isText' | 'linkAt'>;
  asksForField(name: string): boolean;
}

export const conditionOf = (condition: string, asksForField: PieceInput['asksForField']) => ({
  when: condition,
  words: conditionInWords(condition, asksForField(condition.replace('!', ''))),
});

/**
 * A range of a masked text in pieces. Sections around the range are left out, those that reach into
 * it are cut.
 *
 * @param change - what is made of text between marks; told whether it is at the start of a line
 */
export function piecesOf(
  input: PieceInput,
  { start, end }: { start: number; end: number } = { start: 0, end: input.text.length },
  change: (text: string, beginsLine: boolean) => string = (text) => text,
): Piece[] {
  const inside = input.sections.filter(
    (section) => section.start < end && section.end > start && !(section.start <= start && section.end >= end),
  );
  return range(start, end, inside);

  function range(from: number, to: number, sections: readonly MaskedSection[]): Piece[] {
    const out: Piece[] = [];
    let at = from;
    for (let index = 0; index < sections.length; ) {
      const section = sections[index] as MaskedSection;
      const [opens, closes] = [Math.max(section.start, at), Math.min(section.end, to)];
      let next = index + 1;
      while ((sections[next]?.start ?? Number.POSITIVE_INFINITY) < section.end) next++;
      out.push(...leaf(at, opens), {
        ...conditionOf(section.condition, input.asksForField),
        pieces: range(opens, closes, sections.slice(index + 1, next)),
      });
      at = closes;
      index = next;
    }
    out.push(...leaf(at, to));
    return out;
  }

  function leaf(from: number, to: number): Piece[] {
    const parts = splitMarks(input.text.slice(from, to));
    const out: Piece[] = [];
    const add = (text: string): void => {
      if (text === '') return;
      if (typeof out.at(-1) === 'string') out[out.length - 1] += text;
      else out.push(text);
    };
    let beginsLine = from === 0 || input.text[from - 1] === '\n';
    for (let index = 0; index < parts.length; index++) {
      const part = parts[index] as string | number;
      if (typeof part === 'string') {
        add(change(part, beginsLine));
        if (part !== '') beginsLine = false;
        continue;
      }
      beginsLine = false;
      const slot = input.marks[part];
      if (typeof slot !== 'object') {
        add(slot ?? '');
        continue;
      }
      const link = wholeLink(parts, index);
      if (link) {
        const { template, marks } = link;
        const last = index + 2 * (marks.length - 1);
        const tag = parts.slice(index, last + 1).map((each) => written(each, input.marks));
        out.push({ link: template, tag: tag.join(''), ...(input.places.isText(part) && { text: true }) });
        index = last;
      } else out.push(slotPiece(slot, input.places.isText(part)));
    }
    return out;
  }

  /** The destination that begins with a part, if all of it is there. */
  function wholeLink(parts: readonly (string | number)[], index: number): MarkedLink | undefined {
    const link = input.places.linkAt(parts[index] as number);
    return link?.marks.every((mark, number) => parts[index + 2 * number] === mark) ? link : undefined;
  }
}

const written = (part: string | number, marks: PieceInput['marks']): string => {
  const slot = typeof part === 'number' ? marks[part] : part;
  return typeof slot === 'object' ? slot.raw : (slot ?? '');
};

const slotPiece = ({ name, item, raw }: SlotTag, isText: boolean): Piece => ({
  slot: name,
  ...(item && { item }),
  ...(raw !== `{{${name}}}` && { tag: raw }),
  ...(!isText && { in: 'code' }),
});
