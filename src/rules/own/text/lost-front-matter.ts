import { fieldNames } from '../../../schema/page.ts';
import type { OwnRule } from '../../rule.ts';

/** How much of a file is looked at. */
const LONGEST = 4000;
const DASHES = /^-{2,6}[ \t]*\r?$/;
const FIELD = /^([A-Za-z_][\w-]*):(?:\s|$)/;
/** What may be above it: nothing, or a comment on one line. */
const ABOVE = /^(?:<!--.*-->)?$/;

/** Front matter that is text, as it does not begin on the first line, or not with three dashes. */
export const lostFrontMatter: OwnRule = {
  name: 'lost-front-matter',
  severity: 'warning',
  inPlainTree: 'suggestion',
  checkPage: ({ file, text, bodyStart }) => {
    // A byte-order mark is no front matter.
    if (bodyStart > 1) return [];
    const found = fieldsIn(text.slice(bodyStart, bodyStart + LONGEST).split('\n'));
    if (!found) return [];
    const { offset, name, isBelow, dashes } = found;
    return [
      {
        file,
        offset: bodyStart + offset,
        message: `\`${name}:\` and what is beside it is text and no front matter, ${isBelow ? 'as it does not begin on the first line' : `as \`${dashes}\` is not three dashes`}`,
        hint: isBelow ? 'Take out what is above its `---`.' : 'Write `---` above and below it.',
      },
    ];
  },
};

function fieldsIn(lines: readonly string[]) {
  const first = lines.findIndex((line) => !ABOVE.test(line.trim()));
  const opening = lines[first];
  if (opening === undefined || !DASHES.test(opening)) return undefined;
  const length = lines.slice(first + 1).findIndex((line) => DASHES.test(line));
  const within = lines.slice(first + 1, first + 1 + length);
  if (length < 1 || !within.every((line) => FIELD.test(line) || /^[ \t#-]/.test(line))) return undefined;
  const names = within.flatMap((line) => FIELD.exec(line)?.[1] ?? []);
  const known = names.filter((name) => fieldNames.includes(name));
  const [closing = ''] = lines.slice(first + 1 + length);
  const dashes = [opening, closing].map((line) => line.trim()).find((line) => line !== '---');
  const [name] = known;
  // Between rules, a line of a text may begin with any word.
  if (name === undefined || (first === 0 && (dashes === undefined || names.length > known.length * 2)))
    return undefined;
  const offset = lines.slice(0, first).reduce((sum, line) => sum + line.length + 1, 0);
  return { offset, name, isBelow: first > 0, dashes: dashes ?? '---' };
}
