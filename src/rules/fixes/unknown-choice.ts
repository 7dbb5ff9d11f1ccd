import { distance } from 'fastest-levenshtein';
import type { Section } from '../../language/mask.ts';
import { firstName, type TagToken } from '../../language/tokens.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { FileEdit } from '../rule.ts';
import type { Fix } from './fix.ts';

/** Fixes a section's value that is one letter away from a single choice, in both of its tags. */
export const fixUnknownChoice: Fix = {
  rules: ['unknown-choice'],
  editsFor: ({ file, offset }, { masked, vocabulary }) => {
    const section = sectionsOf(masked).get(`${file} ${offset}`);
    if (!section) return [];
    const name = firstName(section.open.name);
    const value = section.open.name.slice(name.length + 1);
    const near = (vocabulary[name]?.choices ?? []).filter((choice) => isNear(choice, value));
    const [choice] = near;
    if (choice === undefined || near.length !== 1) return [];
    return [section.open, section.close].map((tag) => editOf(tag, value, choice));
  },
};

const known = new WeakMap<CheckedPage['masked'], ReadonlyMap<string, Section>>();

/** The sections of a page by the place of the tag that opens them; the first, where a partial comes again. */
function sectionsOf(masked: CheckedPage['masked']): ReadonlyMap<string, Section> {
  const found =
    known.get(masked) ??
    new Map(masked.sections.toReversed().map((section) => [`${section.open.file} ${section.open.offset}`, section]));
  known.set(masked, found);
  return found;
}

const isNear = (choice: string, value: string): boolean =>
  choice.toLowerCase() === value.toLowerCase() || (value.length > 2 && distance(choice, value) === 1);

/** The value ends the tag's name, which is last in it. */
const editOf = ({ file, offset, raw }: TagToken, value: string, choice: string): FileEdit => ({
  file,
  offset: offset + raw.lastIndexOf(value),
  from: value,
  to: choice,
});
