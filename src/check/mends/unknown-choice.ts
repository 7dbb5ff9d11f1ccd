import { distance } from 'fastest-levenshtein';
import { firstName, type Origin, type TagToken } from '../../template/tokens.ts';
import type { CheckedPage } from '../checked-page.ts';
import type { Edit } from '../rule.ts';

/** Mends a section's value that is one letter away from a single choice, in both of its tags. */
export function mendUnknownChoice({ masked, vocabulary }: CheckedPage, { file, offset }: Origin): Edit[] {
  const section = masked.sections.find(({ open }) => open.file === file && open.offset === offset);
  if (!section) return [];
  const name = firstName(section.open.name);
  const value = section.open.name.slice(name.length + 1);
  const near = (vocabulary[name]?.choices ?? []).filter((choice) => isNear(choice, value));
  const [choice] = near;
  if (choice === undefined || near.length !== 1) return [];
  return [section.open, section.close].map((tag) => editOf(tag, value, choice));
}

const isNear = (choice: string, value: string): boolean =>
  choice.toLowerCase() === value.toLowerCase() || (value.length > 2 && distance(choice, value) === 1);

/** The value ends the tag's name, which stands last in it. */
const editOf = ({ file, offset, raw }: TagToken, value: string, choice: string): Edit => ({
  file,
  offset: offset + raw.lastIndexOf(value),
  from: value,
  to: choice,
});
