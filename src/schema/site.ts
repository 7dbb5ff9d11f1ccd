import { z } from 'zod';
import { webAddress, withoutEmpty } from './values.ts';

/** `content/site.yml`: what the whole site knows about itself. All of it may be left out. */
const fields = z.strictObject({
  /** The site's name, in the header and in titles. */
  name: z.string().default('Pagebook'),
  /** One sentence for the home page and for search engines. */
  description: z.string().default('Runbooks, alerts and retrospectives'),
  /** The public address, `https://runbooks.example.com`: for the sitemap and for links to copy. */
  address: webAddress.optional(),
  /** The sub-path that the site is served under, `/runbooks`. */
  base: z
    .string()
    .regex(/^\/[A-Za-z0-9._~/-]*$/, 'must be a path such as `/runbooks`')
    .default('/'),
  /** The repository's web address, for the Edit links. */
  repository: webAddress.optional(),
  /** The branch that Edit links open. */
  branch: z.string().default('main'),
  /** Where the content folder stands in the repository. */
  folder: z.string().default('content'),
  /** The time zone that dates are written in. */
  time_zone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'is not a time zone such as `Europe/Berlin`',
    )
    .default('UTC'),
  /** A prefilled link for a reader to try first. */
  example: z.string().regex(/^\//, 'must be an address on this site, starting with `/`').optional(),
});

export const siteSchema = z.preprocess(withoutEmpty, fields);
export type Site = z.infer<typeof siteSchema>;
