import type { Code, InlineCode } from 'mdast';
import { shellSourcesOf } from '../../../shell/commands-in.ts';
import { asWords } from '../../../shell/placeholders.ts';
import { type Typographic, typographyIn } from '../../../shell/typography.ts';
import { isInlineCommand } from '../../commands/inline-commands.ts';
import type { FileEdit, OwnRule, RuleFinding } from '../../rule.ts';

const NAMES = new Map([
  ['\u00a0', 'a no-break space'],
  ['\u2007', 'a figure space'],
  ['\u202f', 'a narrow no-break space'],
]);

/** Curly quotes, dashes and no-break spaces in commands, where a shell takes them for letters. */
export const typographicCharacter: OwnRule = {
  name: 'typographic-character',
  severity: 'warning',
  checkPage: (page) => {
    const findings: RuleFinding[] = [];
    for (const code of [...page.nodes('code'), ...page.nodes('inlineCode').filter(isInlineCommand)]) {
      const placeOf = (index: number) => page.placeOf(code, index);
      for (const found of byLine(code)) {
        const [first] = found;
        if (!first) continue;
        const names = [...new Set(found.map(({ character }) => NAMES.get(character) ?? `\`${character}\``))];
        const edits: FileEdit[] = found.flatMap(({ index, character, plain }) =>
          plain === undefined ? [] : [{ ...placeOf(index), from: character, to: plain }],
        );
        findings.push({
          ...placeOf(first.index),
          message: `A shell takes ${names.join(', ')} for ${names.length === 1 ? 'a letter' : 'letters'}`,
          hint: 'Write the characters of a keyboard: `"`, `\'`, `-` and an ordinary space.',
          ...(edits.length > 0 && { edits }),
        });
      }
    }
    return findings;
  },
};

/** What was found in a block or a code span, line by line; places are the block's. */
function byLine(code: Code | InlineCode): Typographic[][] {
  const found = new Map<number, Typographic>();
  for (const { text, offsetAt } of sourcesOf(code))
    for (const each of typographyIn(text)) found.set(offsetAt(each.index), { ...each, index: offsetAt(each.index) });
  const sorted = [...found.values()].sort((a, b) => a.index - b.index);
  let line = 0;
  let newline = code.value.indexOf('\n');
  const lineOf = ({ index }: Typographic): number => {
    while (newline !== -1 && newline < index) {
      line++;
      newline = code.value.indexOf('\n', newline + 1);
    }
    return line;
  };
  return [...Map.groupBy(sorted, lineOf).values()];
}

const sourcesOf = (code: Code | InlineCode): { text: string; offsetAt(index: number): number }[] =>
  code.type === 'code' ? shellSourcesOf(code) : [{ text: asWords(code.value), offsetAt: (index) => index }];
