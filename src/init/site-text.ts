import { stringify } from 'yaml';

/** What is known of a new site. */
export interface SiteFacts {
  name: string;
  /** The repository's web address; undefined when it has none. */
  repository: string | undefined;
  /** A prefilled link to try first. */
  example: string | undefined;
  /** Rules that pages break already, which would keep the site from being built. */
  lenient: readonly string[];
}

/** `site.yml` of a new site. */
export function siteText({ name, repository, example, lenient }: SiteFacts): string {
  const field = (value: Record<string, unknown>): string => stringify(value, { lineWidth: 0 });
  return [
    '# What the whole site knows about itself.\n',
    field({ name }),
    '# The public address, for the sitemap and for links to copy:\n',
    '# address: https://runbooks.example.com\n',
    repository === undefined ? '' : field({ repository }),
    example === undefined ? '' : field({ example }),
    lenient.length === 0
      ? ''
      : '# Rules that pages break already, and that would stop the build. Take a line out once its pages are fixed.\n',
    lenient.length === 0 ? '' : field({ check: Object.fromEntries(lenient.map((rule) => [rule, 'warning'])) }),
  ].join('');
}
