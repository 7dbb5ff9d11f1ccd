import { z } from 'zod';
import { levels, RULE_NAME } from '../problems/rules.ts';
import { mayBeAllowed } from './link-schemes.ts';
import { origin, webAddress, withoutEmpty } from './values.ts';

/** A rule of ours or of the team's; `src/project/validate-levels.ts` knows which there are. */
const ruleName = z.string().regex(RULE_NAME, 'must be the name of a rule, such as `missing-owner`');

const COMMAND = 'must be a command with the words after it that say what it does, such as `shopctl cache flush`';
/** A command's name, its subcommand, and options that it must have. */
const command = z.string(COMMAND).regex(/^[\w./+-]+(?: [\w.:/=+-]+)*$/, COMMAND);

/** `content/site.yml`: what the whole site knows about itself. All of it may be left out. */
const fields = z.strictObject({
  name: z.string().default('Pagebook').describe("The site's name, in the header and in titles."),
  description: z
    .string()
    .default('Runbooks, alerts and retrospectives')
    .describe('One sentence for the home page and for search engines.'),
  address: webAddress
    .optional()
    .describe('The public address, `https://runbooks.example.com`: for the sitemap and for links to copy.'),
  base: z
    .string()
    .regex(/^\/[A-Za-z0-9._~/-]*$/, 'must be a path such as `/runbooks`')
    .default('/')
    .describe('The sub-path that the site is served under, `/runbooks`.'),
  repository: webAddress
    .optional()
    .describe("The repository's web address, for the Edit links. Without it: that of the Git remote `origin`."),
  branch: z.string().optional().describe("The branch that Edit links open. Without it: the repository's own."),
  folder: z
    .string()
    .optional()
    .describe('Where the content folder is in the repository. Without it: where Git has it.'),
  time_zone: z
    .string()
    .refine(
      (zone) => Intl.supportedValuesOf('timeZone').includes(zone) || zone === 'UTC',
      'is not a time zone such as `Europe/Berlin`',
    )
    .default('UTC')
    .describe('The time zone that dates are written in.'),
  page_time_limit: z
    .number()
    .positive()
    .max(3600)
    .default(10)
    .describe('How many seconds of CPU time compiling one page may take; a page that takes more is an error.'),
  example: z
    .string()
    .regex(/^\//, 'must be an address on this site, starting with `/`')
    .optional()
    .describe('A prefilled link for a reader to try first.'),
  device_copy: z
    .boolean()
    .default(true)
    .describe('Whether browsers keep a copy of what was read, for when the site cannot be reached.'),
  commands: z
    .strictObject({
      changing: z
        .array(command)
        .optional()
        .describe('Commands that change something, so that Copy asks before them: `shopctl cache flush`.'),
      reading: z.array(command).optional().describe('Commands that only read.'),
    })
    .optional()
    .describe("What the team's own commands do, and others of which Pagebook knows nothing or something else."),
  link_schemes: z
    .array(z.string().refine(mayBeAllowed, 'must be schemes that may be allowed, in small letters, such as `slack`'))
    .optional()
    .describe('What links of pages may begin with besides `https`, `http`, `mailto` and `tel`: `[slack, ssh]`.'),
  severities: z
    .array(z.string())
    .min(1, 'must have at least one severity')
    .optional()
    .describe('What `severity:` of a page may be: `[critical, warning, info]`.'),
  alerts: z
    .strictObject({
      links: z
        .array(z.string().regex(/^[A-Za-z_]\w*$/, 'must be names of annotations, such as `runbook_url`'))
        .optional()
        .describe('The annotations, or labels, that hold the link of a rule; `alerts --write` adds the first.'),
      origins: z
        .array(origin)
        .optional()
        .describe('Other sites that rules may link to on purpose: `[https://wiki.example.com]`.'),
    })
    .optional()
    .describe("Where the links are in a team's rules, and where else they may lead."),
  check: z
    .record(ruleName, z.enum(levels, 'must be `error`, `warning`, `suggestion` or `off`'))
    .optional()
    .describe("How bad a breach of a rule is, by the rule's name, where the site sees it otherwise."),
});

export const siteSchema = z.preprocess(withoutEmpty, fields);
type WrittenSite = z.infer<typeof siteSchema>;

/** What is known of the site: what `site.yml` says, and what the repository says of itself. */
export type Site = WrittenSite & { branch: string; folder: string };

/** What the content's repository says of itself. */
export interface RepositoryFacts {
  /** Its web address. */
  repository?: string;
  branch?: string;
  /** Where the content folder is in it; empty when it is the repository's top. */
  folder?: string;
}

/** What `site.yml` says counts before what the repository says. */
export const completeSite = (written: WrittenSite, facts: RepositoryFacts = {}): Site => ({
  ...facts,
  ...written,
  branch: written.branch ?? facts.branch ?? 'main',
  folder: written.folder ?? facts.folder ?? 'content',
});
