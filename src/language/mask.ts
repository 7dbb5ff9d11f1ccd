import type { Finding } from '../problems/finding.ts';
import type { Vocabulary } from '../schema/parameter.ts';
import { aroundLinkTags } from './link-tags.ts';
import { MARK_CHARACTERS, markOf } from './marks.ts';
import { firstName, type Origin, type TagToken, type Token } from './tokens.ts';
import { DEEPEST, TooDeep } from './too-deep.ts';

/** A tag that shows a value. */
export interface SlotTag extends Origin {
  name: string;
  /** Whether it is `{{.}}`: the item of the section around, whose name it has. */
  item: boolean;
  raw: string;
}

/** What is between two tags. Offsets are of the masked text. */
export interface Section {
  /** Its number on the page. */
  id: number;
  /** As in `data-when`: `language.java`, `!language.java`. */
  condition: string;
  start: number;
  end: number;
  open: TagToken;
  close: TagToken;
}

export interface Masked {
  /** The Markdown with every section shown, a mark for each slot. */
  text: string;
  /** What each mark means, by its number: a slot, or what the author wrote: a private-use character, a tag of another tool. */
  marks: (SlotTag | string)[];
  /** In the order they open, so that an outer section comes before those in it. */
  sections: Section[];
  findings: Finding[];
  /** Where a place of the masked text came from. */
  originAt(offset: number): Origin;
}

/**
 * Takes the tags out of a template before Markdown sees it: slots become marks (`marks.ts`),
 * section tags vanish and are remembered by offset. What is left is exactly what Mustache would
 * give with every section shown, so Markdown reads it as it would read the filled page.
 *
 * @throws TooDeep
 */
export function mask(tokens: readonly Token[], vocabulary: Vocabulary, page: Origin): Masked {
  const marks: Masked['marks'] = [];
  const sections: Section[] = [];
  const findings: Finding[] = [];
  const stack: OpenSection[] = [];
  let tooDeep: TagToken | undefined;
  const origins: { at: number; origin: Origin }[] = [{ at: 0, origin: page }];
  let text = '';

  const mark = (what: SlotTag | string): string => markOf(marks.push(what) - 1);

  for (const token of tokens) {
    origins.push({ at: text.length, origin: { file: token.file, offset: token.offset } });
    if (token.type === 'text')
      for (const part of aroundLinkTags(token.value)) {
        if (part.index > 0)
          origins.push({ at: text.length, origin: { file: token.file, offset: token.offset + part.index } });
        text += part.isTag ? mark(part.value) : part.value.replace(MARK_CHARACTERS, mark);
      }
    else if (token.type === 'variable')
      text += mark({ ...token, name: slotName(token, stack), item: token.name === '.' });
    else if (token.type === 'section' || token.type === 'inverted') {
      const condition = token.type === 'section' ? token.name : `!${token.name}`;
      const index =
        sections.push({
          id: sections.length,
          condition,
          start: text.length,
          end: text.length,
          open: token,
          close: token,
        }) - 1;
      stack.push({ tag: token, index, item: itemIn(token, stack, vocabulary) });
      if (stack.length > DEEPEST) tooDeep ??= token;
    } else if (token.type === 'close') {
      const open = stack.pop();
      const section = open && sections[open.index];
      if (!open || !section) findings.push(unopened(token));
      else {
        section.end = text.length;
        section.close = token;
        if (open.tag.name !== token.name) {
          findings.push(crossing(open.tag, token));
          break;
        }
      }
    }
  }
  if (findings.every(({ rule }) => rule !== 'crossing-section'))
    for (const { tag } of stack) findings.push(unclosed(tag));
  // Some hundreds of sections that are not closed are told, each of them.
  if (tooDeep && findings.length === 0) throw new TooDeep(tooDeep);

  const originAt = (offset: number): Origin => {
    let low = 0;
    let high = origins.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((origins[middle]?.at ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const { at, origin } = origins[low] ?? { at: 0, origin: page };
    return { file: origin.file, offset: origin.offset + offset - at };
  };
  return { text, marks, sections: tooDeep ? [] : sections, findings, originAt };
}

interface OpenSection {
  tag: TagToken;
  /** Its index among all sections. */
  index: number;
  /** The name whose item `{{.}}` is in there, if there is one. */
  item: string | undefined;
}

/** `{{.}}` is the item of the nearest section that has one. */
const slotName = ({ name }: TagToken, stack: readonly OpenSection[]): string =>
  name === '.' ? (stack.at(-1)?.item ?? name) : name;

function itemIn({ type, name }: TagToken, stack: readonly OpenSection[], vocabulary: Vocabulary): string | undefined {
  const hasItem = type === 'section' && name !== '.' && !asksForValue(name, vocabulary);
  return hasItem ? name : stack.at(-1)?.item;
}

/** Whether a dotted name asks for a parameter's value rather than for a field. */
export function asksForValue(name: string, vocabulary: Vocabulary): boolean {
  const first = firstName(name);
  const parameter = Object.hasOwn(vocabulary, first) ? vocabulary[first] : undefined;
  return name !== first && parameter !== undefined && parameter.type !== 'json' && !parameter.catalogue;
}

const unclosed = (tag: TagToken): Finding => ({
  rule: 'unclosed-section',
  file: tag.file,
  offset: tag.offset,
  message: `\`${tag.raw}\` is never closed`,
  hint: `Write \`{{/${tag.name}}}\` where the section ends.`,
});

const unopened = (tag: TagToken): Finding => ({
  rule: 'unopened-section',
  file: tag.file,
  offset: tag.offset,
  message: `\`${tag.raw}\` closes a section that was never opened`,
  hint: `Write \`{{#${tag.name}}}\` where the section starts, or take this tag out.`,
});

const crossing = (open: TagToken, close: TagToken): Finding => ({
  rule: 'crossing-section',
  file: close.file,
  offset: close.offset,
  message: `\`${close.raw}\` closes \`${open.raw}\`, which is still open`,
  hint: `Close sections in the reverse order they were opened: first \`{{/${open.name}}}\`.`,
  other: open,
});
