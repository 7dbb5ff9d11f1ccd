import { z } from 'zod';

/** One value as text: YAML reads `1` as a number and `true` as a boolean, and a list is none of these. */
export const text = z.union([z.string(), z.number(), z.boolean()], { error: 'must be text' }).transform(String);

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
