import { z } from 'zod';

/** One value as text: YAML reads `1` as a number and `true` as a boolean, and a list is none of these. */
export const text = z.union([z.string(), z.number(), z.boolean()], { error: 'must be text' }).transform(String);

/** One word or a list of words: `tags: disk` and `tags: [disk, linux]` are both fine. */
export const words = z
  .union([text, z.array(text)], { error: 'must be a word or a list of words' })
  .transform((value) => (Array.isArray(value) ? value : [value]));

/** One name or several, which are shown in a row: other tools have lists of owners. */
export const names = z
  .union([text, z.array(text)], { error: 'must be text or a list of texts' })
  .transform((value) => (Array.isArray(value) ? value.join(', ') : value));

const DAY = 'must be a day such as `2026-10-05`';
/** A day; of a time stamp the day is kept. */
export const day = z
  .string(DAY)
  .regex(/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/, DAY)
  .transform((stamp) => stamp.slice(0, 10))
  .pipe(z.iso.date('is not a day of the calendar'));

export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address such as `https://example.com/…`',
});

export const origin = z
  .string()
  .refine(
    (url) => URL.canParse(url) && /^https?:/.test(url) && new URL(url).origin === url,
    'must be an origin such as `https://grafana.example.com`, without a path',
  );

/** Where a team talks: a page, or a channel that the chat's own program opens. */
export const chatAddress = z.url({
  protocol: /^(?:https?|slack)$/,
  error: 'must be a web address such as `https://example.com/…`, or `slack://…`',
});

/** A mapping without the names that nothing was written after: an empty field is one that is not given. */
export function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}
