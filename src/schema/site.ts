import { z } from 'zod';
import { didYouMean } from '../problems/did-you-mean.ts';
import { isFixed, levels, type RuleName, ruleNames } from '../problems/rules.ts';
import { webAddress, withoutEmpty } from './values.ts';

/** The rules whose breaches a site can live with. */
const choosable = ruleNames.filter((name) => !isFixed(name));

const ruleName = z
  .string()
  .superRefine((name, context) => {
    if (choosable.includes(name as RuleName)) return;
    context.addIssue({
      code: 'custom',
      message: ruleNames.includes(name as RuleName)
        ? 'is a rule without which no page can be built, so that it stays an error'
        : `is no rule of docs/rules.md.${didYouMean(name, choosable)}`,
    });
  })
  .meta({ enum: choosable });

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
  /** How bad a breach of a rule is, by the rule's name, where the site sees it otherwise. */
  check: z.record(ruleName, z.enum(levels, 'must be `error`, `warning`, `suggestion` or `off`')).optional(),
});

export const siteSchema = z.preprocess(withoutEmpty, fields);
export type Site = z.infer<typeof siteSchema>;
