import type { Paragraph } from 'mdast';
import { endOf, startOf } from '../../../compiler/1-parse/node-places.ts';
import type { CheckedPage } from '../../checked-page.ts';
import type { OwnRule, RuleFinding } from '../../rule.ts';

/** `1.Log in`, `2)Restart it`: a word with a capital, and no version, file or part of a law behind the number. */
const NUMBERED = /^(\d{1,2}[.)])(?=\p{Lu}\p{Ll}+(?:[\s,:]|$))/u;
/** `-Restart it`, but no option of a command, and no name below a letter. */
const BULLETED =
  /^([-*+])(?=\p{Lu}\p{Ll}+ (?!(?:is|was|are|has|can|will|does|may|must|sets|means|specifies|option|flag|switch|parameter)\b)\p{Ll})/u;

/** Items of lists that are text, for a space: `1.Log in`, `-Restart it`. */
export const lostItem: OwnRule = {
  name: 'lost-item',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: (page) => page.nodes('paragraph').flatMap((paragraph) => itemsIn(paragraph, page)),
};

function itemsIn(paragraph: Paragraph, page: CheckedPage): RuleFinding[] {
  const { text } = page.masked;
  const start = startOf(paragraph);
  let lineAt = start;
  const found: { at: number; marker: string }[] = [];
  for (const line of text.slice(start, endOf(paragraph)).split('\n')) {
    const indented = line.replace(/^[ \t>]+/, '');
    const [, marker] = NUMBERED.exec(indented) ?? BULLETED.exec(indented) ?? [];
    const at = lineAt + line.length - indented.length;
    if (marker !== undefined && !(marker === '*' && isEmphasis(at, paragraph))) found.push({ at, marker });
    lineAt += line.length + 1;
  }
  // In the middle of a text a line may begin with anything.
  const [first] = found;
  if (!first || (first.at !== start && found.length < 2)) return [];
  return found.map(({ at, marker }) => {
    const place = page.originAt(at);
    return {
      ...place,
      message: `\`${marker}\` begins no item of a list here, for want of a space`,
      hint: `Write \`${marker} \`: a space, then the item.`,
      edits: [{ ...place, from: marker, to: `${marker} ` }],
    };
  });
}

/** Whether words begin there that are set off, over several lines perhaps: `*Restart it* now`. */
const isEmphasis = (at: number, { children }: Paragraph): boolean =>
  children.some((node) => node.type === 'emphasis' && startOf(node) === at);
