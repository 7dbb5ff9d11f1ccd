import { slug } from 'github-slugger';
import { neededFacts, PLACE } from '../kinds/facts.ts';
import type { Form } from '../kinds/kind.ts';

/** What the author says of a new page, by the names of the options. */
export type Facts = Readonly<Record<string, string>>;

/** The path of a new page from the content folder. */
export const fileOf = ({ file, keepsName }: Form, facts: Facts): string =>
  file.replace(PLACE, (_, place: string) => {
    const fact = facts[place] ?? '';
    return place === 'date' || (place === 'name' && keepsName) ? fact : slug(fact);
  });

/** A name that keeps its letters may have folders before it; none of them hidden, none a step up. */
const KEPT_NAME = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_ .()+-]*\/)*[\p{L}\p{N}_][\p{L}\p{N}_ .()+-]*$/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What is wrong with the facts of a page, in a sentence. */
export function wrongFact({ name: form, file, keepsName }: Form, facts: Facts): string | undefined {
  const { name = '', date = '' } = facts;
  if (keepsName && !KEPT_NAME.test(name))
    return `\`${name}\` is no name for ${/^[aeiou]/.test(form) ? 'an' : 'a'} ${form}'s page: use letters, digits, \`_\`, \`-\`, \`.\` and spaces; \`/\` for a folder.`;
  if (!keepsName && isEmpty(name)) return `\`${name}\` has no letter that an address could be made of.`;
  for (const fact of neededFacts(file))
    if (isEmpty(facts[fact] ?? '')) return `\`${facts[fact] ?? ''}\` is no ${fact}.`;
  if (!DAY.test(date) || new Date(`${date}T00:00Z`).toJSON()?.slice(0, 10) !== date)
    return `\`${date}\` is no day of the calendar: write it as \`2026-10-05\`.`;
  return undefined;
}

/** Whether nothing is left of a text in an address. */
const isEmpty = (text: string): boolean => slug(text).replace(/-/g, '') === '';
